import QagidaOptions

/// `qagida completions SHELL`: prints a completion script.
enum CompletionsCommand {
  static let spec = CommandSpec(
    "completions",
    purpose: "Print a completion script for a shell",
    examples: [
      Example("qagida completions bash", shows: "Print the script for bash"),
      Example(
        "source <(qagida completions bash)", shows: "Complete verbs and options in this shell"),
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
