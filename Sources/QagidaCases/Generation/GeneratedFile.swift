import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// Writes found cases as a file of cases.
struct GeneratedFile {
  private let goals: CaseGoals
  private let base: FactRecord
  private let core: Core
  private let question: CaseQuestion
  private let rule: String
  private let act: Name
  private let readings: [ReadingTaken]
  private(set) var blocks: [Block] = []
  private var titles: Set<Name> = []

  /// A case, or a table of them, that stands by itself.
  struct Block {
    let text: String
    let shown: [GoalSet]
  }

  init(_ search: GoalSearch, _ cases: [FoundCase], from base: FactRecord) {
    goals = search.goals
    self.base = base
    var asker = search.asker
    core = asker.core
    question = asker.question
    rule = core[asker.rule].askedName(in: core)
    act = core[core[asker.rule].act].name
    readings = asker.readings
    let items = cases.map { Item($0, base, core, goals, law: asker.law(on: $0.probe.day)) }
    for group in grouped(items) { blocks.append(group.count > 1 ? table(group) : single(group[0])) }
  }

  // MARK: Cases

  /// A case with what is to be written of it.
  private struct Item {
    let found: FoundCase
    let changes: [RecordChanges.Change]
    /// The day whose law is applied.
    let law: CivilDate
    /// The goals it is there for, those first that say best what it shows.
    let shown: [Int]

    init(
      _ found: FoundCase, _ base: FactRecord, _ core: Core, _ goals: CaseGoals, law: CivilDate
    ) {
      self.found = found
      self.law = law
      changes = RecordChanges(from: base, to: found.probe.record, core).changes
      shown = found.shown.members.sorted {
        let (a, b) = (goals.goals[$0].rank, goals.goals[$1].rank)
        return a == b ? $0 < $1 : a < b
      }
    }

    var isBase: Bool { found.changes == 0 }

    /// The number or day by which the rows of a table are in order.
    var key: Int64 {
      guard let change = changes.first else { return Int64(found.probe.day.dayNumber) }
      guard case .plain(let value) = change.value else { return .max }
      switch value.asOption.payload {
      case .date(let days): return Int64(days.first.dayNumber)
      case .number(let bounds): return bounds.only ?? .max
      default: return .max
      }
    }
  }

  /// The fact whose limit a case is on, and nothing else, or `day` of one that is only asked on another
  /// day; with the number of the reading.
  private func column(_ item: Item) -> String? {
    guard let first = item.shown.first,
      item.shown.contains(where: { goals.goals[$0].isOfLimit }),
      item.key != .max
    else { return nil }
    if case .without = goals.goals[first].kind { return nil }
    let isOtherDay = item.found.probe.day != question.today
    let reading = "\(item.found.probe.reading ?? -1)"
    if item.changes.isEmpty, isOtherDay, item.law == item.found.probe.day {
      return "day \(reading)"
    }
    return item.changes.count == 1 && !isOtherDay ? "\(item.changes[0].name) \(reading)" : nil
  }

  /// The cases in the order of what they show, those on the limits of one fact together: the base
  /// first, then facts that are not known, and other ways of readings, last.
  private func grouped(_ items: [Item]) -> [[Item]] {
    func part(_ item: Item) -> Int {
      if item.isBase { return 0 }
      if item.found.probe.reading != nil { return 3 }
      if let first = item.shown.first, case .without = goals.goals[first].kind { return 2 }
      return 1
    }
    let ordered = items.enumerated().sorted { a, b in
      let (x, y) = (part(a.element), part(b.element))
      if x != y { return x < y }
      let (i, j) = (a.element.shown.first ?? 0, b.element.shown.first ?? 0)
      return i == j ? a.offset < b.offset : i < j
    }.map { $0.element }
    var groups: [[Item]] = []
    var tables: [String: Int] = [:]
    for item in ordered where item.isBase || !item.shown.isEmpty {
      guard !item.isBase, let column = column(item) else {
        groups.append([item])
        continue
      }
      if let table = tables[column] {
        groups[table].append(item)
      } else {
        tables[column] = groups.count
        groups.append([item])
      }
    }
    return groups
  }

  /// The clauses that a case shows, among them one of what speaks against.
  private func clauses(_ item: Item) -> [ClauseNumber] {
    guard let goal = item.shown.first, !item.isBase else { return [] }
    let own = goals.goals[goal].clauses
    let speaking = item.found.sight.becauseClauses
    let isOfOther = !own.contains { TestedClauses.touches($0, speaking) }
    return isOfOther && !own.isEmpty ? own + speaking.prefix(1) : own
  }

  private func margin(_ clauses: [ClauseNumber]) -> String {
    clauses.isEmpty ? "" : "    " + clauses.map { $0.text }.joined(separator: ", ")
  }

  private func asked(_ item: Item?) -> String {
    let day = item?.found.probe.day ?? question.today
    let law = item?.law ?? question.law
    return "    \(rule) on \(day)" + (law == day ? "" : " law \(law)") + "\n"
  }

  /// The way of a reading that a case takes: `not_older_than = birthday`.
  private func taken(_ item: Item) -> String? {
    guard let reading = item.found.probe.reading else { return nil }
    let taken = readings[reading]
    let name = taken.act == act ? taken.reading.text : "\(taken.act.text).\(taken.reading.text)"
    return "\(name) = \(taken.alternative.text)"
  }

  private func with(_ facts: [String]) -> String {
    let all = (base.fields.isEmpty ? [] : ["base"]) + facts
    return all.isEmpty ? "" : "    with \(all.joined(separator: ", "))\n"
  }

