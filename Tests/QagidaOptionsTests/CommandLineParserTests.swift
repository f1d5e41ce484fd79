import Testing

@testable import QagidaOptions

@Suite struct CommandLineParserTests {
  /// A line and what is read from it, as `summary` writes it.
  private static let lines: [(String, String)] = [
    ("check a", "check [a]"),
    ("check a b -", "check [a|b|-]"),
    ("check --strict a", "check [a] strict"),
    ("check a --strict", "check [a] strict"),
    ("check a --strict b --strict", "check [a|b] strict"),
    ("check -- --strict -x —strict", "check [--strict|-x|—strict]"),
    ("check a -- -- b", "check [a|--|b]"),
    ("check —other", "check [—other]"),
    ("-q check a", "check [a] quiet"),
    ("--color never check a", "check [a] color=never"),
    ("--color=never -- check --strict", "check [--strict] color=never"),
    ("decide p --on 2025-09-01", "decide [p] on=2025-09-01"),
    ("decide --on=2025-09-01 p", "decide [p] on=2025-09-01"),
    ("decide p q --on 2025-09-01", "decide [p|q] on=2025-09-01"),
    ("decide p --on 2025-09-01 -o - -v", "decide [p] on=2025-09-01 output=- verbose"),
    ("decide p --on 2025-09-01 --output=-x", "decide [p] on=2025-09-01 output=-x"),
    ("decide p --on 2025-09-01 --offset -5", "decide [p] on=2025-09-01 offset=-5"),
    ("decide p --on 2025-09-01 --offset=-5", "decide [p] on=2025-09-01 offset=-5"),
    ("decide p --on 2025-09-01 --format json", "decide [p] on=2025-09-01 format=json"),
    (
      "decide p --on 2025-09-01 --reading a=b --policies x --reading=c=d=e --policies=y=z",
      "decide [p] on=2025-09-01 policies=x,y=z reading=a=b,c=d=e"
    ),
    ("completions zsh", "completions [zsh]"),
  ]

  @Test(arguments: lines) func reads(_ line: String, _ expected: String) throws {
    #expect(Self.summary(try Sample.run(Self.words(line))) == expected)
  }

  /// A line and its fault.
  private static let faults: [(String, UsageFault)] = [
    ("", .noVerb),
    ("-q", .noVerb),
    ("--", .noVerb),
    ("chek a", .unknownVerb("chek", near: "check")),
    ("DECIDE", .unknownVerb("DECIDE", near: "decide")),
    ("halp", .unknownVerb("halp", near: "help")),
    ("r255.qagida", .unknownVerb("r255.qagida", near: nil)),
    ("--verison", .unknownOption("--verison", near: "--version")),
    ("--on 2025-09-01 decide p", .optionBeforeVerb("--on")),
    ("--on=2025-09-01 decide p", .optionBeforeVerb("--on")),
    ("-o x decide p", .optionBeforeVerb("-o")),
    ("check --stirct a", .unknownOption("--stirct", near: "--strict")),
    ("check --STRICT a", .unknownOption("--STRICT", near: "--strict")),
    ("check -strict a", .unknownOption("-strict", near: "--strict")),
    ("check --on a", .unknownOption("--on", near: nil)),
    ("check --version", .unknownOption("--version", near: "qagida --version")),
    ("check -x a", .unknownOption("-x", near: nil)),
    ("check --полиция a", .unknownOption("--полиция", near: nil)),
    ("decide --рolicies x", .unknownOption("--рolicies", near: "--policies")),
    ("decide --polices=x", .unknownOption("--polices=x", near: "--policies")),
    ("decide -qv", .unknownOption("-qv", near: "-q -v")),
    ("decide -ofile", .unknownOption("-ofile", near: "-o file")),
    ("decide -o=file", .unknownOption("-o=file", near: "-o file")),
    ("decide —policies x", .longDash("—policies", meant: "--policies")),
    ("decide –format=csv", .longDash("–format=csv", meant: "--format=csv")),
    ("—version", .longDash("—version", meant: "--version")),
    ("-- --strict check a", .unknownVerb("--strict", near: nil)),
    ("-- -q", .unknownVerb("-q", near: nil)),
    ("check", .missingOperand(Sample.check.operands[0])),
    ("check --strict", .missingOperand(Sample.check.operands[0])),
    ("decide p", .missingOption(Sample.decide.options[0])),
    ("decide --on 2025-09-01", .missingOperand(Sample.decide.operands[0])),
    ("decide --on 2025-09-01 a b c d", .extraOperand("c")),
    ("help check more", .extraOperand("more")),
    ("check a - b -", .standardInputTwice),
    ("completions bahs", .operandNotAChoice(Sample.completions.operands[0], "bahs", near: "bash")),
  ]

  @Test(arguments: faults) func finds(_ line: String, _ expected: UsageFault) {
    #expect(Sample.error(Self.words(line))?.fault == expected)
  }

