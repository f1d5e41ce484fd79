import QagidaSource

/// The words of a language's phrases, found by their bytes.
///
/// INVARIANT: the number of slots is a power of two and more than twice the number of words, so a
/// search ends at an empty slot.
struct WordIndex: Sendable {
  private(set) var words: [Name] = []
  private var slots: [UInt16] = []

  init(_ phrases: Phrases) {
    for (_, text) in phrases.constructs { collect(text) }
    for (_, text) in phrases.keywords { collect(text) }
    for text in phrases.clauseRanges { collect(text) }
    var size = 16
    while size <= words.count * 2 { size *= 2 }
    slots = [UInt16](repeating: 0, count: size)
    for (number, word) in words.enumerated() {
      var slot = Self.hash(word.bytes[...]) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(truncatingIfNeeded: number + 1)
    }
  }

  private mutating func collect(_ text: StaticString) {
    for word in PhraseNotation.words(of: text) where !words.contains(word) {
      words.append(word)
    }
  }

  /// The number of the word spelt by these bytes, or none. Words are compared in NFC.
  func find(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> WordID {
    var hash: UInt32 = 2_166_136_261
    var isASCII: UInt8 = 0
    for index in start..<end {
      hash = (hash ^ UInt32(bytes[index])) &* 16_777_619
      isASCII |= bytes[index]
    }
    if isASCII & 0x80 != 0 {
      let copy = Array(bytes[start..<end])
      if !Normalization.isNFC(copy) { return find(Name(bytes: Normalization.nfc(copy))) }
    }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let word = words[Int(slots[slot]) - 1].bytes
      if word.count == end - start && word.elementsEqual(bytes[start..<end]) {
        return WordID(slots[slot])
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return .none
  }

  /// The number of a word in NFC, or none.
  func find(_ name: Name) -> WordID {
    var slot = Self.hash(name.bytes[...]) & (slots.count - 1)
    while slots[slot] != 0 {
      if words[Int(slots[slot]) - 1] == name { return WordID(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return .none
  }

  /// FNV-1a, the same on every machine.
  private static func hash(_ bytes: ArraySlice<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(truncatingIfNeeded: hash)
  }
}
