import QagidaSource
import Testing

@testable import QagidaSyntax

struct PhraseNotationTests {
  private static let index = WordIndex(.english)

  private func variants(_ text: StaticString) -> [String] {
    PhraseNotation.variants(of: text, index: Self.index).map { parts in
      parts.map { part in
        switch part {
        case .word(let word): Self.index.words[Int(word.number) - 1].text
        case .sign(let sign): "‹\(sign.spelling)›"
        case .slot(let role): "{\(role)}"
        }
      }.joined(separator: " ")
    }
  }

  @Test func wordsSignsAndSlots() {
    #expect(variants("some {list} with {conditions}") == ["some {list} with {conditions}"])
    #expect(variants("{left} <= {right}") == ["{left} ‹<=› {right}"])
    #expect(variants("yes / no") == ["yes ‹/› no"])
    #expect(
      variants("- {value} : , + * = != < > >=") == [
        "‹-› {value} ‹:› ‹,› ‹+› ‹*› ‹=› ‹!=› ‹<› ‹>› ‹>=›"
      ])
  }

  @Test func whatMayBeLeftOut() {
    #expect(variants("[{mark}] {name}") == ["{mark} {name}", "{name}"])
    #expect(
      variants("no {list} [with {conditions}]") == ["no {list} with {conditions}", "no {list}"])
    #expect(variants("[{kk}] [{ru}]").sorted() == ["", "{kk}", "{kk} {ru}", "{ru}"])
  }

  @Test func wordsOfAPhrase() {
    let words = PhraseNotation.words(
      of: "[{mark}] {name} requires {condition} [unless {exception}]")
    #expect(words == ["requires", "unless"])
  }

  @Test func everyRoleHasItsOwnName() {
    let names = Role.allCases.map { $0.name }
    #expect(Set(names).count == Role.allCases.count)
  }

  /// The role of an unknown name is none; that phrases name none is tested for each language.
  @Test func anUnknownSlotHasNoRole() {
    #expect(variants("{nothing}") == ["{none}"])
  }
}