  /// What stands after `decide p`, the option meant, and what is wrong with it.
  private static let optionFaults: [(String, String, OptionFault)] = [
    ("--on", "on", .missing(typed: "--on", next: nil)),
    ("--on --", "on", .missing(typed: "--on", next: nil)),
    ("--on --format csv", "on", .missing(typed: "--on", next: nil)),
    ("--on --format=csv", "on", .missing(typed: "--on", next: nil)),
    ("-o", "output", .missing(typed: "-o", next: nil)),
    ("-o -q", "output", .missing(typed: "-o", next: nil)),
    ("-o -x", "output", .missing(typed: "-o", next: "-x")),
    ("-o -5", "output", .missing(typed: "-o", next: "-5")),
    ("--on=", "on", .empty),
    ("--verbose=yes", "verbose", .notTaken),
    ("--verbose=", "verbose", .notTaken),
    ("--on 2025-09-01 --on 2025-09-01", "on", .twice),
    ("-o a --output b", "output", .twice),
    ("--on 2025-13-01", "on", .notADate("2025-13-01", reason: "there is no month 13")),
    ("--format jsn", "format", .notAChoice("jsn", near: "json")),
    ("--format JSON", "format", .notAChoice("JSON", near: "json")),
    ("--format pdf-and-more", "format", .notAChoice("pdf-and-more", near: nil)),
    ("--jobs four", "jobs", .notAnInteger("four")),
    ("--jobs 2.5", "jobs", .notAnInteger("2.5")),
    ("--jobs ٣", "jobs", .notAnInteger("٣")),
    ("--jobs 0", "jobs", .outOfRange("0", 1...64)),
    ("--jobs -1", "jobs", .outOfRange("-1", 1...64)),
    ("--jobs 65", "jobs", .outOfRange("65", 1...64)),
    ("--jobs 99999999999999999999", "jobs", .outOfRange("99999999999999999999", 1...64)),
    ("--reading birthday", "reading", .notAPair("birthday")),
    ("--reading =birthday", "reading", .notAPair("=birthday")),
  ]

  @Test(arguments: optionFaults)
  func findsInOption(_ rest: String, _ name: String, _ expected: OptionFault) throws {
    let option = try #require(
      Sample.tool.options(of: Sample.decide).first { $0.name == name })
    #expect(
      Sample.error(["decide", "p"] + Self.words(rest))?.fault == .option(option, expected))
  }

  @Test func theFirstFaultFromTheLeftIsTheOneShown() {
    #expect(
      Sample.error(["decide", "--bogus", "--format=x"])?.fault
        == .unknownOption("--bogus", near: nil))
    #expect(
      Sample.error(["decide", "--jobs=0", "--bogus"])?.fault
        == .option(Sample.decide.options[4], .outOfRange("0", 1...64)))
  }

  @Test func emptyArguments() {
    #expect(Sample.error([""])?.fault == .noVerb)
    #expect(Sample.error(["check", "a", ""])?.fault == .emptyOperand(Sample.check.operands[0]))
    #expect(Sample.error(["help", ""])?.fault == .unknownVerb("", near: nil))
    #expect(
      Sample.error(["decide", "p", "--on", ""])?.fault == .option(Sample.decide.options[0], .empty))
  }

  @Test func aCombiningMarkHidesNeitherHyphenNorEqualsSign() throws {
    let mark = "\u{301}"
    #expect(
      Sample.error(["check", "--\(mark)strict"])?.fault
        == .unknownOption("--\(mark)strict", near: "--strict"))
    let run = try Sample.run(["decide", "p", "--on=2025-09-01", "--reading=a=\(mark)"])
    #expect(run.pairs("reading").map { Array($0.value.utf8) } == [Array(mark.utf8)])
  }

  /// A line and the verb whose help it asks for; an empty text is the overview.
  private static let helps: [(String, String)] = [
    ("help", ""), ("--help", ""), ("-h", ""), ("help help", ""), ("help --help", ""),
    ("--version --help", ""), ("help check", "check"), ("help -q check", "check"),
    ("check --help", "check"), ("check -h", "check"), ("--help check", "check"),
    ("check --bogus --on --help", "check"), ("--color never check a --help", "check"),
    ("decide --on -h", "decide"),
  ]

  @Test(arguments: helps) func help(_ line: String, _ verb: String) throws {
    guard case .help(let command) = try Sample.parser.parse(Self.words(line)) else {
      Issue.record("\(line) is not read as asking for help")
      return
    }
    #expect(command?.name ?? "" == verb)
  }

  @Test func helpOfAnUnknownVerb() {
    for line in ["help chek", "chek --help", "--help chek"] {
      #expect(Sample.error(Self.words(line))?.fault == .unknownVerb("chek", near: "check"))
    }
  }

  @Test func helpAfterTwoHyphensIsAnOperand() throws {
    #expect(try Sample.run(["check", "--", "--help", "-h"]).operands == ["--help", "-h"])
  }

  @Test(arguments: ["--version", "-q --version", "--version check"])
  func version(_ line: String) throws {
    guard case .version = try Sample.parser.parse(Self.words(line)) else {
      Issue.record("\(line) is not read as asking for the version")
      return
    }
  }

  @Test func aToolWithoutVerbsOrOptionsStillHelps() throws {
    let bare = ToolSpec("t", purpose: "", examples: [], commands: [], dateFault: { _ in nil })
    guard case .help(of: nil) = try CommandLineParser(bare).parse(["help"]) else {
      Issue.record("no help")
      return
    }
  }

  static func words(_ line: String) -> [String] {
    line.split(separator: " ").map(String.init)
  }

  /// The verb, the operands and every option that was given and is not its default.
  private static func summary(_ run: Invocation) -> String {
    var parts = [run.command.name, "[\(run.operands.joined(separator: "|"))]"]
    for option in run.command.options + Sample.tool.common {
      if option.value == .flag {
        if run.flag(option.name) { parts.append(option.name) }
      } else if option.repeats {
        let values = run.values(option.name)
        if !values.isEmpty { parts.append("\(option.name)=\(values.joined(separator: ","))") }
      } else if let value = run.value(option.name), value != option.default {
        parts.append("\(option.name)=\(value)")
      }
    }
    return parts.joined(separator: " ")
  }
}
