import QagidaSource

extension TokenKind {
  /// How a sign is written; empty for what is no sign.
  var spelling: String {
    switch self {
    case .leftParenthesis: "("
    case .rightParenthesis: ")"
    case .leftBrace: "{"
    case .rightBrace: "}"
    case .leftBracket: "["
    case .rightBracket: "]"
    case .comma: ","
    case .dot: "."
    case .colon: ":"
    case .plus: "+"
    case .minus: "-"
    case .star: "*"
    case .slash: "/"
    case .equal: "="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    default: ""
    }
  }
}

extension SlotKind {
  /// What a slot takes, in the words of messages.
  var term: MessageTerm {
    switch self {
    case .expression: .aValue
    case .conditions: .aCondition
    case .alternatives: .alternatives
    case .name, .nameList, .dottedName: .aName
    case .wordList: .wordsOfAChoice
    case .text: .aText
    case .date: .aDate
    case .wholeNumber: .aWholeNumber
    case .signedNumber: .aNumber
    case .clauses: .aClause
    case .mark: .aMark
    case .type: .aType
    case .parameters: .parameters
    case .key: .aKey
    case .cell: .aValue
    case .keyword(.monthName): .aMonth
    case .keywords: .aWeekday
    case .keyword: .aKeyword
    case .facts, .factPaths: .aFact
    case .caseValues, .verdict: .aValue
    case .answerParts: .aKeyword
    }
  }
}
