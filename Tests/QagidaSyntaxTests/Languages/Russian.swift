@testable import QagidaSyntax

extension Phrases {
  /// Some phrases of Russian, enough for one policy: a comma within a phrase, units and participles
  /// that change their endings, operators that begin with the same word.
  static let russian = Phrases(
    code: "ru",
    constructs: russianLines + russianTypes + russianConditions + russianTime,
    keywords: russianKeywords,
    clausePrefixes: ["п", "пункт"],
    clauseRanges: ["по"])

  private static let russianLines: [(Construct, StaticString)] = [
    (.act, "акт {name} [{kind} {number} {body} от {day}]"),
    (.approvedBy, "утверждён {act} {clauses}"),
    (.about, "о {record}"),
    (.uses, "использует {names}"),
    (.monthsEndOnLast, "месяцы кончаются последним днём"),
    (.vocabulary, "словарь {name}"),
    (.clauses, "пункты {clauses}"),
    (.noRule, "нормы нет {clauses} {reason}"),
    (.record, "запись {name}"),
    (.runs, "идёт с {start} по {end}"),
    (.field, "{name} {type}"),
    (.choice, "перечень {name} {words}"),
    (.define, "понятие {name} [{parameters}] это {value}"),
    (.reading, "толкование {name} [{parameters}] [{quote}]"),
    (.alternative, "{name} [{gloss}] значит {value}"),
    (.defaultAlternative, "{name} [{gloss}] обычно значит {value}"),
    (.requirements, "требования {name} [о {record}]"),
    (.requirement, "[{mark}] {name} требуется {condition} [, если только не {exception}]"),
    (.grounds, "основания {name} [о {record}]"),
    (.ground, "[{mark}] {name} если {condition} [, если только не {exception}]"),
    (.groundUnless, "[{mark}] {name} если только не {exception}"),
    (.outcome, "исход {name} [о {record}]"),
    (.outcomeWhen, "{word} если {condition}"),
    (.outcomeUnless, "{word} если только не {exception}"),
    (.outcomeOtherwise, "{word} иначе"),
  ]

  private static let russianTypes: [(Construct, StaticString)] = [
    (.truthType, "да / нет"),
    (.dateType, "дата"),
    (.periodType, "период"),
    (.setType, "множество {choice}"),
    (.listType, "список {record} [по {field}]"),
    (.namedType, "{name}"),
    (.optionType, "или нет"),
  ]

  private static let russianConditions: [(Construct, StaticString)] = [
    (.either, "одно из {alternatives}"),
    (.ifThenElse, "если {condition} , то {left} , иначе {right}"),
    (.or, "{left} или {right}"),
    (.and, "{left} и {right}"),
    (.not, "не {value}"),
    (.equal, "{left} = {right}"),
    (.less, "{left} < {right}"),
    (.lessOrEqual, "{left} <= {right}"),
    (.greater, "{left} > {right}"),
    (.greaterOrEqual, "{left} >= {right}"),
    (.isIn, "{left} в {right}"),
    (.isNotIn, "{left} не в {right}"),
    (.isGiven, "{left} указан"),
    (.isGiven, "{left} указана"),
    (.isGiven, "{left} указано"),
    (.some, "есть {list} [, где {conditions}]"),
    (.every, "каждый {list} , где {conditions}"),
    (.every, "каждая {list} , где {conditions}"),
    (.every, "каждое {list} , где {conditions}"),
    (.no, "нет {list} [, где {conditions}]"),
    (.someOther, "есть {list} кроме {word}"),
  ]

  private static let russianTime: [(Construct, StaticString)] = [
    (.by, "{left} не позднее дня {right}"),
    (.before, "{left} ранее дня {right}"),
    (.after, "{left} после дня {right}"),
    (.within, "{left} в течение {period} после дня {right}"),
    (.during, "{left} во время {right}"),
    (.havePassed, "по истечении {period} после дня {right}"),
    (.atLeastFrom, "не менее {period} со дня {right}"),
    (.current, "нынешние {list}"),
    (.from, "{period} со дня {right}"),
    (.completed, "полных {unit} от {left} до {right}"),
    (.additive, "{left} + {right}"),
    (.additive, "{left} - {right}"),
    (.count, "число {list}"),
    (.yes, "да"),
    (.noValue, "нет"),
    (.today, "сегодня"),
  ]

  private static let russianKeywords: [(KeywordValue, StaticString)] = [
    (.decree, "указом"),
    (.order, "приказом"),
    (.years, "год"),
    (.years, "года"),
    (.years, "лет"),
    (.months, "месяц"),
    (.months, "месяца"),
    (.months, "месяцев"),
    (.days, "день"),
    (.days, "дня"),
    (.days, "дней"),
  ]
}
