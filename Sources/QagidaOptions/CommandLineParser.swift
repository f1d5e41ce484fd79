/// Reads a command line: `qagida VERB [options] OPERANDS`.
///
/// Options may stand before or after the operands, as `--name value` or `--name=value`; `--` ends
/// them; `-` is an operand. `--help` and `-h` before `--` win over everything else on the line.
package struct CommandLineParser: Sendable {
  private let tool: ToolSpec

  package init(_ tool: ToolSpec) {
    self.tool = tool
  }

  /// Reads the arguments of a process, as `ProcessArguments.bytes()` gives them.
  package func parse(bytes: [[UInt8]]) throws(UsageError) -> Request {
    let arguments: [String]
    do {
      arguments = try ArgumentDecoder.decode(bytes)
    } catch {
      throw UsageError(error, tool: tool)
    }
    return try parse(arguments)
  }

  /// Reads the arguments after the name of the program.
  ///
  /// Throws the first fault from the left; what is missing is found last.
  package func parse(_ arguments: [String]) throws(UsageError) -> Request {
    var command: CommandSpec?
    do throws(UsageFault) {
      try ArgumentDecoder.checkLengths(arguments)
      let place = verbPlace(arguments)
      if asksForHelp(arguments) { return try help(place.map { arguments[$0] }) }
      let before = arguments[..<(place ?? arguments.endIndex)]
      let scanner = try scanBeforeVerb(before)
      if scanner.given[ToolSpec.versionOption.name] != nil { return .version }
      guard let place, !arguments[place].isEmpty else { throw UsageFault.noVerb }
      let rest = arguments[(place + 1)...]
      if arguments[place] == ToolSpec.helpVerb { return try helpVerb(rest) }
      let found = try self.command(arguments[place])
      command = found
      return .run(try invocation(of: found, rest, after: scanner))
    } catch {
      throw UsageError(error, tool: tool, command: command)
    }
  }

  /// The index of the first argument that is neither an option nor the value of a common one, or
  /// that stands after `--`.
  private func verbPlace(_ arguments: [String]) -> Int? {
    var index = arguments.startIndex
    while index < arguments.endIndex, TypedText.isOption(arguments[index]) {
      if arguments[index] == "--" {
        index += 1
        break
      }
      let takesNext = tool.common.contains {
        $0.value != .flag && $0.forms.contains(arguments[index])
      }
      index += takesNext ? 2 : 1
    }
    return index < arguments.endIndex ? index : nil
  }

  private func asksForHelp(_ arguments: [String]) -> Bool {
    arguments.prefix { $0 != "--" }.contains { ToolSpec.helpOption.forms.contains($0) }
  }

  private func help(_ verb: String?) throws(UsageFault) -> Request {
    guard let verb, verb != ToolSpec.helpVerb else { return .help(of: nil) }
    return .help(of: try command(verb))
  }

  private func helpVerb(_ arguments: ArraySlice<String>) throws(UsageFault) -> Request {
    var scanner = ArgumentScanner(options: tool.common, dateFault: tool.dateFault)
    try scanner.scan(arguments)
    if scanner.operands.count > 1 { throw .extraOperand(scanner.operands[1]) }
    return try help(scanner.operands.first)
  }

  private func command(_ verb: String) throws(UsageFault) -> CommandSpec {
    guard let command = tool.command(verb) else {
      if let meant = Guess.optionWithLongDash(verb, among: tool.optionsBeforeVerb) {
        throw .longDash(verb, meant: meant)
      }
      throw .unknownVerb(verb, near: Guess.word(verb, among: tool.verbs))
    }
    return command
  }

  private func scanBeforeVerb(
    _ arguments: ArraySlice<String>
  ) throws(UsageFault) -> ArgumentScanner {
    var scanner = ArgumentScanner(options: tool.optionsBeforeVerb, dateFault: tool.dateFault)
    do {
      try scanner.scan(arguments)
    } catch .unknownOption(let typed, let near) {
      let name = TypedText.splitAtEquals(typed)?.name ?? typed
      let isOfAVerb = tool.commands.contains { command in
        command.options.contains { $0.forms.contains(name) }
      }
      throw isOfAVerb ? .optionBeforeVerb(name) : .unknownOption(typed, near: near)
    }
    return scanner
  }

  private func invocation(
    of command: CommandSpec, _ arguments: ArraySlice<String>, after start: ArgumentScanner
  ) throws(UsageFault) -> Invocation {
    let options = tool.options(of: command)
    var scanner = start.continued(with: options)
    do {
      try scanner.scan(arguments)
    } catch .unknownOption(let typed, _) where typed == ToolSpec.versionOption.long {
      throw .unknownOption(typed, near: "\(tool.name) \(typed)")
    }
    for option in options where option.required && scanner.given[option.name] == nil {
      throw .missingOption(option)
    }
    try OperandCheck.check(scanner.operands, against: command.operands)
    return Invocation(
      tool: tool, command: command, given: scanner.given, operands: scanner.operands)
  }
}
