/// The line that shows the shape of a command.
enum UsageLine {
  /// `qagida check --on DATE [options] FILE...`; without a verb, the shape of the whole tool.
  static func text(tool: ToolSpec, command: CommandSpec?) -> String {
    guard let command else { return "\(tool.name) VERB [options] [ARGUMENTS]" }
    let required = command.options.filter(\.required).map(\.usage)
    let parts = [tool.name, command.name] + required + ["[options]"]
    return (parts + command.operands.map(\.usage)).joined(separator: " ")
  }
}
