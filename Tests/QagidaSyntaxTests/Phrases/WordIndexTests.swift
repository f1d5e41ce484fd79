import QagidaSource
import Testing

@testable import QagidaSyntax

struct WordIndexTests {
  private static let index = WordIndex(.kazakh)

  private func find(_ text: String) -> WordID {
    let bytes = utf8("xx" + text + "yy")
    return bytes.withUnsafeBufferPointer { Self.index.find($0, 2, bytes.count - 2) }
  }

  @Test func everyWordIsFoundByItsBytes() {
    for (number, word) in Self.index.words.enumerated() {
      #expect(find(word.text) == WordID(UInt16(number + 1)))
      #expect(Self.index.find(word) == WordID(UInt16(number + 1)))
    }
  }

  @Test func otherWordsAreNot() {
    for text in ["", "талапта", "талаптарх", "Талаптар", "requires"] {
      #expect(find(text) == .none)
    }
    #expect(Self.index.find("requires") == .none)
  }

  @Test func wordsAreComparedInNFC() {
    let decomposed = "кейін".replacing("й", with: "и\u{306}")
    #expect(utf8(decomposed) != utf8("кейін"))
    #expect(find(decomposed) == find("кейін"))
    #expect(find("кейін") != .none)
  }
}
