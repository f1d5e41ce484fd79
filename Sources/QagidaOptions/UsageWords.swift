/// The words of every `UsageFault`.
enum UsageWords {
  /// What is wrong, in one line.
  static func message(_ fault: UsageFault) -> String {
    switch fault {
    case .noVerb: "no verb given"
    case .unknownVerb(let typed, _): "unknown verb \(Quoted.text(typed))"
    case .unknownOption(let typed, _): "unknown option \(Quoted.text(typed))"
    case .optionBeforeVerb(let typed): "\(Quoted.text(typed)) stands before the verb"
    case .longDash(let typed, _): "\(Quoted.text(typed)) begins with a dash that is not `-`"
    case .option(let option, let fault): OptionWords.message(option, fault)
    case .missingOption(let option): "`\(option.usage)` is missing"
    case .missingOperand(let operand): "\(operand.name) is missing"
    case .extraOperand(let typed): "unexpected argument \(Quoted.text(typed))"
    case .emptyOperand(let operand): "\(operand.name) is empty"
    case .operandNotAChoice(let operand, let value, _):
      "\(operand.name) cannot be \(Quoted.text(value)), only \(alternatives(operand.choices))"
    case .standardInputTwice: "`-`, standard input, is given twice"
    case .notUTF8(let position, let bytes):
      "argument \(position) is not UTF-8: \(Quoted.bytes(bytes))"
    case .tooLong(let position, let start, let bytes):
      "argument \(position) has \(bytes) bytes, and at most \(ArgumentDecoder.longest) are taken: "
        + Quoted.text(start + "…")
    case .other(let message): message
    }
  }

  /// What may be meant or how it is written, or nil when there is nothing to say.
  static func advice(_ fault: UsageFault) -> String? {
    switch fault {
    case .unknownOption(let typed, nil):
      TypedText.isLong(typed) ? nil : "`--` goes before an argument that begins with `-`"
    case .unknownVerb(_, let near?), .unknownOption(_, let near?),
      .operandNotAChoice(_, _, let near?), .option(_, .notAChoice(_, let near?)),
      .longDash(_, let near):
      "did you mean \(Quoted.text(near))?"
    case .optionBeforeVerb: "the options of a verb stand after it"
    case .option(let option, .missing(_, let next?)):
      "a value that begins with `-` is written \(Quoted.text("\(option.long)=\(next)"))"
    default: nil
    }
  }

  /// Whether the usage line helps: something is missing, too much, or in the wrong place.
  static func showsUsage(_ fault: UsageFault) -> Bool {
    switch fault {
    case .noVerb, .optionBeforeVerb, .missingOption, .missingOperand, .extraOperand, .emptyOperand,
      .other:
      true
    default: false
    }
  }

  /// Whether an argument was no text to begin with, so that no help can help.
  static func isAboutBytes(_ fault: UsageFault) -> Bool {
    switch fault {
    case .notUTF8, .tooLong: true
    default: false
    }
  }

  /// `a`, `a or b`, `a, b or c`.
  static func alternatives(_ words: [String]) -> String {
    guard let last = words.last else { return "" }
    let before = words.dropLast().joined(separator: ", ")
    return before.isEmpty ? last : "\(before) or \(last)"
  }
}

/// The words of every `OptionFault`.
enum OptionWords {
  static func message(_ option: OptionSpec, _ fault: OptionFault) -> String {
    let name = "`\(option.long)`"
    return switch fault {
    case .missing(let typed, _): "`\(typed)` needs a value: `\(typed) \(option.value.placeholder)`"
    case .empty: "the value of \(name) is empty"
    case .notTaken: "\(name) takes no value"
    case .twice: "\(name) is given twice"
    case .notAChoice(let value, _):
      "\(name) cannot be \(Quoted.text(value)), only \(UsageWords.alternatives(choices(option)))"
    case .notADate(let value, let reason):
      "\(name): \(Quoted.text(value)) is not a date" + (reason.isEmpty ? "" : " (\(reason))")
    case .notAnInteger(let value): "\(name): \(Quoted.text(value)) is not a whole number"
    case .outOfRange(let value, let range): "\(name): \(Quoted.text(value)) is not \(words(range))"
    case .notAPair(let value): "\(name): \(Quoted.text(value)) is not \(option.value.placeholder)"
    }
  }

  private static func choices(_ option: OptionSpec) -> [String] {
    if case .choice(let words) = option.value { return words }
    return []
  }

  static func words(_ range: ClosedRange<Int>) -> String {
    switch (range.lowerBound, range.upperBound) {
    case (.min, .max): "a number of up to 18 digits"
    case (.min, let high): "\(high) or less"
    case (let low, .max): "\(low) or more"
    case (let low, let high): "from \(low) to \(high)"
    }
  }
}
