/// What one verb takes: `qagida VERB [options] OPERANDS`.
package struct CommandSpec: Sendable, Equatable {
  /// The verb, as it is typed: lower-case Latin letters, digits and hyphens.
  package let name: String
  /// One line without a final full stop: what the verb does.
  package let purpose: String
  /// The examples of its help, the most useful first; at least one.
  package let examples: [Example]
  /// The operands in the order they are typed. Only the last may be optional or repeat.
  package let operands: [OperandSpec]
  /// Its own options in the order of its help, without the common ones.
  package let options: [OptionSpec]

  package init(
    _ name: String, purpose: String, examples: [Example], operands: [OperandSpec] = [],
    options: [OptionSpec] = []
  ) {
    self.name = name
    self.purpose = purpose
    self.examples = examples
    self.operands = operands
    self.options = options
  }
}

/// A command line that works as it stands, and what it shows.
package struct Example: Sendable, Equatable {
  /// What to type in a shell, on one line.
  package let line: String
  /// What it does, in one sentence without a final full stop.
  package let shows: String

  package init(_ line: String, shows: String) {
    self.line = line
    self.shows = shows
  }
}
