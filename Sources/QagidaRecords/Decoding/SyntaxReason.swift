import QagidaSource

extension JSONSyntaxError.Reason {
  /// The reason in the words of messages.
  var term: MessageTerm {
    switch self {
    case .empty: .jsonEmpty
    case .expectedValue: .jsonExpectedValue
    case .unknownWord: .jsonUnknownWord
    case .comment: .jsonComment
    case .singleQuote: .jsonSingleQuote
    case .expectedKey: .jsonExpectedKey
    case .expectedColon: .jsonExpectedColon
    case .expectedCommaOrBracket: .jsonExpectedCommaOrBracket
    case .expectedCommaOrBrace: .jsonExpectedCommaOrBrace
    case .trailingComma: .jsonTrailingComma
    case .mismatchedBracket: .jsonMismatchedBracket
    case .unclosedArray: .jsonUnclosedArray
    case .unclosedObject: .jsonUnclosedObject
    case .textAfterValue: .jsonTextAfterValue
    case .nestedTooDeeply: .jsonNestedTooDeeply
    case .leadingPlus: .jsonLeadingPlus
    case .leadingZero: .jsonLeadingZero
    case .missingDigits: .jsonMissingDigits
    case .malformedNumber: .jsonMalformedNumber
    case .unterminatedString: .jsonUnterminatedString
    case .controlCharacter: .jsonControlCharacter
    case .badEscape: .jsonBadEscape
    case .badUnicodeEscape: .jsonBadUnicodeEscape
    case .loneSurrogate: .jsonLoneSurrogate
    case .illFormedUTF8: .jsonIllFormedUTF8
    case .tooLong: .jsonTooLong
    }
  }
}
