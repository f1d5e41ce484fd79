/// The stable id of a kind of finding. The numbers stay; a kind that is dropped leaves a gap.
package enum DiagnosticID: UInt16, CaseIterable, Comparable, Sendable {
  // 01xx: files, text and syntax.
  case fileNotFound = 101
  case fileNotReadable = 102
  case fileTooLarge = 103
  case filesTooLarge = 104
  case noPolicies = 105
  case notUTF8 = 106
  case invisibleCharacter = 107
  case unknownCharacter = 108
  case openText = 109
  case tab = 110
  case indentedDeclaration = 120
  case misalignedLine = 121
  case continuedLine = 122
  case unexpectedToken = 123
  case unexpectedLine = 124
  case unfinishedLine = 125
  case lineIsComplete = 126
  case tooDeep = 127
  case andOrMixed = 128
  case chainedComparison = 129
  case secondMargin = 130
  case clauseAsValue = 131
  case notWithoutBrackets = 132

  package static func < (left: DiagnosticID, right: DiagnosticID) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The id as it is printed: `QG0123`.
  package var code: String {
    let digits = String(rawValue)
    return "QG" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}

extension DiagnosticID {
  package var severity: Severity { .error }
}
