import QagidaEngine
import QagidaLaw
import QagidaSource

/// Reads an input piece by piece and gives the records in it, each with its facts or the reason
/// why it is rejected.
package struct RecordStream: Sendable {
  private var splitter: RecordSplitter
  private let decoder: RecordDecoder
  private let work: WorkLimit?
  private var ids = RecordIDs()

  /// What comes out of the stream, in its order.
  package enum Item: Sendable {
    case record(DecodedRecord)
    /// Something wrong between the records, or with the input as a whole.
    case finding(Diagnostic)
  }

  /// `work`: the limit on the work that a record may be, or nil where nothing is evaluated.
  package init(
    decoder: RecordDecoder, form: RecordSplitter.Form, work: WorkLimit?,
    limit: Int = RecordSplitter.defaultLimit
  ) {
    self.decoder = decoder
    self.work = work
    splitter = RecordSplitter(form: form, limit: limit)
  }

  package mutating func feed(_ chunk: Span<UInt8>) -> [Item] {
    var items: [Item] = []
    for found in splitter.feed(chunk) { items.append(item(found)) }
    return items
  }

  /// Ends the input and gives what was left in it.
  package mutating func finish() -> [Item] {
    var items: [Item] = []
    for found in splitter.finish() { items.append(item(found)) }
    return items
  }

  private mutating func item(_ item: SplitItem) -> Item {
    switch item {
    case .record(let record): .record(compared(limited(decoder.decode(record))))
    case .problem(let problem): self.problem(problem)
    }
  }

  /// The record, rejected when it would be too much work.
  private func limited(_ record: DecodedRecord) -> DecodedRecord {
    guard let facts = record.facts, let steps = work?.steps(on: facts), steps > WorkLimit.limit
    else { return record }
    let finding = Diagnostic(
      .dataTooMuchWork, at: .data(place(record.position, record.id)),
      [
        DiagnosticArgument("work", .text(String(steps))),
        DiagnosticArgument("limit", .text(String(WorkLimit.limit))),
      ])
    return DecodedRecord(
      ordinal: record.ordinal, position: record.position, id: record.id, facts: nil,
      diagnostics: record.diagnostics + [finding])
  }

  /// The record, with a warning when one before it has the same id.
  private mutating func compared(_ record: DecodedRecord) -> DecodedRecord {
    guard let finding = ids.take(record, input: decoder.input) else { return record }
    return DecodedRecord(
      ordinal: record.ordinal, position: record.position, id: record.id, facts: record.facts,
      diagnostics: record.diagnostics + [finding])
  }

  private func place(_ position: LineColumn, _ id: String?) -> DataPlace {
    DataPlace(input: decoder.input, position: position, record: id, path: "")
  }

  private func problem(_ problem: SplitProblem) -> Item {
    let place = DiagnosticPlace.data(place(problem.position, nil))
    func punctuation(_ expected: MessageTerm, _ found: MessageTerm) -> Diagnostic {
      Diagnostic(
        .documentPunctuation, at: place,
        [
          DiagnosticArgument("expected", .term(expected)),
          DiagnosticArgument("found", .term(found)),
        ])
    }
    switch problem.reason {
    case .tooLong:
      let finding = Diagnostic(
        .recordTooLong, at: place,
        [DiagnosticArgument("limit", .number(RecordSplitter.defaultLimit))])
      return .record(
        DecodedRecord(
          ordinal: problem.ordinal, position: problem.position, id: nil, facts: nil,
          diagnostics: [finding]))
    case .notUTF8: return .finding(Diagnostic(.recordsNotUTF8, at: place))
    case .unclosedRecord, .unclosedArray:
      return .finding(Diagnostic(.documentCutShort, at: place))
    case .missingSeparator: return .finding(punctuation(.aComma, .aRecord))
    case .extraComma: return .finding(punctuation(.aRecord, .aComma))
    case .unexpectedClosing: return .finding(punctuation(.aRecord, .aBracket))
    case .textAfterDocument: return .finding(punctuation(.theEnd, .moreText))
    case .noDocument: return .finding(Diagnostic(.emptyInput, at: place))
    }
  }
}
