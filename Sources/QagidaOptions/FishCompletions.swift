/// The completion script for fish, 3.0 and later.
struct FishCompletions {
  private let tool: ToolSpec

  init(_ tool: ToolSpec) {
    self.tool = tool
  }

  var script: String {
    let lines = ["complete -c \(tool.name) -f"] + verbs + options + operands
    return """
      # Completions of \(tool.name) for fish. Save this file as
      # ~/.config/fish/completions/\(tool.name).fish.

      \(place)

      \(conditions)

      \(lines.joined(separator: "\n"))

      """
  }

  /// Fish knows which options take a value, but does not tell conditions: they are listed here.
  private var place: String {
    let common = tool.common.filter { $0.value != .flag }.flatMap(\.forms).map { "'* \($0)'" }
    let own = tool.commands.flatMap { command in
      command.options.filter { $0.value != .flag }.flatMap(\.forms)
        .map { "'\(command.name) \($0)'" }
    }
    let valued = common + own
    return """
      # Prints the verb before the cursor, or an empty line, and then how many operands follow it.
      function __\(tool.name)_place
          set -l verb ''
          set -l count 0
          set -l state options
          set -l words (commandline -opc)
          for word in $words[2..-1]
              if test $state = value
                  set state options
              else if test $state = options -a "$word" = --
                  set state ended
              else if test $state = options; and string match -qr -- '^-.' "$word"
                  switch "$verb $word"
                      case \(valued.isEmpty ? "''" : valued.joined(separator: " "))
                          set state value
                  end
              else if test -z "$verb"
                  set verb $word
              else
                  set count (math $count + 1)
              end
          end
          echo "$verb"
          echo $count
      end
      """
  }

  private var conditions: String {
    """
    # Whether the verb before the cursor is $argv[1].
    function __\(tool.name)_verb
        set -l place (__\(tool.name)_place)
        test "$place[1]" = "$argv[1]"
    end

    # Whether the cursor is at operand $argv[2] (from 0) of verb $argv[1], or with `+` after it.
    function __\(tool.name)_operand
        set -l place (__\(tool.name)_place)
        test "$place[1]" = "$argv[1]"; or return 1
        test $place[2] = $argv[2]; and return
        test "$argv[3]" = +; and test $place[2] -gt $argv[2]
    end
    """
  }

  private var verbs: [String] {
    let rows =
      tool.commands.map { ($0.name, $0.purpose) } + [(ToolSpec.helpVerb, ToolSpec.helpPurpose)]
    return rows.map {
      "complete -c \(tool.name) -n '__\(tool.name)_verb \"\"' -a \($0.0) -d \(quoted($0.1))"
    }
  }

  private var options: [String] {
    let help = option(ToolSpec.helpOption, nil)
    let version = option(ToolSpec.versionOption, "__\(tool.name)_verb \"\"")
    let own = tool.commands.flatMap { command in
      command.options.map { option($0, "__\(tool.name)_verb \(command.name)") }
    }
    return tool.common.map { option($0, nil) } + [version, help] + own
  }

  private func option(_ option: OptionSpec, _ condition: String?) -> String {
    var parts = ["complete -c \(tool.name)"]
    if let condition { parts.append("-n \(quoted(condition))") }
    if let short = option.short { parts.append("-s \(short)") }
    parts.append("-l \(option.name)")
    if option.value != .flag { parts.append(option.hint == .files() ? "-r" : "-x") }
    parts += offer(option.hint)
    return (parts + ["-d \(quoted(option.help))"]).joined(separator: " ")
  }

  private var operands: [String] {
    var lines = tool.commands.flatMap { command in
      command.operands.enumerated().map { index, operand in
        line("\(command.name) \(index)\(operand.count.repeats ? " +" : "")", operand.hint)
      }
    }
    lines.append(line("\(ToolSpec.helpVerb) 0", .words(tool.verbs)))
    return lines.filter { !$0.isEmpty }
  }

  private func line(_ place: String, _ hint: CompletionHint) -> String {
    let condition = "complete -c \(tool.name) -n '__\(tool.name)_operand \(place)'"
    return hint == .none ? "" : ([condition] + offer(hint)).joined(separator: " ")
  }

  private func offer(_ hint: CompletionHint) -> [String] {
    switch hint {
    case .none: []
    case .words(let words): ["-a \(quoted(words.joined(separator: " ")))"]
    case .files(let extensions) where extensions.isEmpty: ["-F"]
    case .files(let extensions):
      ["-k -a '(\(extensions.map { "__fish_complete_suffix .\($0)" }.joined(separator: "; ")))'"]
    }
  }

  private func quoted(_ text: String) -> String {
    "'" + Completions.replacing(text) { $0 == "'" || $0 == "\\" ? "\\\($0)" : nil } + "'"
  }
}
