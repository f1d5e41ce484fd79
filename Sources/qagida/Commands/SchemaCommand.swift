import QagidaEngine
import QagidaLaw
import QagidaOptions
import QagidaRecords
import QagidaSource

/// `qagida schema OUTCOME`: prints what records have to look like.
enum SchemaCommand {
  static let spec = CommandSpec(
    "schema",
    purpose: "Print the JSON Schema of the records that an outcome is decided for",
    examples: [
      Example(
        "qagida schema admission --policies policies",
        shows: "Print the schema, with the rules that read each fact"),
      Example(
        "qagida schema admission --policies policies --sample",
        shows: "Print a record to fill in, with nothing known yet"),
    ],
    operands: [
      OperandSpec("OUTCOME", help: "The outcome, like admission or R255.admission")
    ],
    options: [
      EvaluationSetup.policiesOption,
      OptionSpec("sample", help: "Print an empty record instead"),
    ])

  static func run(_ invocation: Invocation) -> ExitCode {
    let color = invocation.color
    let name = invocation.operand("OUTCOME") ?? ""
    let loader = PolicyLoader(
      invocation.values("policies"), world: FileWorld(), scope: Lookup.lastName(name))
    let findings = Findings(loader.sources, .error, color)
    guard let compilation = loader.usable(findings) else {
      return .unusable
    }
    var diagnostics = DiagnosticBag()
    guard let outcome = Lookup.outcome(name, in: compilation.core, &diagnostics) else {
      findings.print(diagnostics.items)
      return .unusable
    }
    guard let subject = compilation.core[outcome].subject else {
      findings.print([Diagnostic(.recordsInVain, at: .file(""))])
      return .unusable
    }
    let schema = RecordSchema(core: compilation.core, outcome: outcome, subject: subject)
    Console.printOut(invocation.flag("sample") ? schema.sample : schema.text)
    return .fine
  }
}
