import QagidaCalendar
import QagidaOptions

/// The verbs of `qagida`, and which command carries each out.
enum Tool {
  static let spec = ToolSpec(
    "qagida",
    purpose: "Decides personnel rules written as policies, and says why",
    examples: [
      Example("qagida check policies", shows: "Look for mistakes in all policies"),
      Example(
        "qagida eval admission --policies policies examples/candidates.jsonl",
        shows: "Decide for each candidate whether they may be admitted"),
      Example(
        "qagida explain admission --record c-0001 --policies policies examples/candidates.jsonl",
        shows: "Say why, for one candidate"),
    ],
    commands: [
      CheckCommand.spec, TestCommand.spec, MutateCommand.spec, CasesCommand.spec,
      EvalCommand.spec,
      ExplainCommand.spec, TimelineCommand.spec, DeadlinesCommand.spec, PowersCommand.spec,
      FormCommand.spec, LawCommand.spec, DiffCommand.spec, ReadingsCommand.spec,
      ClausesCommand.spec, SchemaCommand.spec, CompletionsCommand.spec,
    ],
    common: [ColorChoice.option],
    dateFault: { text in
      do throws(CivilDate.TextError) {
        _ = try CivilDate(utf8: Array(text.utf8))
        return nil
      } catch {
        switch error {
        case .notADate: return "write it as 2025-09-01"
        case .noSuchDay: return "there is no such day"
        }
      }
    })

  /// Runs a verb to its end.
  static func run(_ invocation: Invocation) throws(UsageError) -> ExitCode {
    switch invocation.command.name {
    case "check": CheckCommand.run(invocation)
    case "test": try TestCommand.run(invocation)
    case "mutate": MutateCommand.run(invocation)
    case "cases": CasesCommand.run(invocation)
    case "eval": EvalCommand.run(invocation)
    case "explain": try ExplainCommand.run(invocation)
    case "timeline": try TimelineCommand.run(invocation)
    case "deadlines": try DeadlinesCommand.run(invocation)
    case "powers": try PowersCommand.run(invocation)
    case "form": FormCommand.run(invocation)
    case "law": try LawCommand.run(invocation)
    case "diff": try DiffCommand.run(invocation)
    case "readings": try ReadingsCommand.run(invocation)
    case "clauses": ClausesCommand.run(invocation)
    case "schema": SchemaCommand.run(invocation)
    default: CompletionsCommand.run(invocation)
    }
  }
}

/// How a run ends.
enum ExitCode: Int32, Comparable {
  case fine = 0
  /// Something was found: a mistake in a policy, a record that was rejected.
  case findings = 1
  /// The command line is wrong, or an input cannot be read.
  case unusable = 2

  static func < (left: ExitCode, right: ExitCode) -> Bool { left.rawValue < right.rawValue }
}
