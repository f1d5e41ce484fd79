import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// Turns the JSON of one record into facts, and says what is ill-formed, with its place.
///
/// What is not in the record is unknown. Nothing is guessed: a value that does not fit rejects
/// the record, and all that does not fit is named at once.
package struct RecordDecoder: Sendable {
  package let core: Core
  package let subject: RecordID
  /// The input's name in messages.
  package let input: String
  /// Whether a key that the vocabulary does not know rejects the record.
  package let isStrict: Bool

  package init(core: Core, subject: RecordID, input: String, isStrict: Bool) {
    self.core = core
    self.subject = subject
    self.input = input
    self.isStrict = isStrict
  }

  /// Decodes the bytes of a record.
  package func decode(_ record: SplitRecord) -> DecodedRecord {
    let document: JSONDocument
    do throws(JSONSyntaxError) {
      document = try JSONDocument(parsing: record.bytes)
    } catch {
      return rejected(record, error)
    }
    var decoding = Decoding(self, record, document)
    decoding.run()
    return DecodedRecord(
      ordinal: record.ordinal, position: record.position, id: decoding.id,
      facts: decoding.hasErrors ? nil : decoding.facts, diagnostics: decoding.diagnostics)
  }

  private func rejected(_ record: SplitRecord, _ error: JSONSyntaxError) -> DecodedRecord {
    let place = DataPlace(
      input: input, position: record.position(of: error.offset), record: nil,
      path: error.path.text)
    let finding: Diagnostic
    switch error.reason {
    case .nestedTooDeeply:
      finding = Diagnostic(
        .recordTooDeep, at: .data(place),
        [DiagnosticArgument("limit", .number(JSONDocument.nestingLimit))])
    case .illFormedUTF8:
      finding = Diagnostic(
        .recordNotUTF8, at: .data(place), DiagnosticArgument.encoding(of: record.bytes))
    default:
      finding = Diagnostic(
        .recordSyntax, at: .data(place),
        [DiagnosticArgument("reason", .term(error.reason.term))])
    }
    return DecodedRecord(
      ordinal: record.ordinal, position: record.position, id: nil, facts: nil,
      diagnostics: [finding])
  }
}

/// A record that was read: its facts, or why it was rejected.
package struct DecodedRecord: Sendable {
  /// 1-based, over all records of the input.
  package let ordinal: Int
  /// Where the record starts.
  package let position: LineColumn
  /// The record's `id`, or nil when it has none.
  package let id: String?
  /// The facts, or nil when the record is rejected.
  package let facts: Facts?
  package let diagnostics: [Diagnostic]

  package init(
    ordinal: Int, position: LineColumn, id: String?, facts: Facts?, diagnostics: [Diagnostic]
  ) {
    self.ordinal = ordinal
    self.position = position
    self.id = id
    self.facts = facts
    self.diagnostics = diagnostics
  }

  /// What stands in the place of a record for what is about none.
  package static let none = DecodedRecord(
    ordinal: 1, position: LineColumn(line: 1, column: 1), id: "(no record)", facts: Facts(),
    diagnostics: [])

  /// The record's name: its id, or its place.
  package var name: String { id ?? "line \(position.line)" }
}
