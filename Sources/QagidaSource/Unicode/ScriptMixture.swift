extension Script {
  /// The first place where a name mixes scripts, or nil.
  ///
  /// Each part between underscores is judged by itself: a letter of another script than the first
  /// letter of its part mixes. Digits, marks and letters of no script of their own count for
  /// nothing; Han, Hiragana and Katakana count as one script.
  ///
  /// - Parameter utf8: a name in valid UTF-8.
  /// - Returns: the script of the first letter of the part, that of the strange letter, and the
  ///   0-based offset of the first byte of the latter in `utf8`.
  package static func mixture(
    in utf8: [UInt8]
  ) -> (first: Script, second: Script, offset: Int)? {
    var first: Script?
    for (offset, scalar) in UTF8Scalars(utf8) {
      if scalar == 0x5F {
        first = nil
        continue
      }
      let script = Script.of(scalar)
      guard script != .common, script != .inherited, NameCharacters.isStart(scalar) else {
        continue
      }
      guard let known = first else {
        first = script
        continue
      }
      if known.family != script.family { return (known, script, offset) }
    }
    return nil
  }

  /// One script for those that are written together.
  private var family: Script {
    switch self {
    case .hiragana, .katakana: .han
    default: self
    }
  }
}
