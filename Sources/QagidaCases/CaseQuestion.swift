import QagidaCalendar
import QagidaLaw
import QagidaSource
import QagidaSyntax

/// What a case asks beside its rule and its record.
struct CaseQuestion {
  let today: CivilDate
  let law: CivilDate
  let given: [Name: CivilDate]
  var readings: [(name: String, value: String)]
}

extension CaseRunner {
  /// What a case asks; nil after a finding.
  mutating func question(_ test: Case, _ file: CaseFile) -> CaseQuestion? {
    var dayNode = test.asked.child(.day)
    var lawNode = test.asked.child(.law)
    for (column, value) in zip(test.columns, test.values) {
      if column.pathText == "day" { dayNode = value }
      if column.pathText == "law" { lawNode = value }
    }
    guard let dayNode else {
      let path = test.asked.child(.path) ?? test.asked
      diagnostics.report(
        .caseWithoutDay, at: path.span, [DiagnosticArgument("name", .text(path.text))])
      return nil
    }
    guard let today = day(dayNode), let law = lawNode.map({ day($0) }) ?? today,
      let given = given(file.givens + test.givens)
    else { return nil }
    return CaseQuestion(
      today: today, law: law, given: given, readings: readings(file.readings + test.readings))
  }

  mutating func day(_ node: Node) -> CivilDate? {
    guard node.construct == .dateLiteral else {
      diagnostics.report(
        .caseValue, at: node.span,
        [
          DiagnosticArgument("expected", .term(.date)),
          DiagnosticArgument("found", .text(node.foldedText)),
        ])
      return nil
    }
    return node.day(&diagnostics)
  }

  /// The days that lines give; nil after a finding.
  mutating func given(_ lines: [Node]) -> [Name: CivilDate]? {
    var days: [Name: CivilDate] = [:]
    for line in lines {
      guard let path = line.child(.path), let dayNode = line.child(.day), let day = day(dayNode)
      else { return nil }
      let names = path.children.map { $0.name }
      guard names.count == 2, names[1] == "published" || names[1] == "in_force" else {
        diagnostics.report(
          .nothingToGive, at: path.span, [DiagnosticArgument("name", .text(path.text))])
        return nil
      }
      days[names[1] == "published" ? names[0] : names[0].inForce] = day
    }
    return days
  }

  /// The ways of readings that lines take, of each the last.
  func readings(_ lines: [Node]) -> [(name: String, value: String)] {
    var chosen: [(name: String, value: String)] = []
    for line in lines {
      guard let path = line.child(.path), let word = line.child(.word) else { continue }
      let name = path.pathText
      chosen.removeAll { $0.name == name }
      chosen.append((name, word.name.text))
    }
    return chosen
  }
}
