extension Phrases {
  /// The lines of case files.
  static let englishCases: [(Construct, StaticString)] = [
    (.casesFor, "cases for {name}"),
    (.givenDay, "given {path} {day}"),
    (.readingTaken, "reading {path} = {word}"),
    (.example, "example {name} : {record}"),
    (.example, "example {name} : {record} from {file} [{key}]"),
    (.caseOf, "case {title}"),
    (.todoCase, "todo case {title}"),
    (.recordProperty, "property {title} [about {record}]"),
    (.judgedOn, "on {day} [law {law}]"),
    (.implication, "{condition} [implies {value}]"),
    (.asked, "{path} [( {values} )] [. {field}] [on {day}] [law {law}]"),
    (.withFacts, "with [{facts}]"),
    (.forColumns, "for {columns}"),
    (.expect, "expect {verdict} [{parts}]"),
    (.tableCase, "{values} expect {verdict} [{parts}]"),
    (.facts, "{facts}"),
    (.othersUnknown, "others unknown"),
  ]

  /// The words of values and expectations.
  static let englishCaseKeywords: [(KeywordValue, StaticString)] = [
    (.yesWord, "yes"),
    (.noWord, "no"),
    (.noneWord, "none"),
    (.unknownWord, "unknown"),
    (.nothingWord, "nothing"),
    (.orLater, "or later"),
    (.orEarlier, "or earlier"),
    (.toDay, "to"),
    (.inSpan, "in"),
    (.becauseWord, "because"),
    (.needsWord, "needs"),
    (.possibleWord, "possible"),
    (.fromWord, "from"),
    (.dueWord, "due"),
    (.provisionalWord, "provisional"),
    (.undeterminedWord, "undetermined"),
    (.noRuleWord, "no rule"),
  ]
}
