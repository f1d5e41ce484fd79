import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// The decoding of one record.
struct Decoding {
  let decoder: RecordDecoder
  let record: SplitRecord
  let document: JSONDocument
  private(set) var facts: Facts
  private(set) var id: String?
  var diagnostics: [Diagnostic] = []

  /// How many findings of one record are kept.
  private static let limit = 100

  init(_ decoder: RecordDecoder, _ record: SplitRecord, _ document: JSONDocument) {
    self.decoder = decoder
    self.record = record
    self.document = document
    facts = Facts(about: decoder.subject, in: decoder.core)
  }

  var core: Core { decoder.core }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  mutating func run() {
    readID()
    for duplicate in document.duplicates {
      report(
        .keyTwiceInRecord, at: duplicate.second,
        [DiagnosticArgument("name", .text(text(duplicate.second)))])
    }
    guard document.kind(of: document.root) == .object else {
      report(.notARecord, at: document.root, [found(document.root)])
      return
    }
    fields(of: document.root, into: 0, path: "", isRoot: true)
  }

  /// The record's id is read first, so that every finding can name it.
  private mutating func readID() {
    guard let member = document.members(document.root).first(where: { isKey($0, "id") }) else {
      return
    }
    switch document.kind(of: member.value) {
    case .string where !document.isText(member.value, []):
      guard !hasInvisible(text(member.value).utf8, member.value, "id"),
        !hasLineBreak(text(member.value), member.value)
      else { return }
      id = text(member.value)
    case .number where document.decimal(member.value, scale: 0).isExact:
      id = String(decoding: document.bytes[document.range(of: member.value)], as: UTF8.self)
    default: report(.dataId, at: member.value, [found(member.value)], path: "id")
    }
  }

  /// Whether an id goes over several lines, or has a tab; reports it. It names the record in tables.
  private mutating func hasLineBreak(_ id: String, _ value: JSONValue) -> Bool {
    guard let byte = id.utf8.first(where: { $0 < 0x20 }) else { return false }
    report(
      .dataInvisible, at: value,
      [DiagnosticArgument("code", .text("U+" + String(byte, radix: 16, uppercase: true)))],
      path: "id")
    return true
  }

  private func isKey(_ member: JSONMember, _ key: StaticString) -> Bool {
    document.isText(member.key, Name(stringLiteral: key).bytes)
  }

  // MARK: Records

  /// Reads the members of an object as the facts of an instance.
  private mutating func fields(
    of value: JSONValue, into instance: Int32, path: String, isRoot: Bool
  ) {
    let type = facts.instances[Int(instance)].type
    var places: [Int: JSONValue] = [:]
    for member in document.members(value) {
      if isRoot && (isKey(member, "id") || isKey(member, "remark")) { continue }
      guard let number = fieldNumber(member.key, of: type) else {
        reportUnknownKey(member.key, of: type, path: path)
        continue
      }
      let field = core[type].fields[number]
      let fieldPath = path.isEmpty ? field.name.text : path + "." + field.name.text
      places[number] = member.value
      let factPath = facts.path(ofField: number, of: instance)
      if let read = self.value(member.value, field.type, factPath, fieldPath) {
        facts.set(read, field: number, of: instance)
      }
    }
    checkSpan(instance, type, places, path)
    if isRoot && places.isEmpty { checkWrapper(value) }
  }

  /// An object without any fact whose member is an array of objects is no record but holds them.
  private mutating func checkWrapper(_ value: JSONValue) {
    for member in document.members(value) {
      guard document.kind(of: member.value) == .array,
        let first = document.elements(member.value).first(where: { _ in true }),
        document.kind(of: first) == .object
      else { continue }
      report(
        .recordsWithin, at: member.value, [DiagnosticArgument("name", .text(text(member.key)))])
      return
    }
  }

  private func fieldNumber(_ key: JSONValue, of type: RecordID) -> Int? {
    guard let characters = document.characters(key) else { return nil }
    if let number = core[type].fields.firstIndex(where: { document.isText(key, $0.name.bytes) }) {
      return number
    }
    return core[type].number(of: Name.normalized(characters))
  }

  /// A key that no field has. One that only looks like a field is an error: nobody could see why
  /// it is not read.
  private mutating func reportUnknownKey(_ key: JSONValue, of type: RecordID, path: String) {
    let name = Name.normalized(document.characters(key) ?? [])
    let near = Suggestion.nearest(to: name, among: core[type].fields.map { $0.name })
    let isAlike = near.contains { Suggestion.looksAlike(name, $0) }
    let arguments =
      [DiagnosticArgument("name", .name(name))] + Suggestion.arguments(for: name, near: near)
    report(
      decoder.isStrict || isAlike ? .unknownKeyStrict : .unknownKey, at: key, arguments,
      path: path)
  }

