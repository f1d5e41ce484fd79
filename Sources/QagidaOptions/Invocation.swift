/// What a command line asks for.
package enum Request: Sendable {
  /// To run a verb.
  case run(Invocation)
  /// To show the help of a verb, or the overview when there is no verb.
  case help(of: CommandSpec?)
  /// To show the version.
  case version
}

/// A verb with its options and operands, all checked against its `CommandSpec`.
///
/// Asking for an option or an operand that the verb does not declare, or asking for it as what it
/// is not, is a mistake in the program and stops it.
package struct Invocation: Sendable {
  /// The verb.
  package let command: CommandSpec
  /// The operands in the order they were typed.
  package let operands: [String]

  private let tool: ToolSpec
  private let given: [String: [String]]

  // INVARIANT: `given` holds only declared options, and every required one; `operands` fits
  // `command.operands`.
  init(tool: ToolSpec, command: CommandSpec, given: [String: [String]], operands: [String]) {
    self.tool = tool
    self.command = command
    self.given = given
    self.operands = operands
  }

  /// Whether the flag was given.
  package func flag(_ name: String) -> Bool {
    let option = declared(name)
    precondition(option.value == .flag, "--\(name) is not a flag")
    return given[name] != nil
  }

  /// The value of an option that takes one: what was typed, else its default, else nil.
  package func value(_ name: String) -> String? {
    let option = declared(name)
    precondition(option.value != .flag && !option.repeats, "--\(name) does not have one value")
    return given[name]?.first ?? option.default
  }

  /// The values of an option that may be repeated, in the order they were typed; when there are
  /// none, its default.
  package func values(_ name: String) -> [String] {
    let option = declared(name)
    precondition(option.value != .flag && option.repeats, "--\(name) cannot be repeated")
    return given[name] ?? option.default.map { [$0] } ?? []
  }

  /// The value of a whole-number option: what was typed, else its default, else nil.
  package func integer(_ name: String) -> Int? {
    guard case .integer = declared(name).value else {
      preconditionFailure("--\(name) is not a whole number")
    }
    return value(name).flatMap { Int($0) }
  }

  /// The two parts of every value of a pair option that may be repeated, in the order typed.
  package func pairs(_ name: String) -> [(name: String, value: String)] {
    guard case .pair = declared(name).value else {
      preconditionFailure("--\(name) does not take a pair")
    }
    return values(name).compactMap { TypedText.splitAtEquals($0) }
  }

  /// The arguments that stand in the place of one declared operand, in the order typed.
  package func operands(_ name: String) -> [String] {
    guard let place = command.operands.firstIndex(where: { $0.name == name }) else {
      preconditionFailure("\(command.name) declares no operand \(name)")
    }
    guard place < operands.count else { return [] }
    return command.operands[place].count.repeats
      ? Array(operands[place...]) : [operands[place]]
  }

  /// The argument in the place of a declared operand that does not repeat, or nil.
  package func operand(_ name: String) -> String? {
    operands(name).first
  }

  /// An error about this command line that only the verb itself can see, such as two options
  /// that exclude each other. The message is one line without a final full stop.
  package func usageError(_ message: String) -> UsageError {
    UsageError(.other(message), tool: tool, command: command)
  }

  /// An error that an option is missing which the verb needs here.
  package func missing(_ option: String) -> UsageError {
    UsageError(.missingOption(declared(option)), tool: tool, command: command)
  }

  private func declared(_ name: String) -> OptionSpec {
    guard let option = tool.options(of: command).first(where: { $0.name == name }) else {
      preconditionFailure("\(command.name) declares no option --\(name)")
    }
    return option
  }
}
