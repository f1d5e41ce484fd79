import Testing

@testable import QagidaOptions

@Suite struct GuessTests {
  private static let words = ["check", "decide", "explain"]

  /// What was typed, and the word meant.
  private static let guesses: [(String, String?)] = [
    ("chek", "check"), ("chcek", "check"), ("CHECK", "check"), ("Decied", "decide"),
    ("сheck", "check"), ("explian", "explain"), ("run", nil), ("", nil),
    (String(repeating: "check", count: 100), nil),
  ]

  @Test(arguments: guesses) func word(_ typed: String, _ meant: String?) {
    #expect(Guess.word(typed, among: Self.words) == meant)
  }

  @Test func theOrderOfTheWordsDoesNotMatter() {
    #expect(Guess.word("cat", among: ["bat", "car"]) == "bat")
    #expect(Guess.word("cat", among: ["car", "bat"]) == "bat")
  }

  /// An option typed to `decide`, and the one meant.
  private static let options: [(String, String?)] = [
    ("--polcies", "--policies"), ("--polcies=x=y", "--policies"), ("-policies", "--policies"),
    ("---format", "--format"), ("-qv", "-q -v"), ("-qvo", nil), ("-qvofile", "-q -v -o file"),
    ("-o=a=b", "-o a=b"), ("-z", nil), ("--qv", nil), ("--o=x", "--on"), ("-", nil),
  ]

  @Test(arguments: options) func option(_ typed: String, _ meant: String?) {
    let options = Sample.tool.options(of: Sample.decide)
    #expect(Guess.option(typed, among: options) == meant)
  }
}
