import Testing

@testable import QagidaSource

struct BlankCharactersTests {
  @Test func agreesWithTheStandardLibrary() {
    for scalar in allScalars {
      let isUsual = scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
      let expected = scalar.properties.isWhitespace && !isUsual
      if BlankCharacters.isUnusual(scalar.value) != expected {
        Issue.record("U+\(String(scalar.value, radix: 16))")
      }
    }
  }
}
