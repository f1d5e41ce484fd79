/// Guesses in which encoding a text was saved that is not UTF-8.
package enum EncodingGuess {
  /// How many bytes are looked at.
  private static let sample = 65_536

  /// The encoding's name, or nil when nothing speaks for one.
  ///
  /// UTF-16 is known by its mark or by its NULs. In the 8-bit encodings of Cyrillic the letters
  /// stand in ranges of their own, and most of a text is lower case: Windows-1251 has it from E0 to
  /// FF, KOI8-R from C0 to DF, IBM866 from A0 to AF and E0 to EF. Words are runs of such bytes. Of
  /// Cyrillic in UTF-8 every second byte is below C0.
  package static func name(of bytes: some Collection<UInt8>) -> String? {
    let bytes = Array(bytes.prefix(sample))
    let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let nuls = bytes.count(where: { $0 == 0 })
    if isMarked || nuls > 0 && nuls * 4 >= bytes.count { return "UTF-16" }
    var counts = [Int](repeating: 0, count: 16)
    var all = 0
    var inRuns = 0
    for (place, byte) in bytes.enumerated() where byte >= 0x80 {
      counts[Int(byte >> 4)] += 1
      all += 1
      let isBehind = place > 0 && bytes[place - 1] >= 0x80
      if isBehind || place + 1 < bytes.count && bytes[place + 1] >= 0x80 { inRuns += 1 }
    }
    guard all >= 3, inRuns * 4 >= all * 3 else { return nil }
    func isMost(_ rows: [Int]) -> Bool {
      rows.reduce(0) { $0 + counts[$1] } * 10 >= all * 7
    }
    if isMost([0xC, 0xD, 0xE, 0xF]) {
      return counts[0xE] + counts[0xF] >= counts[0xC] + counts[0xD] ? "Windows-1251" : "KOI8-R"
    }
    return isMost([0x8, 0x9, 0xA, 0xE]) && counts[0xA] > 0 ? "IBM866" : nil
  }
}

extension DiagnosticArgument {
  /// The encoding that bytes which are not UTF-8 seem to have, when there is one.
  package static func encoding(of bytes: some Collection<UInt8>) -> [DiagnosticArgument] {
    EncodingGuess.name(of: bytes).map { [DiagnosticArgument("encoding", .text($0))] } ?? []
  }
}
