/// What every shell is asked, and what it must offer.
enum CompletionCases {
  /// What is offered in a place.
  enum Offer: Equatable {
    /// These words, and no file.
    case words([String])
    /// These files and folders.
    case files([String])
    /// Every file that begins as the word does, such as these.
    case anyFile([String])

    static let nothing = Offer.words([])

    var expected: [String] {
      switch self {
      case .words(let words), .files(let words), .anyFile(let words): words
      }
    }
  }

  /// The words of the line after the name of the tool, the last one being completed. The files
  /// are those that `folder` makes.
  static let all: [([String], Offer)] = [
    ([""], .words(["check", "decide", "completions", "help"])),
    (["c"], .words(["check", "completions"])),
    (["x"], .nothing),
    (["--"], .words(["--color", "--quiet", "--version", "--help"])),
    (["--color", ""], .words(["auto", "always", "never"])),
    (["--color", "never", "d"], .words(["decide"])),
    (["--color=never", "d"], .words(["decide"])),
    (["-q", "d"], .words(["decide"])),
    (["check", "--"], .words(["--strict", "--color", "--quiet", "--help"])),
    (["check", "--s"], .words(["--strict"])),
    (["check", "a.qagida", "--s"], .words(["--strict"])),
    (["check", "--color", "a"], .words(["auto", "always"])),
    (["check", "--color=a"], .words(["auto", "always"])),
    (["check", "--color="], .words(["auto", "always", "never"])),
    (["check", ""], .files(["a.qagida", "b c.qagida", "sub"])),
    (["check", "a.qagida", "b"], .files(["b c.qagida"])),
    (["check", "sub/"], .files(["sub/d.qagida"])),
    (["check", "--", "--s"], .files([])),
    (["check", "--", "a"], .files(["a.qagida"])),
    (["decide", "--format", ""], .words(["table", "json", "jsonl", "csv"])),
    (["decide", "--format", "j"], .words(["json", "jsonl"])),
    (["decide", "--format=j"], .words(["json", "jsonl"])),
    (["decide", "--on", ""], .nothing),
    (["decide", "--on="], .nothing),
    (["decide", "--reading", "x=y"], .nothing),
    (["decide", "--reading=x=y", "a"], .files(["a.qagida"])),
    (["decide", "--reading", "x=y", "a"], .files(["a.qagida"])),
    (
      ["decide", "--reading", "x=y", "--reading", "z=", "a.qagida", "p"],
      .files(["p.csv", "p.jsonl"])
    ),
    (["decide", "--policies", "o"], .anyFile(["other.txt"])),
    (["decide", "--policies=o"], .anyFile(["other.txt"])),
    (["decide", "a"], .files(["a.qagida"])),
    (["decide", "--on", "2025-09-01", "a"], .files(["a.qagida"])),
    (["decide", "a.qagida", "p"], .files(["p.csv", "p.jsonl"])),
    (["decide", "-o", "o"], .anyFile(["other.txt"])),
    (["decide", "-o", "p.csv", "a"], .files(["a.qagida"])),
    (["decide", "-o", "p.csv", "a.qagida", "p"], .files(["p.csv", "p.jsonl"])),
    (["decide", "a.qagida", "p.csv", ""], .nothing),
    (["completions", ""], .words(["bash", "zsh", "fish"])),
    (["completions", "bash", ""], .nothing),
    (["help", "d"], .words(["decide"])),
    (["help", "decide", ""], .nothing),
    (["help", "--"], .words(["--color", "--quiet", "--help"])),
  ]

  /// Makes the files the cases speak of.
  static let folder = """
    mkdir sub
    touch a.qagida 'b c.qagida' p.jsonl p.csv other.txt sub/d.qagida

    """
}
