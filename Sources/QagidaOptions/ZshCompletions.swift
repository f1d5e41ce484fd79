/// The completion script for zsh's completion system (`compsys`, `_arguments`).
struct ZshCompletions {
  private let tool: ToolSpec

  init(_ tool: ToolSpec) {
    self.tool = tool
  }

  var script: String {
    """
    #compdef \(tool.name)
    # Completions of \(tool.name) for zsh. Save this file as _\(tool.name) in a folder of $fpath.

    _\(tool.name)() {
      local context state state_descr line
      typeset -A opt_args
      local -a verbs
      verbs=(
    \(verbs.joined(separator: "\n"))
      )
      _arguments -C -S \\
    \(arguments(tool.optionsBeforeVerb, ["'1: :->verb'", "'*:: :->rest'"], indent: 4))
      case $state in
      verb) _describe 'verb' verbs ;;
      rest)
        case $words[1] in
    \(tool.commands.map(branch).joined(separator: "\n"))
        \(ToolSpec.helpVerb))
          _arguments -S \\
    \(arguments(tool.common + [ToolSpec.helpOption], [verbOperand], indent: 8))
          ;;
        esac
        ;;
      esac
    }

    if [[ $funcstack[1] == _\(tool.name) ]]; then
      _\(tool.name) "$@"
    else
      compdef _\(tool.name) \(tool.name)
    fi

    """
  }

  private var verbs: [String] {
    let rows =
      tool.commands.map { ($0.name, $0.purpose) } + [(ToolSpec.helpVerb, ToolSpec.helpPurpose)]
    return rows.map { "    " + Completions.quoted("\($0.0):\($0.1)") }
  }

  private var verbOperand: String { "'1: :{_describe verb verbs}'" }

  private func branch(_ command: CommandSpec) -> String {
    let places = command.operands.enumerated().map { operand($0.element, at: $0.offset + 1) }
    return """
          \(command.name))
            _arguments -S \\
      \(arguments(tool.options(of: command), places, indent: 8))
            ;;
      """
  }

  private func arguments(_ options: [OptionSpec], _ places: [String], indent: Int) -> String {
    (options.map(option) + places).map { TextLayout.blanks(indent) + $0 }
      .joined(separator: " \\\n")
  }

  /// `'(-o --output)'{-o,--output=}'[help]:FILE:_files'`: an option is offered once, unless it
  /// repeats, and `--help` and `--version` only alone.
  private func option(_ option: OptionSpec) -> String {
    let long = option.value == .flag ? option.long : option.long + "="
    let forms = (option.short.map { ["-\($0)"] } ?? []) + [long]
    let isAlone = option == ToolSpec.helpOption || option == ToolSpec.versionOption
    let own = forms.count > 1 ? "(\(option.forms.joined(separator: " ")))" : ""
    let prefix = option.repeats ? "*" : isAlone ? "(- *)" : own
    let help = Completions.replacing(option.help) {
      $0 == "[" || $0 == "]" || $0 == "\\" ? "\\\($0)" : nil
    }
    let value = option.value == .flag ? "" : message(option.value.placeholder, option.hint)
    if forms.count == 1 { return Completions.quoted("\(prefix)\(long)[\(help)]\(value)") }
    let start = prefix.isEmpty ? "" : Completions.quoted(prefix)
    return "\(start){\(forms.joined(separator: ","))}\(Completions.quoted("[\(help)]\(value)"))"
  }

  private func operand(_ operand: OperandSpec, at place: Int) -> String {
    let number =
      switch operand.count {
      case .one: "\(place)"
      case .optional: "\(place):"
      case .oneOrMore, .any: "*"
      }
    return Completions.quoted(number + message(operand.name, operand.hint))
  }

  /// What is said above the offers, and what offers them.
  private func message(_ words: String, _ hint: CompletionHint) -> String {
    let message = Completions.replacing(words) { $0 == ":" || $0 == "\\" ? "\\\($0)" : nil }
    let action =
      switch hint {
      case .none: " "
      case .words(let words): "(\(words.joined(separator: " ")))"
      case .files(let extensions) where extensions.isEmpty: "_files"
      // Without `(-.)`, for plain files, zsh would take a last `(word)` for such a qualifier.
      case .files(let extensions): "_files -g \"*.(\(extensions.joined(separator: "|")))(-.)\""
      }
    return ":\(message):\(action)"
  }
}
