/// One option: `--name`, and what it takes.
package struct OptionSpec: Sendable, Equatable {
  /// The name without the two hyphens: lower-case Latin letters, digits and hyphens.
  package let name: String
  /// The letter of its short form, for the few options that have one: `-o`.
  package let short: Character?
  /// What stands after it.
  package let value: OptionValue
  /// Whether it may be given several times, each time adding a value.
  package let repeats: Bool
  /// Whether it must be given.
  package let required: Bool
  /// What holds when it is not given. It is checked like a value that was typed.
  package let `default`: String?
  /// One sentence without a final full stop.
  package let help: String
  /// What a shell offers as its value, where `value` does not already say it.
  package let completes: CompletionHint

  package init(
    _ name: String, short: Character? = nil, value: OptionValue = .flag, repeats: Bool = false,
    required: Bool = false, default: String? = nil, help: String,
    completes: CompletionHint = .none
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.repeats = repeats
    self.required = required
    self.default = `default`
    self.help = help
    self.completes = completes
  }

  /// The long form, as it is typed: `--name`.
  package var long: String { "--\(name)" }

  /// The long form with what it takes: `--name VALUE`, or `--name` for a flag.
  var usage: String {
    value == .flag ? long : "\(long) \(value.placeholder)"
  }

  /// Every form in which it is typed, the long one first.
  var forms: [String] { [long] + (short.map { ["-\($0)"] } ?? []) }

  /// What a shell offers as its value.
  var hint: CompletionHint {
    if case .choice(let words) = value { return .words(words) }
    return completes
  }
}

/// What stands after an option.
package enum OptionValue: Sendable, Equatable {
  /// Nothing: the option is there or is not.
  case flag
  /// Any text that is not empty; the word in capitals says what it means.
  case text(String)
  /// Two texts with the first `=` between them; the first is not empty.
  case pair(String, String)
  /// One of these words, exactly.
  case choice([String])
  /// A date, as `ToolSpec.dateFault` reads it.
  case date
  /// A whole number in the range, both ends included.
  case integer(ClosedRange<Int>)

  /// What help and errors write in its place.
  var placeholder: String {
    switch self {
    case .flag: ""
    case .text(let word): word
    case .pair(let name, let value): "\(name)=\(value)"
    case .choice(let words): words.joined(separator: "|")
    case .date: "DATE"
    case .integer: "N"
    }
  }
}
