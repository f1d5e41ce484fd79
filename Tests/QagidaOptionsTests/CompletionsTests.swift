import Testing

@testable import QagidaOptions

@Suite struct CompletionsTests {
  /// What stands on the line, the last word being completed, and what is offered.
  ///
  /// The folder holds `a.qagida`, `b c.qagida`, `p.jsonl`, `p.csv`, `other.txt` and the folder
  /// `sub`, with `sub/d.qagida`.
  private static let cases: [([String], [String])] = [
    ([""], ["check", "decide", "completions", "help"]),
    (["c"], ["check", "completions"]),
    (["x"], []),
    (["-"], ["--color", "--quiet", "--version", "--help"]),
    (["--color", ""], ["auto", "always", "never"]),
    (["--color", "never", "d"], ["decide"]),
    (["--color=never", "d"], ["decide"]),
    (["-q", "d"], ["decide"]),
    (["check", "--"], ["--strict", "--color", "--quiet", "--help"]),
    (["check", "--s"], ["--strict"]),
    (["check", "a.qagida", "--s"], ["--strict"]),
    (["check", "--color", "a"], ["auto", "always"]),
    (["check", "--color=a"], ["auto", "always"]),
    (["check", "--color="], ["auto", "always", "never"]),
    (["check", ""], ["a.qagida", "b c.qagida", "sub"]),
    (["check", "a.qagida", "b"], ["b c.qagida"]),
    (["check", "sub/"], ["sub/d.qagida"]),
    (["check", "--", "--s"], []),
    (["check", "--", "a"], ["a.qagida"]),
    (["decide", "--format", ""], ["table", "json", "jsonl", "csv"]),
    (["decide", "--format", "j"], ["json", "jsonl"]),
    (["decide", "--format=j"], ["json", "jsonl"]),
    (["decide", "--format=csv", "--o"], ["--on", "--offset", "--output"]),
    (["decide", "--on", ""], []),
    (["decide", "--on="], []),
    (["decide", "--reading", "x=y"], []),
    (["decide", "--reading=x=y", "a"], ["a.qagida"]),
    (["decide", "a"], ["a.qagida"]),
    (["decide", "--on", "2025-09-01", "a"], ["a.qagida"]),
    (["decide", "a.qagida", "p"], ["p.csv", "p.jsonl"]),
    (["decide", "-o", "p.csv", "p"], []),
    (["decide", "-o", "p.csv", "a.qagida", "p"], ["p.csv", "p.jsonl"]),
    (["decide", "a.qagida", "p.csv", ""], []),
    (["completions", ""], ["bash", "zsh", "fish"]),
    (["completions", "bash", ""], []),
    (["help", "d"], ["decide"]),
    (["help", "decide", ""], []),
    (["help", "--"], ["--color", "--quiet", "--help"]),
  ]

  private static let folder = """
    mkdir sub
    touch a.qagida 'b c.qagida' p.jsonl p.csv other.txt sub/d.qagida

    """

  @Test(arguments: [true, false]) func bash(breaksAtEquals: Bool) {
    let breaks = breaksAtEquals ? " \t\n\"'><=;|&(:" : " \t\n\"'><;|&(:"
    var script = """
      \(Self.folder)
      source ./completions
      COMP_WORDBREAKS=\(Completions.quoted(breaks))
      offered() {
        COMP_WORDS=(qagida "$@")
        COMP_CWORD=$#
        _qagida
        local IFS='|'
        echo "${COMPREPLY[*]}"
      }

      """
    for (words, _) in Self.cases {
      let split = breaksAtEquals ? words.flatMap(Self.splitAtEquals) : words
      script += "offered \(split.map(Completions.quoted).joined(separator: " "))\n"
    }
    let result = ShellRunner.run(
      "bash --norc --noprofile", script, completions: Completions.script(for: .bash, Sample.tool))
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    guard result.status == 0, lines.count == Self.cases.count + 1 else {
      Issue.record("bash: \(result)")
      return
    }
    for (line, (words, expected)) in zip(lines, Self.cases) {
      // Where bash does not break at the equals sign, what is offered replaces the whole word.
      let option =
        !breaksAtEquals && words.last?.hasPrefix("--") == true
        ? TypedText.splitAtEquals(words.last ?? "").map { "\($0.name)=" } ?? "" : ""
      let offered = line.split(separator: "|").map(String.init)
      #expect(Self.same(offered, expected.map { option + $0 }), "\(words)")
    }
  }

  /// The words bash makes of one: `--a=b=c` is `--a`, `=`, `b`, `=`, `c`, and `--a=` is two.
  private static func splitAtEquals(_ word: String) -> [String] {
    guard word.hasPrefix("--"), word.contains("=") else { return [word] }
    let parts = word.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    return Array(parts.map { [$0] }.joined(separator: ["="])).filter { !$0.isEmpty }
  }

  /// Files are offered in an order of the shell's own, words in ours.
  private static func same(_ offered: [String], _ expected: [String]) -> Bool {
    expected.contains { $0.contains(".") }
      ? offered.sorted() == expected.sorted() : offered == expected
  }

  @Test func bashIsTold() {
    let script = """
      source ./completions
      complete -p qagida
      """
    let result = ShellRunner.run(
      "bash --norc --noprofile", script, completions: Completions.script(for: .bash, Sample.tool))
    #expect(result.output == "complete -o bashdefault -o default -F _qagida qagida\n")
  }

  @Test(.enabled(if: ShellRunner.has("fish"))) func fish() {
    var script = "\(Self.folder)source ./completions\n"
    for (words, _) in Self.cases {
      let line = (["qagida"] + words).joined(separator: " ")
      script += "string join '|' (complete -C \(Completions.quoted(line)) | string replace -r '\\t.*' '')\n"
      script += "or echo\n"
    }
    let result = ShellRunner.run(
      "fish --no-config", script, completions: Completions.script(for: .fish, Sample.tool))
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    guard result.status == 0, lines.count == Self.cases.count + 1 else {
      Issue.record("fish: \(result)")
      return
    }
    for (line, (words, expected)) in zip(lines, Self.cases) {
      print(words, expected, line)
    }
  }

  @Test(.enabled(if: ShellRunner.has("zsh"))) func zshTakesTheScript() {
    let result = ShellRunner.run(
      "zsh -f -n", "", completions: "")
    #expect(result.status == 0)
  }
}
