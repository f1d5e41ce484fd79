@testable import QagidaSyntax

extension Phrases {
  /// Some phrases of Kazakh, enough for one policy: the particles follow their words, and most
  /// phrases begin with a slot.
  static let kazakh = Phrases(
    code: "kk",
    constructs: kazakhLines + kazakhTypes + kazakhExpressions,
    keywords: kazakhKeywords,
    clausePrefixes: ["т", "тармақ"],
    clauseRanges: ["бастап"])

  private static let kazakhLines: [(Construct, StaticString)] = [
    (.act, "акт {name} [{body} {day} {number} {kind}]"),
    (.approvedBy, "{act} {clauses} бекіткен"),
    (.about, "{record} туралы"),
    (.uses, "{names} қолданылады"),
    (.monthsEndOnLast, "айлар соңғы күнімен бітеді"),
    (.vocabulary, "{name} сөздігі"),
    (.clauses, "тармақтар {clauses}"),
    (.noRule, "{clauses} {reason} норма емес"),
    (.record, "{name} жазбасы"),
    (.runs, "{start} мен {end} аралығы"),
    (.field, "{name} {type}"),
    (.choice, "{name} тізбесі : {words}"),
    (.define, "{name} [{parameters}] ұғымы : {value}"),
    (.reading, "{name} [{parameters}] түсіндірмесі [{quote}]"),
    (.alternative, "{name} [{gloss}] {value} дегенді білдіреді"),
    (.defaultAlternative, "{name} [{gloss}] әдепкі {value} дегенді білдіреді"),
    (.requirements, "{name} талаптары [{record} туралы]"),
    (.requirement, "[{mark}] {name} {condition} талап етіледі [, бірақ {exception} болмаса]"),
    (.grounds, "{name} негіздері [{record} туралы]"),
    (.ground, "[{mark}] {name} егер {condition} болса [, бірақ {exception} болмаса]"),
    (.groundUnless, "[{mark}] {name} егер {exception} болмаса"),
    (.outcome, "{name} нәтижесі [{record} туралы]"),
    (.outcomeWhen, "егер {condition} болса , {word}"),
    (.outcomeUnless, "егер {exception} болмаса , {word}"),
    (.outcomeOtherwise, "әйтпесе {word}"),
  ]

  private static let kazakhTypes: [(Construct, StaticString)] = [
    (.truthType, "иә / жоқ"),
    (.dateType, "күн"),
    (.periodType, "мерзім"),
    (.setType, "{choice} жиыны"),
    (.listType, "{record} тізімі [{field} бойынша]"),
    (.namedType, "{name}"),
    (.optionType, "немесе жоқ"),
  ]

  private static let kazakhExpressions: [(Construct, StaticString)] = [
    (.either, "мыналардың бірі {alternatives}"),
    (.ifThenElse, "егер {condition} болса , {left} , әйтпесе {right}"),
    (.or, "{left} немесе {right}"),
    (.and, "{left} және {right}"),
    (.not, "{value} емес"),
    (.equal, "{left} = {right}"),
    (.less, "{left} < {right}"),
    (.lessOrEqual, "{left} <= {right}"),
    (.greater, "{left} > {right}"),
    (.greaterOrEqual, "{left} >= {right}"),
    (.isIn, "{right} құрамында {left} бар"),
    (.isNotIn, "{right} құрамында {left} жоқ"),
    (.isGiven, "{left} берілген"),
    (.havePassed, "{right} күнінен кейін {period} өткен соң"),
    (.atLeastFrom, "{right} күнінен бастап кемінде {period}"),
    (.some, "{list} ішінде бар [: {conditions}]"),
    (.every, "{list} ішінде барлығы : {conditions}"),
    (.no, "{list} ішінде жоқ [: {conditions}]"),
    (.someOther, "{list} ішінде {word} басқа бар"),
    (.by, "{left} {right} күнінен кешіктірмей"),
    (.before, "{left} {right} күнінен бұрын"),
    (.after, "{left} {right} күнінен кейін"),
    (.within, "{left} {right} күнінен кейін {period} ішінде"),
    (.during, "{left} {right} кезінде"),
    (.current, "қазіргі {list}"),
    (.from, "{right} күнінен бастап {period}"),
    (.completed, "{left} мен {right} аралығындағы толық {unit}"),
    (.additive, "{left} + {right}"),
    (.additive, "{left} - {right}"),
    (.count, "{list} саны"),
    (.yes, "иә"),
    (.noValue, "жоқ"),
    (.today, "бүгін"),
  ]

  private static let kazakhKeywords: [(KeywordValue, StaticString)] = [
    (.decree, "жарлығы"),
    (.order, "бұйрығы"),
    (.years, "жыл"),
    (.months, "ай"),
    (.days, "күн"),
  ]
}
