/// Whether a text is a value of an option.
enum ValueCheck {
  /// Throws what is wrong with `text` as the value of an option that takes `value`.
  static func check(
    _ text: String, is value: OptionValue, dateFault: (String) -> String?
  ) throws(OptionFault) {
    if text.isEmpty { throw .empty }
    switch value {
    case .flag: throw .notTaken
    case .text: break
    case .pair: if TypedText.splitAtEquals(text) == nil { throw .notAPair(text) }
    case .choice(let words):
      if !words.contains(text) { throw .notAChoice(text, near: Guess.word(text, among: words)) }
    case .date: if let reason = dateFault(text) { throw .notADate(text, reason: reason) }
    case .integer(let range):
      guard TypedText.isWholeNumber(text) else { throw .notAnInteger(text) }
      guard let number = Int(text), range.contains(number) else { throw .outOfRange(text, range) }
    }
  }
}
