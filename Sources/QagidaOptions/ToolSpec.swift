/// What a command-line tool takes: its verbs, and the options every verb has.
///
/// All of it is data; `CommandLineParser`, `HelpPrinter` and `Completions` read the same value, so
/// that what is parsed, what is said and what is completed cannot differ. `SpecCheck` says what is
/// wrong with one.
package struct ToolSpec: Sendable {
  /// The name of the program, as it is typed.
  package let name: String
  /// One line without a final full stop: what the tool is for.
  package let purpose: String
  /// The examples of the overview, the most useful first.
  package let examples: [Example]
  /// The verbs in the order of the overview; `help` is not among them, every tool has it.
  package let commands: [CommandSpec]
  /// The options of every verb; they may stand before the verb too. `--help` is not among them.
  package let common: [OptionSpec]
  /// Says why a text is not a date, in a few words, or nil when it is one.
  package let dateFault: @Sendable (String) -> String?

  package init(
    _ name: String, purpose: String, examples: [Example], commands: [CommandSpec],
    common: [OptionSpec] = [], dateFault: @escaping @Sendable (String) -> String?
  ) {
    self.name = name
    self.purpose = purpose
    self.examples = examples
    self.commands = commands
    self.common = common
    self.dateFault = dateFault
  }

  /// The verb that shows help: `qagida help`, `qagida help VERB`.
  package static let helpVerb = "help"

  /// The purpose of `help`, as the overview and the completions give it.
  static let helpPurpose = "Show the help of a verb"

  /// `-h`, `--help`: on every verb, and without a verb.
  static let helpOption = OptionSpec("help", short: "h", help: "Show this help")

  /// `--version`: without a verb only.
  static let versionOption = OptionSpec("version", help: "Show the version")

  /// Every option that may stand after the verb, in the order of its help.
  func options(of command: CommandSpec) -> [OptionSpec] {
    command.options + common + [Self.helpOption]
  }

  /// Every option that may stand before the verb, in the order of the overview.
  var optionsBeforeVerb: [OptionSpec] { common + [Self.versionOption, Self.helpOption] }

  /// The verb with this name, or nil.
  func command(_ verb: String) -> CommandSpec? {
    commands.first { $0.name == verb }
  }

  /// Every word that may stand in the place of the verb, in the order of the overview.
  var verbs: [String] { commands.map(\.name) + [Self.helpVerb] }
}