  /// A record whose end is surely before its start is ill-formed.
  private mutating func checkSpan(
    _ instance: Int32, _ type: RecordID, _ places: [Int: JSONValue], _ path: String
  ) {
    guard let running = core[type].running, let place = places[running.end] else { return }
    let fields = facts.instances[Int(instance)].fields
    guard case .date(let start) = fields[running.start] else { return }
    let (presence, payload) = fields[running.end].asOption
    guard presence == .yes, case .date(let end) = payload, end.last < start.first else { return }
    report(
      .dataEndBeforeStart, at: place,
      [
        DiagnosticArgument("start", .text(start.first.description)),
        DiagnosticArgument("end", .text(end.last.description)),
      ], path: path)
  }

  mutating func instance(
    _ value: JSONValue, _ type: RecordID, _ factPath: Int32, _ path: String
  ) -> Value {
    let instance = facts.add(type, path: factPath, in: core)
    fields(of: value, into: instance, path: path, isRoot: false)
    return .record(RecordPlace(type: type, instance: instance, path: factPath))
  }

  // MARK: Lists

  /// The elements of an array; `".."` behind them leaves the list open.
  mutating func list(
    _ value: JSONValue, _ type: RecordID, _ factPath: Int32, _ path: String
  ) -> Value? {
    var elements: [ListValue.Element] = []
    let (known, isClosed) = knownElements(value, path)
    for (position, element) in known.enumerated() {
      let elementPath = "\(path)[\(position + 1)]"
      guard document.kind(of: element) == .object else {
        reportType(element, .aRecordOf, core[type].name, elementPath)
        continue
      }
      let place = facts.path(ofElement: position, at: factPath)
      guard case .record(let record) = instance(element, type, place, elementPath) else { continue }
      elements.append(ListValue.Element(record: record, membership: .yes))
    }
    return .list(ListValue(elements: elements, isClosed: isClosed))
  }

  /// The elements of an array before `".."`, and whether there is none; reports what stands behind.
  mutating func knownElements(
    _ value: JSONValue, _ path: String
  ) -> (known: [JSONValue], isClosed: Bool) {
    var known: [JSONValue] = []
    var isClosed = true
    for (position, element) in document.elements(value).enumerated() {
      guard isClosed else {
        report(.dataAfterOpen, at: element, [], path: "\(path)[\(position + 1)]")
        break
      }
      if isOpen(element) { isClosed = false } else { known.append(element) }
    }
    return (known, isClosed)
  }

  /// Whether a value is `".."`: not known, or not all of it.
  func isOpen(_ value: JSONValue) -> Bool { document.isText(value, [0x2E, 0x2E]) }

  // MARK: Findings

  mutating func report(
    _ id: DiagnosticID, at value: JSONValue, _ arguments: [DiagnosticArgument], path: String = ""
  ) {
    guard diagnostics.count < Self.limit else { return }
    let place = DataPlace(
      input: decoder.input,
      position: record.position(of: document.range(of: value).lowerBound), record: self.id,
      path: path)
    diagnostics.append(Diagnostic(id, at: .data(place), arguments))
  }

  mutating func reportType(
    _ value: JSONValue, _ term: MessageTerm, _ name: Name?, _ path: String,
    suggestion: String? = nil
  ) {
    var pieces: [DiagnosticValue] = [.term(term)]
    if let name { pieces.append(.text("`\(name.text)`")) }
    var arguments = [DiagnosticArgument("expected", .pieces(pieces)), found(value)]
    if let suggestion { arguments.append(.suggestion([Name(suggestion)])) }
    report(.dataType, at: value, arguments, path: path)
  }

  /// The characters of a string, or the bytes of another value as they stand.
  func text(_ value: JSONValue) -> String {
    let characters = document.characters(value) ?? document.bytes[document.range(of: value)]
    return String(decoding: Self.shortened(characters), as: UTF8.self)
  }

  /// What stands in the record, for messages: long texts and nested values are cut.
  func found(_ value: JSONValue) -> DiagnosticArgument {
    let described: DiagnosticValue
    switch document.kind(of: value) {
    case .object: described = .term(.aJSONObject)
    case .array: described = .term(.aJSONArray)
    default:
      let bytes = Self.shortened(document.bytes[document.range(of: value)])
      described = .text("`" + String(decoding: bytes, as: UTF8.self) + "`")
    }
    return DiagnosticArgument("found", described)
  }

  private static func shortened(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let limit = 60
    guard bytes.count > limit else { return Array(bytes) }
    var end = bytes.startIndex + limit
    while end > bytes.startIndex && bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(bytes[..<end]) + Array("…".utf8)
  }
}

extension JSONDecimal {
  fileprivate var isExact: Bool {
    if case .exact = self { return true }
    return false
  }
}
