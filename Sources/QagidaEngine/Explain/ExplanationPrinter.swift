import QagidaCalendar
import QagidaLaw
import QagidaSource

/// Prints the tree of an explanation for people.
package struct ExplanationPrinter: Sendable {
  private let core: Core
  private let values: ValueText
  private let law: CivilDate
  private let paint: @Sendable (String, Paint) -> String

  /// What a piece of the tree is, for its colour.
  package enum Paint: Sendable {
    case branch, good, bad, open, name, clause, text, title
  }

  package init(
    values: ValueText, law: CivilDate,
    paint: @escaping @Sendable (String, Paint) -> String = { text, _ in text }
  ) {
    core = values.core
    self.values = values
    self.law = law
    self.paint = paint
  }

  private var words: AnswerWords { values.words }

  package func print(_ root: ExplanationNode) -> String {
    var output = line(root) + "\n"
    print(root.children, "", &output)
    return output
  }

  private func print(_ nodes: [ExplanationNode], _ indent: String, _ output: inout String) {
    for (number, node) in nodes.enumerated() {
      let isLast = number + 1 == nodes.count
      output += paint(indent + (isLast ? "└─ " : "├─ "), .branch) + line(node) + "\n"
      let inner = indent + (isLast ? "   " : "│  ")
      print(node.children, inner, &output)
      if node.omitted > 0 {
        output += paint(indent + "   ", .branch)
        output += words.phrase(.andMore, [String(node.omitted)]) + "\n"
      }
    }
  }

  // MARK: One line

  private func line(_ node: ExplanationNode) -> String {
    switch node.kind {
    case .outcome: outcome(node)
    case .outcomeLine, .list, .line: rule(node)
    case .definition: definition(node)
    case .condition: condition(node)
    case .operand: operand(node)
    case .fact, .argument: fact(node)
    case .element: element(node)
    }
  }

  private func outcome(_ node: ExplanationNode) -> String {
    var value = values.text(node.value, node.type)
    if case .words(let words) = node.value, words.only == nil {
      var known = self.words.phrase(.undetermined)
      if let word = node.provisional, case .choice(let choice) = node.type {
        known = self.words.phrase(.isProvisional, [core[choice].words[word].text])
      }
      value = known + ", " + self.words.phrase(.possible, [value])
    }
    return paint(node.name, .name) + ": " + paint(value, .name) + fault(node)
  }

  private func rule(_ node: ExplanationNode) -> String {
    var parts = [paint(shortName(node), .name)]
    if !node.text.isEmpty { parts.append(paint(node.text, .text)) }
    if !node.clauses.isEmpty {
      parts.append(paint(node.clauses.map { $0.text }.joined(separator: ", "), .clause))
    }
    let text = parts.joined(separator: " ")
    return text + ": " + state(node) + title(node) + repeated(node) + fault(node)
  }

  /// A line of a list stands under its list, and an outcome's word alone.
  private func shortName(_ node: ExplanationNode) -> String {
    guard node.kind == .line, let dot = node.name.utf8.lastIndex(of: UInt8(ascii: ".")) else {
      return node.name
    }
    let name = String(node.name[node.name.utf8.index(after: dot)...])
    return node.deedRule.map { words.phrase($0.phrase) + " " + name } ?? name
  }

  private func definition(_ node: ExplanationNode) -> String {
    let name = node.part.map { words.phrase($0.phrase, [node.name]) } ?? node.name
    var text = paint(name, .name) + " = " + value(node)
    if let choice = node.reading {
      let info = core[choice.reading]
      let isDefault = info.defaultAlternative == choice.alternative
      text +=
        ", "
        + words.phrase(
          isDefault ? .readingDefault : .reading, [info.alternatives[choice.alternative].text])
      if !node.text.isEmpty { text += ": " + paint(node.text, .text) }
    } else if !node.text.isEmpty {
      text += " (" + paint(node.text, .text) + ")"
    }
    if !node.clauses.isEmpty {
      text += " " + paint(node.clauses.map { $0.text }.joined(separator: ", "), .clause)
    }
    if let end = node.end { text += ", " + olderText(end) }
    return text + repeated(node) + fault(node)
  }

  /// Of which older text a rule is.
  private func olderText(_ end: TextEnd) -> String {
    let amendment = end.isKnown ? nil : end.amendment
    return words.phrase(.olderText, [amendment?.text ?? end.earliest.description])
  }

  private func condition(_ node: ExplanationNode) -> String {
    paint(node.text, .text) + ": " + value(node) + calendar(node) + fault(node)
  }

  private func operand(_ node: ExplanationNode) -> String {
    paint(node.text, .text) + " = " + value(node) + calendar(node) + fault(node)
  }

  private func fact(_ node: ExplanationNode) -> String {
    paint(node.name, .name) + " = " + value(node)
  }

  private func element(_ node: ExplanationNode) -> String {
    paint(node.name, .name) + ": " + value(node)
  }

  // MARK: Parts

  private func value(_ node: ExplanationNode) -> String {
    let text = values.text(node.value, node.type)
    guard case .truth(let truth) = node.value else {
      return node.value.isDefinite ? text : paint(text, .open)
    }
    return paint(text, truth == .unknown ? .open : .text)
  }

  private func state(_ node: ExplanationNode) -> String {
    switch node.state {
    case .met: paint(words.phrase(.met), .good)
    case .notMet: paint(words.phrase(.notMet), .bad)
    case .holds: paint(words.phrase(.holds), isNeutral(node) ? .name : .bad)
    case .doesNotHold:
      paint(words.phrase(.doesNotHold), isNeutral(node) ? .text : .good)
    case .open: paint(words.phrase(.isOpen), .open)
    case .notReached: paint(words.phrase(.notReached), .branch)
    case .fallsAway: paint(words.phrase(.fallsAway), .good)
    case nil: value(node)
    }
  }

  /// Whether a line that holds speaks neither for nor against.
  private func isNeutral(_ node: ExplanationNode) -> Bool {
    node.kind == .outcomeLine || node.deedRule == .power || node.deedRule == .duty
  }

  private func title(_ node: ExplanationNode) -> String {
    guard let title = node.titles.en else { return "" }
    return "  " + paint("«\(title.text)»", .title)
  }

  private func repeated(_ node: ExplanationNode) -> String {
    node.isRepeated ? " (" + words.phrase(.seeAbove) + ")" : ""
  }

  /// By which calendar working days are counted, unless the reason that there is no value names it.
  private func calendar(_ node: ExplanationNode) -> String {
    guard let calendar = node.calendar, node.fault == nil else { return "" }
    return ", " + words.phrase(.byCalendar, [core[calendar].name.text])
  }

  private func fault(_ node: ExplanationNode) -> String {
    node.fault.map { "; " + paint(values.text($0, law: law), .bad) } ?? ""
  }
}

extension TermPart {
  /// How a part of a term is told.
  fileprivate var phrase: AnswerPhrase {
    switch self {
    case .firstDay: .firstDayOf
    case .lastDay: .lastDayOf
    case .exception: .exceptionTo
    case .state: .stateOf
    case .event: .eventOf
    case .dayOfPeriod: .dayOfPeriodOf
    case .due, .nominalDay: .nominalLastDayOf
    case .done: .doneOf
    case .delay: .delayOf
    case .limit: .limitOf
    case .cohort: .cohortOf
    }
  }
}

extension DeedRule {
  fileprivate var phrase: AnswerPhrase {
    switch self {
    case .power: .power
    case .duty: .duty
    case .prohibition: .prohibition
    }
  }
}