  private mutating func title(_ text: String) -> String {
    var title = text
    var number = 2
    while !titles.insert(Name.normalized(Array(title.utf8)[...])).inserted {
      title = "\(text) (\(number))"
      number += 1
    }
    return title
  }

  private mutating func single(_ item: Item) -> Block {
    let goal = item.shown.first.map { goals.goals[$0] }
    var words = goal?.title ?? ""
    if item.isBase {
      let isClean = item.found.sight.because.isEmpty && item.found.sight.openCount == 0
      words = isClean ? "nothing speaks against" : "the record to go on from"
    } else if let goal, goal.isOfLimit, item.changes.count == 1,
      item.changes[0].text.utf8.count <= 24
    {
      words = "\(item.changes[0].name) \(item.changes[0].text.withoutQuotes): \(words)"
    }
    var text = "case \"\(title(words))\"" + margin(clauses(item)) + "\n"
    text += asked(item)
    if let reading = taken(item) { text += "    reading \(reading)\n" }
    text += with(item.changes.map { "\($0.name) \($0.text)" })
    return Block(
      text: text + "    expect \(item.found.sight.expected)\n", shown: [item.found.shown])
  }

  /// The cases on the limits of one fact.
  private mutating func table(_ items: [Item]) -> Block {
    let column = items[0].changes.first?.name ?? "day"
    let rows = items.sorted { $0.key < $1.key }
    let clauses = rows.map { self.clauses($0) }
    let isOne = clauses.allSatisfy { $0 == clauses[0] }
    let reading = taken(rows[0])
    let words = "\(column) at its limits" + (reading.map { ", \($0)" } ?? "")
    var text = "case \"\(title(words))\"" + margin(isOne ? clauses[0] : []) + "\n" + asked(nil)
    if let reading { text += "    reading \(reading)\n" }
    text += with([]) + "    for \(column)\n"
    for (row, clauses) in zip(rows, clauses) {
      let value = row.changes.first?.text ?? "\(row.found.probe.day)"
      text += "        \(value)      expect \(row.found.sight.expected)"
      text += isOne ? "" : margin(clauses)
      let limit = row.shown.first { goals.goals[$0].isOfLimit }
      if let limit { text += "      -- \(goals.goals[limit].title)" }
      text += "\n"
    }
    return Block(text: text, shown: rows.map { $0.found.shown })
  }

  // MARK: The file

  /// The file with some of its cases.
  ///
  /// - Parameter tail: what stands behind the cases.
  func text(_ blocks: [Block], tail: String = "") -> String {
    var text = """
      -- Cases of `\(rule)`, made by `qagida cases generate`.
      -- What they expect is what the policy answers now: read the act before you keep them.
      cases for \(act.text)

      """
    for (name, day) in question.given.sorted(by: { $0.key < $1.key }) {
      let isEntry = name.text.utf8.contains(UInt8(ascii: "."))
      text += "    given \(name.text)\(isEntry ? "" : ".published") \(day)\n"
    }
    for (name, value) in question.readings { text += "    reading \(name) = \(value)\n" }
    if !base.fields.isEmpty {
      text += "\nexample base: \(core[base.type].name.text)\n" + facts(base, indent: 4)
    }
    for block in blocks { text += "\n" + block.text }
    return text + tail
  }

  /// The facts of a record, one a line; those of the records within it below them.
  private func facts(_ record: FactRecord, indent: Int) -> String {
    let writer = FactText(core: core)
    let blanks = String(repeating: " ", count: indent)
    var text = ""
    for (number, field) in core[record.type].fields.enumerated() {
      guard let value = record.fields[number] else { continue }
      let name = field.name.text
      switch value {
      case .record(let inner):
        text += "\(blanks)\(name)\n" + facts(inner, indent: indent + 4)
      case .list(let elements, let isClosed) where !elements.isEmpty:
        text += "\(blanks)\(name)\n"
        for element in elements {
          text += "\(blanks)    " + row(element, writer) + "\n"
        }
        if !isClosed { text += "\(blanks)    others unknown\n" }
      default:
        text += "\(blanks)\(name) \(writer.text(value, field.type) ?? "unknown")\n"
      }
    }
    return text
  }

  private func row(_ record: FactRecord, _ writer: FactText) -> String {
    core[record.type].fields.enumerated().compactMap { number, field in
      guard let value = record.fields[number], let text = writer.text(value, field.type) else {
        return nil
      }
      return "\(field.name.text) \(text)"
    }.joined(separator: ", ")
  }

  /// What no case shows, as a comment.
  func missing(_ open: GoalSet, after tries: Int, isCut: Bool) -> String {
    let members = open.members
    if members.isEmpty { return "" }
    let records = "\(tries) record\(tries == 1 ? "" : "s")"
    var text = "\n-- Not found, by \(records) that were tried"
    text += isCut ? ", as many as --tries allows:\n" : ":\n"
    for number in members {
      let goal = goals.goals[number]
      let clauses = goal.clauses.map { $0.text }.joined(separator: ", ")
      text += "--   \(clauses)\(clauses.isEmpty ? "" : "  ")\(goal.title)\n"
    }
    return text
  }
}

extension Definition {
  /// What cases ask for: of a term, the name of the term itself.
  fileprivate func askedName(in core: Core) -> String {
    if case .termPart(of: let whole, _) = kind { return core[whole].fullName(in: core).text }
    return fullName(in: core).text
  }
}
