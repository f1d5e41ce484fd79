/// What is wrong with a `ToolSpec`, for a test of the program that holds it: a mistake found here
/// is one no user can meet.
package enum SpecCheck {
  /// One sentence for every mistake, in the order of the spec; none when it is sound.
  package static func faults(of tool: ToolSpec) -> [String] {
    var faults = names(tool.verbs, "verb")
    faults += sentence(tool.purpose, of: tool.name)
    faults += tool.examples.flatMap { example($0, of: tool.name, tool) }
    for command in tool.commands {
      let own = "\(tool.name) \(command.name)"
      faults += sentence(command.purpose, of: own)
      if command.examples.isEmpty { faults.append("\(own) has no example") }
      faults += command.examples.flatMap { example($0, of: own, tool) }
      faults += operands(command.operands, of: own)
      faults += options(tool.options(of: command), of: own, tool)
    }
    return faults + options(tool.optionsBeforeVerb, of: tool.name, tool)
  }

  private static func operands(_ operands: [OperandSpec], of owner: String) -> [String] {
    var faults: [String] = []
    for (index, operand) in operands.enumerated() {
      let own = "\(owner) \(operand.name)"
      faults += sentence(operand.help, of: own) + names(operand.choices, "word of \(own)")
      if index < operands.count - 1 && operand.count != .one {
        faults.append("\(own) may be absent or repeat, and is not the last")
      }
      if operands[..<index].contains(where: { $0.name == operand.name }) {
        faults.append("\(own) is there twice")
      }
    }
    return faults
  }

  private static func options(
    _ options: [OptionSpec], of owner: String, _ tool: ToolSpec
  ) -> [String] {
    var faults = names(options.map(\.name), "option of \(owner)")
    let shorts = options.compactMap(\.short)
    if Set(shorts).count < shorts.count { faults.append("\(owner) has a short option twice") }
    for option in options {
      let own = "\(owner) \(option.long)"
      faults += sentence(option.help, of: own)
      if let short = option.short, !("a"..."z").contains(short) {
        faults.append("\(own): -\(short) is not a small Latin letter")
      }
      if case .choice(let words) = option.value {
        faults += names(words, "word of \(own)")
        if words.isEmpty { faults.append("\(own) has no words") }
      }
      faults += value(option, of: own, tool)
    }
    return faults
  }

  private static func value(_ option: OptionSpec, of own: String, _ tool: ToolSpec) -> [String] {
    if option.value == .flag {
      let isPlain = !option.repeats && !option.required && option.default == nil
      return isPlain ? [] : ["\(own) is a flag: it has no default and is not required or repeated"]
    }
    guard let text = option.default else { return [] }
    if option.required { return ["\(own) is required and has a default"] }
    do {
      try ValueCheck.check(text, is: option.value, dateFault: tool.dateFault)
      return []
    } catch {
      return ["default of \(own): \(OptionWords.message(option, error))"]
    }
  }

  private static func example(_ example: Example, of own: String, _ tool: ToolSpec) -> [String] {
    var faults = sentence(example.shows, of: "`\(example.line)`")
    if TextLayout.columns(example.line) > TextLayout.width - 2 {
      faults.append("`\(example.line)` is wider than the help")
    }
    guard let arguments = ExampleWords.arguments(of: tool.name, in: example.line) else {
      return faults + ["`\(example.line)` does not run \(own)"]
    }
    do throws(UsageError) {
      let request = try CommandLineParser(tool).parse(arguments)
      if case .run(let invocation) = request, own != tool.name,
        own != "\(tool.name) \(invocation.command.name)"
      {
        faults.append("`\(example.line)` does not run \(own)")
      }
    } catch {
      faults.append("`\(example.line)`: \(error.message)")
    }
    return faults
  }

  /// Names are lower-case Latin letters, digits and hyphens, and each is there once: so they need
  /// no quotes in any shell.
  private static func names(_ names: [String], _ kind: String) -> [String] {
    var faults: [String] = []
    for (index, name) in names.enumerated() {
      let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte) }
      let isSound =
        name.utf8.first.map(isLetter) ?? false
        && name.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
      if !isSound { faults.append("\(kind) \(Quoted.text(name)) is not a name") }
      if names[..<index].contains(name) { faults.append("\(kind) `\(name)` is there twice") }
    }
    return faults
  }

  private static func sentence(_ text: String, of own: String) -> [String] {
    if text.isEmpty { return ["\(own) is not described"] }
    var faults: [String] = []
    if text.hasSuffix(".") { faults.append("the description of \(own) ends with a full stop") }
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      faults.append("the description of \(own) is not one line")
    }
    return faults
  }
}
