import QagidaOptions

/// `qagida completions SHELL`: prints a completion script.
enum CompletionsCommand {
  static let spec = CommandSpec(
    "completions",
    purpose: "Print a completion script for a shell",
    examples: [
      Example(
        "qagida completions bash",
        shows: "Print the script for bash; `source <(qagida completions bash)` turns it on"),
      Example(
        "qagida completions fish",
        shows: "Print it for fish; `qagida completions fish | source` turns it on"),
    ],
    operands: [
      OperandSpec("SHELL", choices: ["bash", "zsh", "fish"], help: "The shell")
    ])

  static func run(_ invocation: Invocation) -> ExitCode {
    let shell: Completions.Shell =
      switch invocation.operand("SHELL") {
      case "zsh": .zsh
      case "fish": .fish
      default: .bash
      }
    Console.printOut(Completions.script(for: shell, Tool.spec))
    return .fine
  }
}
