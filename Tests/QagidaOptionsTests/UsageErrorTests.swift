import Testing

@testable import QagidaOptions

@Suite struct UsageErrorTests {
  @Test func theExitCodeIsTwo() {
    #expect(UsageError.exitCode == 2)
  }

  /// A line and its message.
  private static let messages: [(String, String)] = [
    ("", "no verb given"),
    ("chek", "unknown verb `chek`; did you mean `check`?"),
    ("r255.qagida", "unknown verb `r255.qagida`"),
    ("decide --polices x", "unknown option `--polices`; did you mean `--policies`?"),
    ("check --unheard-of", "unknown option `--unheard-of`"),
    ("check -x", "unknown option `-x`; `--` goes before an argument that begins with `-`"),
    ("decide -qv", "unknown option `-qv`; did you mean `-q -v`?"),
    ("--on x decide", "`--on` stands before the verb; the options of a verb stand after it"),
    (
      "decide —policies",
      "`—policies` begins with a dash that is not `-`; did you mean `--policies`?"
    ),
    ("decide --on", "`--on` needs a value: `--on DATE`"),
    ("decide -o", "`-o` needs a value: `-o FILE`"),
    ("decide --format", "`--format` needs a value: `--format table|json|jsonl|csv`"),
    (
      "decide -o -x",
      "`-o` needs a value: `-o FILE`; a value that begins with `-` is written `--output=-x`"
    ),
    ("decide --on=", "the value of `--on` is empty"),
    ("check --strict=yes", "`--strict` takes no value"),
    ("decide -o a -o b", "`--output` is given twice"),
    (
      "decide --format jsn",
      "`--format` cannot be `jsn`, only table, json, jsonl or csv; did you mean `json`?"
    ),
    ("decide --format=pdfpdf", "`--format` cannot be `pdfpdf`, only table, json, jsonl or csv"),
    ("decide --on 2025-13-01", "`--on`: `2025-13-01` is not a date (there is no month 13)"),
    ("decide --jobs x", "`--jobs`: `x` is not a whole number"),
    ("decide --jobs 65", "`--jobs`: `65` is not from 1 to 64"),
    (
      "decide --offset 99999999999999999999",
      "`--offset`: `99999999999999999999` is not a number of up to 18 digits"
    ),
    ("decide --reading x", "`--reading`: `x` is not NAME=VALUE"),
    ("decide p", "`--on DATE` is missing"),
    ("check", "FILE is missing"),
    ("decide p q r --on=2025-09-01", "unexpected argument `r`"),
    ("check - -", "`-`, standard input, is given twice"),
    ("completions bahs", "SHELL cannot be `bahs`, only bash, zsh or fish; did you mean `bash`?"),
  ]

  @Test(arguments: messages) func message(_ line: String, _ expected: String) {
    #expect(Sample.error(CommandLineParserTests.words(line))?.message == expected)
  }

  @Test func anEmptyOperandIsNamed() {
    #expect(Sample.error(["check", ""])?.message == "FILE is empty")
  }

  @Test func rangesWithOneEnd() {
    let option = OptionSpec("n", value: .integer(0 ... .max), help: "")
    #expect(
      OptionWords.message(option, .outOfRange("-1", 0 ... .max)) == "`--n`: `-1` is not 0 or more")
    #expect(
      OptionWords.message(option, .outOfRange("1", .min...0)) == "`--n`: `1` is not 0 or less")
  }

  @Test func aDateFaultWithoutAReason() {
    let option = OptionSpec("on", value: .date, help: "")
    #expect(
      OptionWords.message(option, .notADate("x", reason: "")) == "`--on`: `x` is not a date")
  }

  @Test func missingThingsShowTheUsageLine() {
    #expect(
      Sample.error(["decide", "p"])?.text() == """
        qagida: `--on DATE` is missing
        usage: qagida decide --on DATE [options] POLICY [PEOPLE]
        `qagida decide --help` says more

        """)
    #expect(
      Sample.error([])?.text() == """
        qagida: no verb given
        usage: qagida VERB [options] [ARGUMENTS]
        `qagida help` lists the verbs

        """)
  }

  @Test func misspeltThingsDoNot() {
    #expect(
      Sample.error(["check", "--stirct"])?.text(style: .marked) == """
        \u{1B}[1mqagida:\u{1B}[0m unknown option `--stirct`; did you mean `--strict`?
        `qagida check --help` says more

        """)
  }

  @Test func whatWasTypedCannotMoveTheCursorOrFillTheScreen() {
    let error = Sample.error(["check", "-\u{1B}[2J\n\u{202E}" + String(repeating: "x", count: 500)])
    let message = error?.message ?? ""
    #expect(message.hasPrefix("unknown option `-\\u{1B}[2J\\n\\u{202E}xxx"))
    #expect(message.count < 200)
    #expect(message.contains("x…`"))
  }

  /// Text, and how it is shown.
  private static let quotes: [(String, String)] = [
    ("", "``"), ("a b", "`a b`"), ("әке", "`әке`"), ("\t\r\n", "`\\t\\r\\n`"),
    ("\u{7F}\u{85}", "`\\u{7F}\\u{85}`"), ("a\u{200B}b", "`a\\u{200B}b`"),
    ("e\u{301}", "`e\u{301}`"),
    (String(repeating: "й", count: 60), "`\(String(repeating: "й", count: 60))`"),
    (String(repeating: "й", count: 61), "`\(String(repeating: "й", count: 60))…`"),
  ]

  @Test(arguments: quotes) func quoted(_ text: String, _ shown: String) {
    #expect(Quoted.text(text) == shown)
  }
}
