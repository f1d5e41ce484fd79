/// Writes a grammar in the notation of ISO/IEC 14977.
struct GrammarPrinter {
  private let width = 100
  private var output = ""

  static func print(_ grammar: Grammar, head: String, tail: String) -> String {
    var printer = GrammarPrinter()
    printer.output = head
    for (number, section) in grammar.sections.enumerated() {
      printer.write(section, number: number + 1)
    }
    return printer.output + "\n" + tail
  }

  private mutating func write(_ section: GrammarSection, number: Int) {
    output += "\n(* \(number). \(section.title) *)\n\n"
    if !section.note.isEmpty { output += Self.comment(section.note) + "\n" }
    for rule in section.rules {
      if !rule.note.isEmpty { output += Self.comment(rule.note) }
      output += text(rule)
    }
  }

  /// A comment, broken into lines.
  static func comment(_ text: String) -> String {
    var lines = ["(*"]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].count + word.count > 92 { lines.append("  ") }
      lines[lines.count - 1] += " " + word
    }
    return lines.joined(separator: "\n") + " *)\n"
  }

  // MARK: Rules

  private func text(_ rule: GrammarRule) -> String {
    let line = "\(rule.name) = \(text(rule.term)) ;\n"
    let hasNotes = notes(rule.term)
    if line.count <= width && !hasNotes { return line }
    return "\(rule.name) =\n\(broken(rule.term, indent: "    ")) ;\n"
  }

  private func notes(_ term: GrammarTerm) -> Bool {
    switch term {
    case .choice(let alternatives): alternatives.contains { !$0.note.isEmpty }
    case .sequence(let terms): terms.contains { notes($0) }
    case .optional(let term), .repeated(let term): notes(term)
    default: false
    }
  }

  private func text(_ term: GrammarTerm) -> String {
    switch term {
    case .words(let text), .sign(let text): "\"\(text)\""
    case .token(let token): token.rawValue
    case .rule(let name): name
    case .sequence(let terms): terms.map { grouped($0) }.joined(separator: ", ")
    case .choice(let alternatives):
      alternatives.map { text($0.term) }.joined(separator: " | ")
    case .optional(let term): "[ \(text(term)) ]"
    case .repeated(let term): "{ \(text(term)) }"
    }
  }

  /// A term as a part of a sequence: a choice in brackets.
  private func grouped(_ term: GrammarTerm) -> String {
    if case .choice = term { return "( \(text(term)) )" }
    return text(term)
  }

  /// A term on several lines: the parts of a sequence where they fit, the parts of a choice one a
  /// line where they have notes.
  private func broken(_ term: GrammarTerm, indent: String) -> String {
    switch term {
    case .choice(let alternatives):
      return broken(alternatives, indent: indent, first: indent + "  ")
    case .optional(.choice(let alternatives)):
      return bracketed(alternatives, "[", "]", indent)
    case .repeated(.choice(let alternatives)):
      return bracketed(alternatives, "{", "}", indent)
    case .sequence(let terms) where notes(term):
      return terms.map { part in
        notes(part) ? broken(part, indent: indent) : indent + grouped(part)
      }.joined(separator: ",\n")
    case .sequence(let terms):
      return filled(terms.map { grouped($0) }, separator: ", ", indent: indent)
    default:
      return indent + text(term)
    }
  }

  private func bracketed(
    _ alternatives: [GrammarTerm.Alternative], _ open: String, _ close: String, _ indent: String
  ) -> String {
    broken(alternatives, indent: indent, first: "\(indent)\(open) ") + "\n\(indent)\(close)"
  }

  private func broken(
    _ alternatives: [GrammarTerm.Alternative], indent: String, first: String
  ) -> String {
    guard alternatives.contains(where: { !$0.note.isEmpty }) else {
      return filled(alternatives.map { text($0.term) }, separator: " | ", indent: indent)
    }
    let lines = alternatives.enumerated().map { number, alternative in
      (number == 0 ? first : "\(indent)| ") + text(alternative.term)
    }
    let column = (lines.map { $0.count }.max() ?? 0) + 2
    return zip(lines, alternatives).map { line, alternative in
      let blanks = String(repeating: " ", count: max(2, column - line.count))
      return alternative.note.isEmpty ? line : "\(line)\(blanks)(* \(alternative.note) *)"
    }.joined(separator: "\n")
  }

  private func filled(_ parts: [String], separator: String, indent: String) -> String {
    var lines = [indent]
    for (number, part) in parts.enumerated() {
      let piece = part + (number + 1 < parts.count ? separator : " ;")
      if lines[lines.count - 1].count + piece.count > width, lines[lines.count - 1] != indent {
        lines.append(indent)
      }
      lines[lines.count - 1] += piece
    }
    lines[lines.count - 1].removeLast(2)
    return lines.map { line in
      var end = line.endIndex
      while end > line.startIndex, line[line.index(before: end)] == " " {
        end = line.index(before: end)
      }
      return String(line[..<end])
    }.joined(separator: "\n")
  }
}
