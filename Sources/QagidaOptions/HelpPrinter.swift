/// Writes the help of a tool and of its verbs, 80 columns wide: examples first, then what it is
/// for, its arguments and its options.
package struct HelpPrinter: Sendable {
  private let tool: ToolSpec
  private let style: TerminalStyle

  package init(_ tool: ToolSpec, style: TerminalStyle = .plain) {
    self.tool = tool
    self.style = style
  }

  /// The help of a verb, or the overview for nil. It ends with a line feed.
  package func help(of command: CommandSpec?) -> String {
    guard let command else { return overview }
    return sections([
      examples(command.examples),
      title("\(tool.name) \(command.name)", command.purpose),
      heading("Usage") + indented(UsageLine.text(tool: tool, command: command)),
      section("Arguments", command.operands.map { ($0.usage, Self.description($0)) }),
      options(tool.options(of: command)),
    ])
  }

  private var overview: String {
    let verbs = tool.commands.map { ($0.name, $0.purpose) }
    return sections([
      examples(tool.examples),
      title(tool.name, tool.purpose),
      heading("Usage") + indented(UsageLine.text(tool: tool, command: nil)),
      section("Verbs", verbs + [(ToolSpec.helpVerb, ToolSpec.helpPurpose)]),
      options(tool.optionsBeforeVerb),
    ])
  }

  private func sections(_ texts: [String]) -> String {
    texts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func heading(_ words: String) -> String {
    style.paint("\(words):", .bold) + "\n"
  }

  private func title(_ name: String, _ purpose: String) -> String {
    let lines = TextLayout.wrap("\(name): \(purpose)", width: TextLayout.width)
    return lines.map { $0 + "\n" }.joined()
  }

  private func indented(_ text: String) -> String {
    let lines = TextLayout.wrap(text, width: TextLayout.width - 6)
    return lines.enumerated().map { TextLayout.blanks($0.offset == 0 ? 2 : 6) + $0.element + "\n" }
      .joined()
  }

  private func examples(_ examples: [Example]) -> String {
    if examples.isEmpty { return "" }
    var text = heading("Examples")
    for example in examples {
      text += "  \(example.line)\n"
      for line in TextLayout.wrap(example.shows, width: TextLayout.width - 6) {
        text += "      \(style.paint(line, .dim))\n"
      }
    }
    return text
  }

  private func section(_ words: String, _ rows: [(String, String)]) -> String {
    rows.isEmpty ? "" : heading(words) + TextLayout.table(rows.map { ($0.0, $0.1) }, style: style)
  }

  private func options(_ options: [OptionSpec]) -> String {
    let hasShort = options.contains { $0.short != nil }
    return section(
      "Options",
      options.map { option in
        let short = option.short.map { "-\($0), " } ?? (hasShort ? "    " : "")
        return (short + option.usage, Self.description(option))
      })
  }

  private static func description(_ option: OptionSpec) -> String {
    var notes: [String] = []
    if case .integer(let range) = option.value, let words = words(range) { notes.append(words) }
    if option.required { notes.append("required") }
    if option.repeats { notes.append("may be repeated") }
    if let value = option.default { notes.append("default: \(value)") }
    return described(option.help, notes)
  }

  private static func description(_ operand: OperandSpec) -> String {
    let words = operand.choices.joined(separator: ", ")
    return described(operand.help, words.isEmpty ? [] : [words])
  }

  private static func described(_ help: String, _ notes: [String]) -> String {
    notes.isEmpty ? help : "\(help) (\(notes.joined(separator: "; ")))"
  }

  /// The limits of a range that has any.
  private static func words(_ range: ClosedRange<Int>) -> String? {
    range == .min ... .max ? nil : OptionWords.words(range)
  }
}
