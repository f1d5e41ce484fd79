@testable import QagidaOptions

/// A small tool that has one of everything, for the tests of this target.
enum Sample {
  static let tool = ToolSpec(
    "qagida", purpose: "Check and apply personnel law written in Qagida",
    examples: [
      Example("qagida check r255.qagida", shows: "Say what is wrong with a policy"),
      Example(
        "cat people.jsonl | qagida decide --on 2025-09-01 r255.qagida -",
        shows: "Decide about the people on standard input as the law stood on 1 September 2025"),
    ],
    commands: [check, decide, completions],
    common: [
      ColorChoice.option,
      OptionSpec("quiet", short: "q", help: "Say only what is wrong"),
    ],
    dateFault: dateFault)

  static let check = CommandSpec(
    "check", purpose: "Say what is wrong with policies",
    examples: [
      Example("qagida check --strict policies/r255.qagida", shows: "Take warnings for errors")
    ],
    operands: [
      OperandSpec(
        "FILE", count: .oneOrMore, help: "Policies to check; `-` is standard input",
        completes: .files(extensions: ["qagida"]))
    ],
    options: [OptionSpec("strict", help: "Take warnings for errors")])

  static let decide = CommandSpec(
    "decide", purpose: "Decide about every person of a file and say which clauses it rests on",
    examples: [
      Example(
        "qagida decide --on 2025-09-01 r255.qagida people.jsonl",
        shows: "Шешім: who may be admitted on 1 September 2025, with the clauses of the act that "
          + "every answer rests on"),
      Example(
        "qagida decide --on=2025-09-01 --reading older=birthday r255.qagida - > out",
        shows: "The same under another reading"),
    ],
    operands: [
      OperandSpec("POLICY", help: "The policy", completes: .files(extensions: ["qagida"])),
      OperandSpec(
        "PEOPLE", count: .optional, help: "The people, one a line; without it, standard input",
        completes: .files(extensions: ["jsonl", "csv"])),
    ],
    options: [
      OptionSpec("on", value: .date, required: true, help: "The day whose law is applied"),
      OptionSpec(
        "policies", value: .text("PATH"), repeats: true,
        help: "Where acts that are named are found", completes: .files()),
      OptionSpec(
        "reading", value: .pair("NAME", "VALUE"), repeats: true,
        help: "Оқылуы: which reading of a doubtful text to take; every answer says on which "
          + "readings it rests, and a reading that is not named here has its default"),
      OptionSpec(
        "format", value: .choice(["table", "json", "jsonl", "csv"]), default: "table",
        help: "How the answers are written"),
      OptionSpec("jobs", value: .integer(1...64), default: "2", help: "How many threads to use"),
      OptionSpec("offset", value: .integer(.min ... .max), help: "What to add, [:] or 'less'"),
      OptionSpec(
        "output", short: "o", value: .text("FILE"), help: "Where to write; `-` is standard output",
        completes: .files()),
      OptionSpec("verbose", short: "v", help: "Say what is done"),
    ])

  static let completions = CommandSpec(
    "completions", purpose: "Write the completion script of a shell",
    examples: [
      Example("qagida completions bash > ~/.qagida.bash", shows: "Write the script for bash")
    ],
    operands: [
      OperandSpec("SHELL", choices: ["bash", "zsh", "fish"], help: "The shell")
    ])

  /// Not a calendar: enough of one to tell a date from what is none.
  @Sendable static func dateFault(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3, parts.map(\.count) == [4, 2, 2] else {
      return "a date is written 2025-09-01"
    }
    return (1...12).contains(numbers[1]) ? nil : "there is no month \(numbers[1])"
  }

  static let parser = CommandLineParser(tool)

  /// The invocation that a line without quotes stands for.
  static func run(_ arguments: [String]) throws -> Invocation {
    guard case .run(let invocation) = try parser.parse(arguments) else { throw NotRun() }
    return invocation
  }

  struct NotRun: Error {}

  /// The error of a line, or nil when there is none.
  static func error(_ arguments: [String]) -> UsageError? {
    do {
      _ = try parser.parse(arguments)
      return nil
    } catch {
      return error
    }
  }
}
