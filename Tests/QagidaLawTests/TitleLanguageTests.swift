import QagidaLaw
import QagidaSource
import QagidaSyntax
import Testing

/// What `check` finds of titles in the wrong language.
@Suite struct TitleLanguageTests {
  private static func findings(_ entry: String) -> [String] {
    let names = """
      names for facts
          facts       kk "мәліметтер"   ru "сведения"
          paper       \(entry)
          paper.card  kk "куәлік"       ru "карточка"

      """
    var sources = SourceSet()
    for text in ["vocabulary facts\n\nchoice paper    card\n", names] {
      _ = sources.add(path: "\(sources.files.count).qagida", bytes: Array(text.utf8))
    }
    let found = Compiler.compile(sources, table: PhraseTable(.english))
    return found.diagnostics.sorted.map { finding in
      let values = finding.arguments.filter { ["languages", "letter"].contains("\($0.key)") }
      return ([finding.id.code] + values.map { "\($0.value.written)" }).joined(separator: " ")
    }
  }

  @Test func everyLanguageOfTheTable() {
    #expect(Self.findings("kk \"қағаз\" ru \"бумага\"") == [])
    #expect(Self.findings("kk \"қағаз\"") == ["QG0245 ru"])
    #expect(
      Self.findings("en \"paper\"") == ["QG0245 en", "QG0245 kk`, `ru", "QG0245 en"])
    #expect(
      Self.findings("kk \"қағаз\" ru \"бумага\" en \"paper\"") == ["QG0245 en", "QG0245 en"])
  }

  @Test(arguments: ["ә", "ғ", "қ", "ң", "ө", "ұ", "ү", "һ", "і"])
  func kazakhLettersInRussian(_ letter: String) {
    #expect(Self.findings("kk \"қағаз\" ru \"бума\(letter)а\"") == ["QG0246 \(letter)"])
    let capital = letter.uppercased()
    #expect(Self.findings("kk \"қағаз\" ru \"\(capital)бумага\"") == ["QG0246 \(capital)"])
  }

  @Test func namesMayHaveThem() {
    for title in [
      "система «Е-қызмет»", "область Ұлытау", "области Жетісу и Ұлытау", "“Қағаз” и „ұйым“ вместе",
      "(бумага) АҚ Һ",
    ] {
      #expect(Self.findings("kk \"қағаз\" ru \"\(title)\"") == [], "\(title)")
    }
    for title in ["система «Е» қызмет", "Ұлытау область", "область ұлытау"] {
      #expect(Self.findings("kk \"қағаз\" ru \"\(title)\"").count == 1, "\(title)")
    }
  }

  @Test func titlesThatChangedPlaces() {
    #expect(Self.findings("kk \"бумага\" ru \"қағаз\"") == ["QG0247"])
    #expect(Self.findings("kk \"бумага для дел\" ru \"бумага для дел\"") == ["QG0248"])
    #expect(Self.findings("kk \"бюро\" ru \"бюро\"") == [], "one word may be the same")
    #expect(Self.findings("kk \"іс қағазы\" ru \"іс қағазы\"") == ["QG0248"])
  }
}
