/// What is wrong with a command line, as data; `UsageWords` has the words.
package enum UsageFault: Error, Equatable, Sendable {
  /// Nothing but options, or nothing at all.
  case noVerb
  /// No such verb; `near` is the one that may be meant.
  case unknownVerb(String, near: String?)
  /// No such option of this verb; `near` is what may be meant, as it is typed.
  case unknownOption(String, near: String?)
  /// An option that only verbs have, before the verb.
  case optionBeforeVerb(String)
  /// An option written with another dash than the hyphen; `meant` is how it is typed.
  case longDash(String, meant: String)
  /// Something is wrong with what stands after an option.
  case option(OptionSpec, OptionFault)
  /// A required option is not there.
  case missingOption(OptionSpec)
  /// A required operand is not there.
  case missingOperand(OperandSpec)
  /// More operands than the verb takes; the first too many.
  case extraOperand(String)
  /// An empty text in the place of an operand.
  case emptyOperand(OperandSpec)
  /// Not one of the words allowed in the place of an operand.
  case operandNotAChoice(OperandSpec, String, near: String?)
  /// `-` given twice: standard input can be read once.
  case standardInputTwice
  /// An argument (1-based) that is not UTF-8.
  case notUTF8(position: Int, bytes: [UInt8])
  /// An argument (1-based) of more bytes than `ArgumentDecoder.longest`, and how it begins.
  case tooLong(position: Int, start: String, bytes: Int)
  /// What the verb itself found.
  case other(String)
}

/// What is wrong with what stands after an option.
package enum OptionFault: Error, Equatable, Sendable {
  /// Nothing stands after it, or what looks like an option: `next`, unless that is one the verb
  /// has. `typed` is the form that was used, `-o` or `--output`.
  case missing(typed: String, next: String?)
  /// An empty text.
  case empty
  /// A value after a flag: `--strict=yes`.
  case notTaken
  /// The option takes one value and is given again.
  case twice
  /// Not one of the words allowed; `near` is the one that may be meant.
  case notAChoice(String, near: String?)
  /// Not a date; `reason` is what `ToolSpec.dateFault` says.
  case notADate(String, reason: String)
  /// Not a whole number.
  case notAnInteger(String)
  /// A whole number out of the range.
  case outOfRange(String, ClosedRange<Int>)
  /// Not a pair with `=` between its parts.
  case notAPair(String)
}
