/// What stands in one place of the command line without a name: a file, a verb, a question.
package struct OperandSpec: Sendable, Equatable {
  /// How many arguments stand in this place.
  package enum Count: Sendable, Equatable {
    /// Exactly one.
    case one
    /// None or one.
    case optional
    /// One or more.
    case oneOrMore
    /// None or more.
    case any

    var isRequired: Bool { self == .one || self == .oneOrMore }
    var repeats: Bool { self == .oneOrMore || self == .any }
  }

  /// What the help and the errors call it, in capitals: `FILE`.
  package let name: String
  /// How many there may be.
  package let count: Count
  /// The words allowed, or none when any text is.
  package let choices: [String]
  /// One sentence without a final full stop.
  package let help: String
  /// What a shell offers in this place; `choices` come before it.
  package let completes: CompletionHint

  package init(
    _ name: String, count: Count = .one, choices: [String] = [], help: String,
    completes: CompletionHint = .none
  ) {
    self.name = name
    self.count = count
    self.choices = choices
    self.help = help
    self.completes = completes
  }

  /// The operand as a usage line shows it: `FILE`, `[FILE]`, `FILE...`, `[FILE...]`; the word itself
  /// where no other is allowed.
  var usage: String {
    let name = choices.count == 1 ? choices[0] : name
    return switch count {
    case .one: name
    case .optional: "[\(name)]"
    case .oneOrMore: "\(name)..."
    case .any: "[\(name)...]"
    }
  }

  /// What a shell offers in this place.
  var hint: CompletionHint { choices.isEmpty ? completes : .words(choices) }
}
