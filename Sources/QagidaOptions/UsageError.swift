/// A command line that cannot be run, ready to be shown.
package struct UsageError: Error, Equatable, Sendable {
  /// The exit code of the process: the line was wrong, nothing was done.
  package static let exitCode: Int32 = 2

  /// What is wrong.
  package let fault: UsageFault
  private let toolName: String
  private let usage: String
  private let help: String

  init(_ fault: UsageFault, tool: ToolSpec, command: CommandSpec? = nil) {
    self.fault = fault
    self.toolName = tool.name
    self.usage = UsageLine.text(tool: tool, command: command)
    self.help =
      command.map { "`\(tool.name) \($0.name) --help` says more" }
      ?? "`\(tool.name) help` lists the verbs"
  }

  /// What is wrong and what may be meant, in one line without a final full stop.
  package var message: String {
    let words = UsageWords.message(fault)
    return UsageWords.advice(fault).map { "\(words); \($0)" } ?? words
  }

  /// The whole text for standard error: the message, the usage line where the shape of the line
  /// is wrong, and where to read more if that helps. It ends with a line feed.
  package func text(style: TerminalStyle = .plain) -> String {
    var lines = ["\(style.paint("\(toolName):", .bold)) \(message)"]
    if UsageWords.showsUsage(fault) { lines.append("usage: \(usage)") }
    if !UsageWords.isAboutBytes(fault) { lines.append(help) }
    return lines.map { $0 + "\n" }.joined()
  }
}
