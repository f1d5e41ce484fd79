import Testing

@testable import QagidaOptions

@Suite struct HelpPrinterTests {
  private static let decide = """
    Examples:
      qagida decide --on 2025-09-01 r255.qagida people.jsonl
          Шешім: who may be admitted on 1 September 2025, with the clauses of the
          act that every answer rests on
      qagida decide --on=2025-09-01 --reading older=birthday r255.qagida - > out
          The same under another reading

    qagida decide: Decide about every person of a file and say which clauses it
    rests on

    Usage:
      qagida decide --on DATE [options] POLICY [PEOPLE]

    Arguments:
      POLICY    The policy
      [PEOPLE]  The people, one a line; without it, standard input

    Options:
          --on DATE             The day whose law is applied (required)
          --policies PATH       Where acts that are named are found (may be
                                repeated)
          --reading NAME=VALUE  Оқылуы: which reading of a doubtful text to take;
                                every answer says on which readings it rests, and a
                                reading that is not named here has its default (may
                                be repeated)
          --format table|json|jsonl|csv
                                How the answers are written (default: table)
          --jobs N              How many threads to use (from 1 to 64; default: 2)
          --offset N            What to add, [:] or 'less'
      -o, --output FILE         Where to write; `-` is standard output
      -v, --verbose             Say what is done
          --color auto|always|never
                                When to colour the text (default: auto)
      -q, --quiet               Say only what is wrong
      -h, --help                Show this help

    """

  private static let overview = """
    Examples:
      qagida check r255.qagida
          Say what is wrong with a policy
      cat people.jsonl | qagida decide --on 2025-09-01 r255.qagida -
          Decide about the people on standard input as the law stood on 1 September
          2025

    qagida: Check and apply personnel law written in Qagida

    Usage:
      qagida VERB [options] [ARGUMENTS]

    Verbs:
      check        Say what is wrong with policies
      decide       Decide about every person of a file and say which clauses it
                   rests on
      completions  Write the completion script of a shell
      help         Show the help of a verb

    Options:
          --color auto|always|never
                     When to colour the text (default: auto)
      -q, --quiet    Say only what is wrong
          --version  Show the version
      -h, --help     Show this help

    """

  @Test func verb() {
    #expect(HelpPrinter(Sample.tool).help(of: Sample.decide) == Self.decide)
  }

  @Test func overview() {
    #expect(HelpPrinter(Sample.tool).help(of: nil) == Self.overview)
  }

  @Test func wordsOfAnOperandAreListed() {
    let help = HelpPrinter(Sample.tool).help(of: Sample.completions)
    #expect(help.contains("  SHELL  The shell (bash, zsh, fish)\n"))
  }

  @Test func aVerbWithoutOperandsHasNoArguments() {
    let bare = CommandSpec("bare", purpose: "Nothing", examples: [])
    let tool = ToolSpec("t", purpose: "T", examples: [], commands: [bare], dateFault: { _ in nil })
    #expect(
      HelpPrinter(tool).help(of: bare) == """
        t bare: Nothing

        Usage:
          t bare [options]

        Options:
          -h, --help  Show this help

        """)
  }

  @Test func noLineIsWiderThan80Columns() {
    for command in [nil] + Sample.tool.commands.map({ Optional($0) }) {
      for line in HelpPrinter(Sample.tool).help(of: command).split(separator: "\n") {
        #expect(line.count <= 80)
      }
    }
  }

  @Test func marksAreOnlyAddedNeverMeasured() {
    let marked = HelpPrinter(Sample.tool, style: .marked).help(of: Sample.decide)
    #expect(marked.contains("\u{1B}[1mOptions:\u{1B}[0m\n"))
    #expect(marked.contains("      \u{1B}[2mThe same under another reading\u{1B}[0m\n"))
    #expect(marked.contains("  \u{1B}[1m-v, --verbose\u{1B}[0m             Say what is done\n"))
    var plain = marked
    for sequence in ["\u{1B}[1m", "\u{1B}[2m", "\u{1B}[0m"] {
      plain = plain.split(separator: sequence, omittingEmptySubsequences: false).joined()
    }
    #expect(plain == Self.decide)
  }
}
