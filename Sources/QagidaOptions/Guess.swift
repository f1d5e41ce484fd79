import QagidaSource

/// What a misspelt word of a command line may stand for.
enum Guess {
  /// Longer words are not compared: nobody misspells an option at this length.
  private static let longest = 64

  /// The word of `words` that `typed` most likely stands for, or nil. Upper and lower case are
  /// the same here.
  static func word(_ typed: String, among words: [String]) -> String? {
    guard typed.utf8.count <= longest else { return nil }
    let lower = typed.lowercased()
    if words.contains(lower) { return lower }
    return Suggestion.closest(to: Name(lower), among: words.map { Name($0) })?.text
  }

  /// What an unknown option most likely stands for, as it is typed, or nil.
  ///
  /// `options` are those that may stand in its place.
  static func option(_ typed: String, among options: [OptionSpec]) -> String? {
    guard typed.utf8.count <= longest else { return nil }
    let whole = TypedText.withoutDashes(typed)
    let name = TypedText.splitAtEquals(whole)?.name ?? whole
    let apart = TypedText.isLong(typed) ? nil : runTogether(whole, options)
    if let apart, name.count == 1 { return apart }
    return word(name, among: options.map(\.name)).map { "--\($0)" } ?? apart
  }

  /// How an option is typed that was typed with another dash than the hyphen, or nil when the
  /// argument is no such thing.
  static func optionWithLongDash(_ typed: String, among options: [OptionSpec]) -> String? {
    guard TypedText.beginsWithLongDash(typed) else { return nil }
    let whole = TypedText.withoutDashes(typed)
    let name = TypedText.splitAtEquals(whole)?.name ?? whole
    return options.contains { $0.name == name } ? "--\(whole)" : nil
  }

  /// `-q -v` for `-qv`, `-o x` for `-ox` and `-o=x`: short options are written apart here.
  private static func runTogether(_ letters: String, _ options: [OptionSpec]) -> String? {
    var apart: [String] = []
    var rest = letters[...]
    while let letter = rest.popFirst() {
      guard let option = options.first(where: { $0.short == letter }) else { return nil }
      apart.append("-\(letter)")
      if option.value != .flag {
        let value = rest.first == "=" ? rest.dropFirst() : rest
        return value.isEmpty ? nil : (apart + [String(value)]).joined(separator: " ")
      }
    }
    return apart.count > 1 ? apart.joined(separator: " ") : nil
  }
}
