import QagidaEngine
import QagidaLaw
import QagidaRecords
import QagidaSource
import QagidaSyntax

/// Examples that are records of a file of JSON.
extension CaseRunner {
  /// The record that an example names; nil after a finding.
  mutating func record(
    _ example: Node, _ file: CaseFile.RecordFile, _ type: RecordID, _ core: Core
  ) -> FactRecord? {
    guard let place = example.child(.file) else { return nil }
    let (records, broken) = decoded(file, type, core)
    let key = example.child(.key)
    let wanted = key.map { $0.textValue.text }
    let found = records.filter { record in
      wanted.map { wanted in record.id.map { $0.utf8.elementsEqual(wanted.utf8) } ?? false } ?? true
    }
    // What cannot be read at all may be the record, or another one of its id.
    let unread = broken + records.filter { $0.isUnread }.flatMap { $0.diagnostics }
    guard unread.isEmpty else {
      for item in unread { diagnostics.report(item) }
      return nil
    }
    guard found.count == 1 else {
      report(found.count, records, file, key ?? place, wanted)
      return nil
    }
    for item in found[0].diagnostics where item.id != .dataIdTwice { diagnostics.report(item) }
    return found[0].facts.map { FactRecord($0, 0, core) }
  }

  /// The records of a file, and what is wrong between them.
  private func decoded(
    _ file: CaseFile.RecordFile, _ type: RecordID, _ core: Core
  ) -> ([DecodedRecord], [Diagnostic]) {
    let decoder = RecordDecoder(core: core, subject: type, input: file.path, isStrict: false)
    var stream = RecordStream(decoder: decoder, form: .automatic, work: nil)
    var records: [DecodedRecord] = []
    var broken: [Diagnostic] = []
    for item in stream.feed(file.bytes.span) + stream.finish() {
      switch item {
      case .record(let record): records.append(record)
      case .finding(let item): if item.severity == .error { broken.append(item) }
      }
    }
    return (records, broken)
  }

  /// That none, or more than one, is the record.
  private mutating func report(
    _ count: Int, _ records: [DecodedRecord], _ file: CaseFile.RecordFile, _ node: Node,
    _ wanted: String?
  ) {
    let input = DiagnosticArgument("input", .text(file.path))
    guard let wanted else {
      diagnostics.report(
        .oneRecordWanted, at: node.span, [input, DiagnosticArgument("count", .number(count))])
      return
    }
    let id = DiagnosticArgument("id", .text(wanted))
    if count > 1 {
      diagnostics.report(
        .recordIdTwice, at: node.span, [input, id, DiagnosticArgument("count", .number(count))])
      return
    }
    let near = Suggestion.nearest(
      to: Name(wanted), among: records.compactMap { $0.id.map { Name($0) } })
    diagnostics.report(
      .noSuchRecord, at: node.span,
      [id, input] + Suggestion.arguments(for: Name(wanted), near: near))
  }
}

extension DecodedRecord {
  /// Whether not even its id can be read.
  fileprivate var isUnread: Bool {
    diagnostics.contains { item in
      switch item.id {
      case .recordSyntax, .recordTooDeep, .recordNotUTF8, .recordTooLong: true
      default: false
      }
    }
  }
}

extension FactRecord {
  /// What is known of an instance of facts.
  init(_ facts: Facts, _ instance: Int32, _ core: Core) {
    let own = facts.instances[Int(instance)]
    type = own.type
    for (field, value) in own.fields.enumerated() {
      fields[field] = FactValue(value, core[own.type].fields[field].type, facts, core)
    }
  }
}

extension FactValue {
  /// Nil where nothing is known.
  fileprivate init?(_ value: Value, _ type: Type, _ facts: Facts, _ core: Core) {
    switch value {
    case .record(let place), .option(.yes, .record(let place)):
      guard let instance = place.instance else { return nil }
      self = .record(FactRecord(facts, instance, core))
    case .option(.unknown, .record): return nil
    case .option(.no, _): self = .none
    case .list(let list):
      guard list != .unknown else { return nil }
      self = .list(
        list.elements.compactMap { element in
          element.record.instance.map { FactRecord(facts, $0, core) }
        }, isClosed: list.isClosed)
    default:
      guard value != core.widest(type) else { return nil }
      self = .plain(value)
    }
  }
}
