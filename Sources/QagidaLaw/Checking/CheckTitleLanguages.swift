import QagidaSource
import QagidaSyntax

/// That the titles of a names table are in the languages that they are said to be in, as far as
/// letters tell.
extension Checker {
  mutating func checkLanguages(of entries: [Node]) {
    let languages = [Role.kk, .ru, .en].filter { role in
      entries.contains { $0.child(role) != nil }
    }
    for entry in entries {
      guard let path = entry.child(.path) else { continue }
      let missing = languages.filter { entry.child($0) == nil }
      if !missing.isEmpty {
        diagnostics.report(
          .titleLacksLanguage, at: path.span,
          [
            named(dotted(path)),
            DiagnosticArgument(
              "languages", .text(missing.map { $0.language }.joined(separator: "`, `"))),
          ])
      }
      checkLanguages(entry)
    }
  }

  /// Only Kazakh has some of the letters, and few of its words have none of them.
  private mutating func checkLanguages(_ entry: Node) {
    guard let ru = entry.child(.ru) else { return }
    let russian = TitleLetters(textValue(ru))
    let kazakh = entry.child(.kk).map { textValue($0) }
    if let kazakh, kazakh == russian.title, russian.hasWords {
      diagnostics.report(.titleInBothLanguages, at: entry.child(.kk)?.span ?? ru.span)
      return
    }
    guard let letter = russian.kazakhLetter else { return }
    if let kazakh, TitleLetters(kazakh).kazakhLetter == nil {
      diagnostics.report(.titlesSwapped, at: ru.span)
    } else {
      diagnostics.report(
        .kazakhInRussianTitle, at: ru.span, [DiagnosticArgument("letter", .name(letter))])
    }
  }
}

/// What the letters of a title tell of its language. What stands in quotation marks is a name in
/// whatever language, and so is a word with a capital behind the first: «область Ұлытау».
private struct TitleLetters {
  let title: Name
  /// The first letter that Russian does not have, outside of names.
  private(set) var kazakhLetter: Name?
  /// Whether it has several words: one alone may be the same in both languages.
  private(set) var hasWords = false

  init(_ title: Name) {
    self.title = title
    var depth = 0
    var isFirst = true
    var isName = false
    var last: UInt32 = blank
    for (_, scalar) in UTF8Scalars(title.bytes) {
      switch scalar {
      case 0xAB, 0x201C, 0x201E: depth += 1
      case 0xBB, 0x201D: depth = max(0, depth - 1)
      default: break
      }
      if scalar == blank && last != blank {
        isFirst = false
        hasWords = true
      }
      if last == blank { isName = !isFirst && Self.isCapital(scalar) }
      if kazakhLetter == nil, depth == 0, !isName, Self.isKazakh(scalar) {
        var bytes: [UInt8] = []
        UTF8Scalars.append(scalar, to: &bytes)
        kazakhLetter = Name(bytes: bytes)
      }
      last = scalar
    }
  }

  private static func isKazakh(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0406, 0x0456, 0x0492, 0x0493, 0x049A, 0x049B, 0x04A2, 0x04A3, 0x04AE...0x04B1,
      0x04BA, 0x04BB, 0x04D8, 0x04D9, 0x04E8, 0x04E9:
      true
    default: false
    }
  }

  /// Whether it is a capital of the Cyrillic alphabets of the two languages.
  private static func isCapital(_ scalar: UInt32) -> Bool {
    (0x0401...0x042F).contains(scalar)
      || scalar >= 0x0490 && scalar <= 0x04FF && isKazakh(scalar) && scalar % 2 == 0
  }
}

private let blank: UInt32 = 0x20

extension Role {
  /// The word before a title.
  fileprivate var language: String {
    switch self {
    case .kk: "kk"
    case .ru: "ru"
    default: "en"
    }
  }
}
