import QagidaSource
import Testing

@testable import QagidaSyntax

/// Texts without sense, from a fixed seed.
struct SoupTests {
  private static let words: [String] = {
    let texts = Phrases.english.constructs.map { $0.1 } + Phrases.english.keywords.map { $0.1 }
    let words = texts.flatMap { PhraseNotation.words(of: $0) }.map { $0.text }
    return Set(words).sorted()
  }()

  private static let others = [
    "(", ")", "{", "}", ",", ".", ":", "+", "-", "*", "/", "=", "!=", "<", "<=", ">", ">=",
    "x", "y", "жасы", "f(", "(3)", "3", "2.5", "2025-09-01", "§4", "§18(3)", "§13-1, §13-2",
    "p. 3", "\"text\"", "\"open", "--", "!", "\t", "\r", "\u{200B}", "§",
  ]

  private static let starts = [
    "define x is ", "define x is ", "requirements r\n    ", "grounds g\n    ", "outcome o\n    ",
    "record R\n    ", "reading r\n    ", "table t by date is date\n    ", "act A\n    ",
    "clauses §1\n    ", "names for A\n    ", "choice c ", "",
  ]

  @Test func tokenSoups() {
    var random = FixedRandom(1)
    for _ in 0..<20_000 {
      var text = random.pick(Self.starts)
      for _ in 0..<(1 + random.below(20)) {
        switch random.below(10) {
        case 0: text += "\n" + String(repeating: " ", count: random.below(4) * 4)
        case 1...4: text += random.pick(Self.others) + " "
        default: text += random.pick(Self.words) + " "
        }
      }
      checkLaws(text)
    }
  }

  @Test func byteSoups() {
    var random = FixedRandom(2)
    let likely = utf8(" \n\r\t\"\\§()-/.0129azп\u{301}\u{FEFF}")
    for _ in 0..<20_000 {
      let bytes = (0..<random.below(40)).map { _ in
        random.below(3) == 0 ? UInt8(random.below(256)) : random.pick(likely)
      }
      checkLaws(bytes)
    }
  }
}
