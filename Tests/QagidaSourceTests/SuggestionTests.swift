import QagidaSource
import Testing

struct SuggestionTests {
  private func near(_ word: Name, _ candidates: [Name]) -> [String] {
    Suggestion.nearest(to: word, among: candidates).map { $0.text }
  }

  private func keys(_ word: Name, _ known: Name) -> [String] {
    Suggestion.arguments(for: word, near: [known]).map { "\($0.key)" }
  }

  @Test func capitalsCountForNothing() {
    #expect(near("REQUIRES", ["requires", "grounds"]) == ["requires"])
    #expect(near("ЛЕТ", ["лет"]) == ["лет"])
  }

  @Test func aShortWordIsNearFewOthers() {
    #expect(near("age", ["name"]) == [])
    #expect(near("age", ["ages", "cage"]) == ["ages", "cage"])
  }

  @Test func ofTwoThatLookAlikeTheMixedOneIsToBeTypedAnew() {
    #expect(keys("middlе", "middle") == ["alike"])
    #expect(keys("middle", "middlе") == ["twin"])
    #expect(keys("сор", "cop") == ["alike"])
    #expect(keys("midle", "middle") == ["suggestion"])
  }

  @Test func daysAsPeopleWriteThem() {
    func day(_ text: String) -> String? { WrittenDay.standard(Array(text.utf8)) }
    #expect(day("05.05.1995") == "1995-05-05")
    #expect(day("5/4/1995") == "1995-04-05")
    #expect(day("1995-5-4") == "1995-05-04")
    #expect(day("5.13.1995") == nil)
    #expect(day("32.1.1995") == nil)
    #expect(day("1.2.3") == nil)
    #expect(day("1.2") == nil)
    #expect(day("a.b.1995") == nil)
    #expect(day("..1995") == nil)
  }
}
