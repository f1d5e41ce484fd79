import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// A declaration of an act in one of the act's texts: its head and its lines, each from the act
/// itself or from the amendment that put it there.
package struct Provision: Sendable {
  package let name: Name
  /// The node that declares it: name, parameters, about, quote.
  package let head: Node
  package var lines: [Line] {
    didSet { points = Self.points(clauses, lines) }
  }
  /// The clauses at the margin of its head.
  package let clauses: [ClauseNumber]
  /// The amendment whose text it is, by number; nil for the act's own.
  package let source: Int?
  /// Its older text, for cases that a transitional clause leaves to it.
  package var older: Older?
  /// The points of the act in which it or a line of it stands, each once.
  private(set) var points: [ClauseNumber.Ordinal]

  init(
    name: Name, head: Node, lines: [Line], clauses: [ClauseNumber], source: Int?, older: Older?
  ) {
    self.name = name
    self.head = head
    self.lines = lines
    self.clauses = clauses
    self.source = source
    self.older = older
    points = Self.points(clauses, lines)
  }

  private static func points(
    _ clauses: [ClauseNumber], _ lines: [Line]
  ) -> [ClauseNumber.Ordinal] {
    var points: [ClauseNumber.Ordinal] = []
    func add(_ clause: ClauseNumber) {
      if points.last != clause.point && !points.contains(clause.point) {
        points.append(clause.point)
      }
    }
    for clause in clauses { add(clause) }
    for line in lines { for clause in line.clauses { add(clause) } }
    return points
  }

  package struct Line: Sendable {
    /// The label, or the word of an outcome; empty for a row of a table.
    package let name: Name
    package let text: LineText
    /// The clauses it stands in; for a line of an outcome only those of its own.
    package let clauses: [ClauseNumber]
    package let source: Int?
  }

  package indirect enum Older: Sendable {
    /// While the condition holds the older declaration is read.
    case until(Node, Provision)
    /// The wording is not known since an amendment, by number; this was it before.
    case superseded(by: Int, Provision)
  }

  var construct: Construct { head.construct }

  /// Its name as amendments and messages write it: `department.duties` for a list of deeds, of
  /// which there may be another in other clauses.
  var label: Name { head.deedListName ?? name }

  /// For a list of deeds, the body whose they are.
  var body: Name? { construct.deedRule.flatMap { _ in head.child(.body)?.name } }

  /// The texts of the lines that have a name of their own, each name once.
  var linesWithNames: [LineText] {
    var names: Set<Name> = []
    return lines.map { $0.text }.filter { text in
      text.newest?.child(.name).map { names.insert($0.name).inserted } ?? false
    }
  }
}

extension Name {
  /// The name of a list of deeds that stands in some clauses: no name that could be written.
  fileprivate func apart(_ clauses: [ClauseNumber]) -> Name {
    clauses.isEmpty ? self : Name(bytes: bytes + Array((" " + ClauseList.text(clauses)).utf8))
  }
}

/// What a line says.
package indirect enum LineText: Sendable {
  case own(Node)
  /// Nothing: a requirement that is met, a ground that does not hold.
  case neutral
  /// A transitional clause: while the condition holds the older text is read.
  case older(when: Node, LineText, else: LineText)
  /// The wording is not known since an amendment, by number; this was it before.
  case superseded(by: Int, LineText)

  /// The text of the newest wording that says something.
  package var newest: Node? {
    switch self {
    case .own(let node): node
    case .neutral: nil
    case .older(when: _, let old, else: let new): new.newest ?? old.newest
    case .superseded(by: _, let old): old.newest
    }
  }
}

extension Provision {
  /// A declaration as it is written, with its lines; nil when it has no name.
  init?(_ node: Node, source: Int?) {
    guard let label = node.deedListName ?? node.child(.name)?.name else { return nil }
    let clauses = node.clausesAtMargin
    let name = node.construct.deedRule == nil ? label : label.apart(clauses)
    let lines = node.children.filter { $0.construct.isProvisionLine }
      .map { Line($0, in: clauses, source: source) }
    self.init(name: name, head: node, lines: lines, clauses: clauses, source: source, older: nil)
  }
}

extension Provision.Line {
  /// A line of a declaration that stands in some clauses.
  init(_ node: Node, in clauses: [ClauseNumber], source: Int?) {
    var own = node.clausesAtMargin
    if node.construct.isOutcomeLine {
      // A line that only names a rule cites that rule's clause and stands in none itself.
      let operand = node.child(.condition) ?? node.child(.exception)
      if operand?.construct == .path { own = [] }
    } else if own.isEmpty {
      let mark = node.child(.mark)?.ordinalInBrackets
      own = mark.map { mark in clauses.map { $0.subpoint(mark) } } ?? clauses
    }
    self.init(
      name: node.amendedName ?? Name(bytes: []), text: .own(node),
      clauses: own, source: source)
  }
}

extension Construct {
  /// Whether a declaration is law, which amendments may change, and no data.
  var isProvision: Bool {
    switch self {
    case .form, .table, .columnTable, .property, .define, .reading, .requirements, .grounds,
      .outcome, .term, .deadline, .powers, .duties, .prohibitions, .selection:
      true
    default: false
    }
  }

  /// Whether a node is a line of a provision.
  var isProvisionLine: Bool {
    isAlternative || isListLine || isOutcomeLine || isBand || isTermLine || isSelectionLine
      || self == .row || self == .printedLine
  }
}
