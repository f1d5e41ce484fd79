import QagidaOptions

/// `qagida schema OUTCOME`: prints the JSON Schema of the records that an outcome reads.
enum SchemaCommand {
  static let spec = CommandSpec(
    "schema",
    purpose: "Print the JSON Schema of the records that an outcome reads",
    examples: [
      Example("qagida schema admission --policies policies", shows: "Print the schema")
    ],
    operands: [OperandSpec("OUTCOME", help: "The outcome")],
    options: [EvaluationSetup.options[0]])

  static func run(_ invocation: Invocation) -> ExitCode { .fine }
}
