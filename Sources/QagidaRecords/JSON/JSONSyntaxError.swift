/// Why the bytes of a record are not one JSON value (RFC 8259), and where.
package struct JSONSyntaxError: Error, Equatable, Sendable {
  /// What is wrong. The list is closed, so that every reason has its own message.
  package enum Reason: UInt8, CaseIterable, Sendable {
    /// Nothing but white space.
    case empty
    /// A character that no value begins with.
    case expectedValue
    /// A word other than `true`, `false` and `null`: `True`, `NaN`, `None`, `undefined`.
    case unknownWord
    /// A comment; JSON has none.
    case comment
    /// An apostrophe where a string or a key has to begin.
    case singleQuote
    /// Something other than a string where an object's key has to begin.
    case expectedKey
    /// No colon behind a key.
    case expectedColon
    /// Neither comma nor `]` behind an element.
    case expectedCommaOrBracket
    /// Neither comma nor `}` behind a member.
    case expectedCommaOrBrace
    /// A comma with nothing between it and the closing bracket; the place is the comma's.
    case trailingComma
    /// `]` for an object or `}` for an array.
    case mismatchedBracket
    /// The record ends inside an array.
    case unclosedArray
    /// The record ends inside an object.
    case unclosedObject
    /// Something other than white space behind the value.
    case textAfterValue
    /// More than ``JSONDocument/nestingLimit`` arrays and objects inside each other.
    case nestedTooDeeply
    /// A plus sign before a number.
    case leadingPlus
    /// A zero before further digits of a whole number: `007`.
    case leadingZero
    /// No digit behind a minus sign, before or behind a decimal point, or in an exponent.
    case missingDigits
    /// A number that goes on with something that belongs to no number: `12abc`, `0x1F`, `1.2.3`.
    case malformedNumber
    /// The record ends inside a string.
    case unterminatedString
    /// A character below U+0020 in a string, not written as an escape; also a line break.
    case controlCharacter
    /// A backslash followed by none of `" \ / b f n r t u`.
    case badEscape
    /// `\u` not followed by four hexadecimal digits.
    case badUnicodeEscape
    /// An escaped surrogate (`\ud800` to `\udfff`) without its other half: no character.
    case loneSurrogate
    /// Bytes that are no UTF-8.
    case illFormedUTF8
    /// More than ``JSONDocument/lengthLimit`` bytes.
    case tooLong
  }

  package let reason: Reason
  /// The 0-based offset in the record of the first byte that cannot be accepted; the record's
  /// length when it ends too early.
  package let offset: Int
  /// The offset of the bracket or quote that is still open, where that helps to find the error.
  package let opening: Int?
  /// The path of the value in which the error stands; empty for the record itself.
  package let path: JSONPath
}

/// An error before its path is known.
struct JSONFault: Error {
  let reason: JSONSyntaxError.Reason
  let offset: Int
  let opening: Int?
  /// Whether the error is one of a container between its children, not of a child.
  let isBetween: Bool

  init(
    _ reason: JSONSyntaxError.Reason, at offset: Int, opening: Int? = nil, isBetween: Bool = false
  ) {
    self.reason = reason
    self.offset = offset
    self.opening = opening
    self.isBetween = isBetween
  }
}
