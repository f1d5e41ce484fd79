import QagidaSource
import Testing

@testable import QagidaSyntax

/// That phrases with slots carry languages whose particles follow their word: the same policy in
/// three languages is the same tree.
struct LanguagesTests {
  static let kazakhTable = PhraseTable(.kazakh)
  static let russianTable = PhraseTable(.russian)

  private static let languages: [(PhraseTable, String)] = [
    (englishTable, SamePolicy.english), (kazakhTable, SamePolicy.kazakh),
    (russianTable, SamePolicy.russian),
  ]

  /// Constructs in roles with the clauses at their margins; words and the order of parts are left
  /// out.
  private func meaning(_ node: Node) -> String {
    var parts = node.children.map { meaning($0) }
    if node.construct == .path || node.construct == .dottedName { parts = [] }
    let keyword = node.keyword.map { "\($0)" } ?? ""
    let margin = node.margin.map { $0.replacing("п. ", with: "§") }.joined()
    return
      "\(node.role):\(node.construct)\(keyword)\(margin)(\(parts.sorted().joined(separator: " ")))"
  }

  @Test(arguments: languages.indices)
  func theThreeTreesAreTheSame(_ number: Int) {
    let (table, text) = Self.languages[number]
    let parsed = checkLaws(text, table: table)
    #expect(parsed.findings == [])
    let declarations = parsed.declarations.map { meaning($0) }
    let english = Parsed(SamePolicy.english).declarations.map { meaning($0) }
    #expect(declarations.count == english.count)
    for (other, one) in zip(declarations, english) { #expect(other == one) }
  }

  @Test func theyUseEachPhraseOfTheTables() {
    for (phrases, (table, text)) in zip([Phrases.kazakh, .russian], Self.languages.dropFirst()) {
      let root = Parsed(text, table: table).tree.rootNode
      let unused = phrases.constructs.map { $0.0 }.filter { root.firstNode($0) == nil }
      #expect(unused == [.vocabulary, .isNotIn, .count, .yes, .noValue])
    }
  }

  // MARK: Laws in every language

  @Test(arguments: languages.indices)
  func everyBeginning(_ number: Int) {
    let (table, text) = Self.languages[number]
    let pieces = PolicyFiles.declarations(of: utf8(text))
    for piece in pieces {
      for end in stride(from: 0, to: piece.count, by: piece.count > 400 ? 5 : 1) {
        checkLaws(Array(piece[..<end]), table: table)
      }
    }
  }

  @Test(arguments: languages.indices)
  func everyDeletedOrSwappedToken(_ number: Int) {
    let (table, text) = Self.languages[number]
    for piece in PolicyFiles.declarations(of: utf8(text)) {
      let starts = Lexer.tokens(of: sourceFile(piece), table: table).map { Int($0.start) }
      for index in starts.indices.dropLast(3) where piece.count < 400 || index % 4 == 0 {
        let tail = Array(piece[starts[index + 1]...])
        checkLaws(Array(piece[..<starts[index]]) + tail, table: table)
        let third = Array(piece[starts[index + 2]..<starts[index + 3]])
        let middle = Array(piece[starts[index + 1]..<starts[index + 2]])
        let first = Array(piece[starts[index]..<starts[index + 1]])
        let rest = Array(piece[starts[index + 3]...])
        checkLaws(Array(piece[..<starts[index]]) + third + middle + first + rest, table: table)
      }
    }
  }

  // MARK: What English does not need

  @Test func bothOperandsBeforeTheirParticle() {
    func outline(_ text: String) -> String {
      let parsed = checkLaws("х ұғымы: " + text, table: Self.kazakhTable)
      return (parsed.value?.outline ?? "nothing") + parsed.findings.joined()
    }
    #expect(outline("а б күнінен бұрын") == "before(left:path[а] right:path[б])")
    #expect(
      outline("а б + 3 ай күнінен кейін 10 күн ішінде және в").hasPrefix(
        "and(left:within(left:path[а] right:additive("))
    #expect(outline("а = б в күнінен бұрын").hasPrefix("equal(left:path[а] right:before("))
    #expect(outline("а б").hasPrefix("error("))
    #expect(outline("а б").hasSuffix("unfinishedLine@б"))
    #expect(outline("тізім саны + 1") == "additive(left:count(list:path[тізім]) right:number[1])")
    #expect(outline("а = б емес") == "not(value:equal(left:path[а] right:path[б]))")
  }

  @Test func aCommaOfAPhraseAgainstACommaOfAList() {
    func outline(_ text: String) -> String {
      let parsed = checkLaws("понятие х это " + text, table: Self.russianTable)
      return (parsed.value?.outline ?? "nothing") + parsed.findings.joined()
    }
    #expect(
      outline("есть а, где б, есть к, где г, д")
        == "some(list:path[а] conditions:conditions(path[б] "
        + "some(list:path[к] conditions:conditions(path[г] path[д]))))")
    #expect(
      outline("если есть а, где б, к, то г, иначе д")
        == "ifThenElse(condition:some(list:path[а] conditions:conditions(path[б] path[к])) "
        + "left:path[г] right:path[д])")
    #expect(outline("ф(есть а, б)") == "call(name:path[ф] value:some(list:path[а]) value:path[б])")
    #expect(outline("ф(есть а, где б)").hasPrefix("call(name:path[ф] value:some(list:path[а] cond"))
  }

  @Test func operatorsThatBeginAlikeAndBindDifferently() {
    func outline(_ text: String) -> String {
      let parsed = checkLaws("понятие х это " + text, table: Self.russianTable)
      return (parsed.value?.outline ?? "nothing") + parsed.findings.joined()
    }
    #expect(
      outline("а = б в течение 3 дней после дня в_")
        == "equal(left:path[а] right:within(left:path[б] "
        + "period:quantity(value:number[3] unit:keyword[дней]) right:path[в_]))")
    #expect(outline("а = б в в_").hasSuffix("chainedComparison@в"))
    #expect(outline("а = б не позднее дня в_").hasPrefix("equal(left:path[а] right:by("))
    #expect(outline("а не в б") == "isNotIn(left:path[а] right:path[б])")
  }

  @Test func unitsWithTheirEndings() {
    for (text, value) in [
      ("1 год", KeywordValue.years), ("3 года", .years), ("5 лет", .years), ("1 месяц", .months),
      ("2 дня", .days), ("7 дней", .days),
    ] {
      let parsed = checkLaws("понятие х это " + text, table: Self.russianTable)
      #expect(parsed.value?.child(.unit)?.keyword == value)
    }
  }

  @Test func typedClausesOfTheLanguage() {
    let parsed = checkLaws("пункты п. 18(3), пункт. 4\n", table: Self.russianTable)
    #expect(parsed.findings == [])
    #expect(checkLaws("тармақтар т. 18(3)\n", table: Self.kazakhTable).findings == [])
  }

  @Test func linesThatBeginWithASlot() {
    func findings(_ text: String) -> [String] {
      let parsed = checkLaws("акт А\n    " + text, table: Self.kazakhTable)
      let lines = parsed.declarations[0].children.dropFirst().map { "\($0.construct)" }
      return lines + parsed.findings
    }
    #expect(findings("Ж §1 бекіткен") == ["approvedBy"])
    #expect(findings("А туралы") == ["about"])
    #expect(findings("а қолданылады") == ["uses"])
    #expect(findings("а, б қолданылады") == ["uses"])
    #expect(findings("а, б") == ["error", "unfinishedLine@б"])
    #expect(findings("а, б туралы").last == "unexpectedToken@туралы")
    #expect(findings("а") == ["error", "unfinishedLine@а"])
  }
}
