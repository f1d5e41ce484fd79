import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource
import QagidaSyntax

/// Reads the facts of examples and cases by the types of the law.
struct FactReader {
  let core: Core
  var diagnostics = DiagnosticBag()

  init(_ core: Core) { self.core = core }

  /// What is put where a path leads.
  private enum Change {
    case value(Node)
    /// Lines below: the fields of a record, the elements of a list.
    case lines([Node])
  }

  // MARK: Lines

  /// Reads lines of facts into a record.
  mutating func readLines(_ lines: [Node], into record: inout FactRecord) {
    var seen: [String: SourceSpan] = [:]
    for line in lines {
      if line.construct == .othersUnknown {
        diagnostics.report(.othersNotLast, at: line.span)
      } else {
        readLine(line, into: &record, &seen)
      }
    }
  }

  private mutating func readLine(
    _ line: Node, into record: inout FactRecord, _ seen: inout [String: SourceSpan]
  ) {
    guard let facts = line.child(.facts) else { return }
    read(facts.children, below: line.factLines, into: &record, &seen)
  }

  /// Reads facts that stand in a row; what stands on the lines below belongs to the last of them
  /// where that has no value, else to the record too.
  mutating func read(
    _ facts: [Node], below: [Node], into record: inout FactRecord,
    _ seen: inout [String: SourceSpan]
  ) {
    for (number, fact) in facts.enumerated() {
      guard let path = fact.child(.path) else { continue }
      let isLast = number + 1 == facts.count
      if let first = seen[path.pathText] {
        diagnostics.report(
          .factTwice, at: path.span, [DiagnosticArgument("name", .text(path.pathText))],
          related: [RelatedPlace(first, .firstHere)])
      }
      seen[path.pathText] = path.span
      if let value = fact.child(.value) {
        set(path.children[...], of: path, in: &record, .value(value))
      } else if isLast, !below.isEmpty {
        set(path.children[...], of: path, in: &record, .lines(below))
        return
      } else {
        diagnostics.report(
          .factWithoutValue, at: path.span,
          [DiagnosticArgument("name", .text(path.pathText))])
      }
    }
    for line in below {
      if line.construct == .othersUnknown {
        diagnostics.report(.othersNotLast, at: line.span)
      } else {
        readLine(line, into: &record, &seen)
      }
    }
  }

  /// Puts a value where a path leads.
  mutating func set(_ path: Node, in record: inout FactRecord, to value: Node) {
    set(path.children[...], of: path, in: &record, .value(value))
  }

  private mutating func set(
    _ parts: ArraySlice<Node>, of path: Node, in record: inout FactRecord, _ change: Change
  ) {
    guard let first = parts.first else { return }
    guard let field = core[record.type].number(of: first.name) else {
      reportField(first, of: record.type)
      return
    }
    let info = core[record.type].fields[field]
    let rest = parts.dropFirst()
    guard let next = rest.first else {
      if let value = self.change(change, info.type, from: record.fields[field], at: first) {
        record.fields[field] = value
        checkSpan(record, field, at: first)
      }
      return
    }
    if next.construct == .number {
      setElement(rest, of: path, info, in: &record.fields[field], change)
      return
    }
    guard case .record(let type) = info.type.payload else {
      reportField(next, of: nil)
      return
    }
    var inner = FactRecord(type: type)
    if case .record(let known) = record.fields[field] { inner = known }
    set(rest, of: path, in: &inner, change)
    record.fields[field] = .record(inner)
  }

  private mutating func setElement(
    _ parts: ArraySlice<Node>, of path: Node, _ field: FieldInfo, in value: inout FactValue?,
    _ change: Change
  ) {
    guard let number = parts.first else { return }
    var known: ([FactRecord], isClosed: Bool) = ([], true)
    if case .list(let elements, let isClosed) = value { known = (elements, isClosed) }
    guard let position = Int(number.text), position >= 1, position <= known.0.count else {
      diagnostics.report(
        .noSuchElement, at: number.span,
        [
          DiagnosticArgument("found", .text(number.text)),
          DiagnosticArgument("count", .number(known.0.count)),
        ])
      return
    }
    let rest = parts.dropFirst()
    if rest.isEmpty {
      let type = known.0[position - 1].type
      let old = FactValue.record(known.0[position - 1])
      guard case .record(let made) = self.change(change, .record(type), from: old, at: number)
      else { return }
      known.0[position - 1] = made
    } else {
      set(rest, of: path, in: &known.0[position - 1], change)
    }
    value = .list(known.0, isClosed: known.isClosed)
  }

  private mutating func change(
    _ change: Change, _ type: Type, from old: FactValue?, at node: Node
  ) -> FactValue? {
    switch change {
    case .value(let node): return value(node, type)
    case .lines(let lines):
      switch type.payload {
      case .record(let record):
        var made = FactRecord(type: record)
        if case .record(let known) = old { made = known }
        readLines(lines, into: &made)
        return .record(made)
      case .list(let record): return elements(lines, record)
      default:
        diagnostics.report(
          .factWithoutValue, at: node.span, [DiagnosticArgument("name", .name(node.name))])
        return nil
      }
    }
  }

  /// One element a line; `others unknown` last leaves the list open.
  private mutating func elements(_ lines: [Node], _ type: RecordID) -> FactValue {
    var elements: [FactRecord] = []
    var isClosed = true
    for (number, line) in lines.enumerated() {
      if line.construct == .othersUnknown {
        if number + 1 < lines.count { diagnostics.report(.othersNotLast, at: line.span) }
        isClosed = false
        continue
      }
      var element = FactRecord(type: type)
      var seen: [String: SourceSpan] = [:]
      readLine(line, into: &element, &seen)
      elements.append(element)
    }
    return .list(elements, isClosed: isClosed)
  }

  // MARK: Findings

  private mutating func reportField(_ node: Node, of type: RecordID?) {
    let fields = type.map { core[$0].fields.map { $0.name } } ?? []
    diagnostics.report(
      .unknownField, at: node.span,
      [
        DiagnosticArgument("record", .text(type.map { core[$0].name.text } ?? "")),
        DiagnosticArgument("name", .name(node.name)),
      ]
        + Suggestion.arguments(
          for: node.name, near: Suggestion.nearest(to: node.name, among: fields)))
  }

  /// A record whose end is surely before its start is ill-formed.
  private mutating func checkSpan(_ record: FactRecord, _ field: Int, at node: Node) {
    guard let running = core[record.type].running,
      field == running.end || field == running.start,
      case .plain(.date(let start)) = record.fields[running.start],
      case .plain(let last) = record.fields[running.end]
    else { return }
    let (presence, payload) = last.asOption
    guard presence == .yes, case .date(let end) = payload, end.last < start.first else { return }
    diagnostics.report(
      .dataEndBeforeStart, at: node.span,
      [
        DiagnosticArgument("start", .text(start.first.description)),
        DiagnosticArgument("end", .text(end.last.description)),
      ])
  }
}

extension Node {
  /// The lines of facts under a line.
  var factLines: [Node] {
    children.filter { $0.construct == .facts || $0.construct == .othersUnknown }
  }
}
