import Testing

@testable import QagidaSource

struct UTF8CheckTests {
  /// Bytes on both sides of every limit of the table of well-formed sequences.
  static let alphabet: [UInt8] = [
    0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xD0, 0xDF, 0xE0,
    0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xF8, 0xFF,
  ]

  /// The answer of the standard library.
  static func expected(_ bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  @Test func sequencesOfOneToFourBytes() {
    var sequences: [[UInt8]] = [[]]
    for length in 1...4 {
      sequences = sequences.flatMap { head in Self.alphabet.map { head + [$0] } }
      for bytes in sequences {
        let answer = UTF8Check.firstInvalid(in: bytes)
        let isValid = String(validating: bytes, as: UTF8.self) != nil
        if (answer == nil) != isValid || answer != Self.expected(bytes) {
          Issue.record("\(bytes): \(String(describing: answer))")
        }
      }
      // Only those that may be four bytes long grow on.
      if length == 3 { sequences = sequences.filter { $0[0] >= 0xE0 } }
    }
  }

  @Test func pairsInsideOfAWord() {
    for lead in UInt8.min...UInt8.max {
      for trail in UInt8.min...UInt8.max {
        for place in 0..<4 {
          var bytes = utf8("әңғүұқө")
          bytes[place * 2] = lead
          bytes[place * 2 + 1] = trail
          if UTF8Check.firstInvalid(in: bytes) != Self.expected(bytes) {
            Issue.record("\(bytes)")
          }
        }
      }
    }
  }

  @Test func aBadByteAnywhereInLongText() {
    let text = utf8(
      "Annual leave: жыл сайынғы демалыс — 年休 🙂 is granted once a year, тең бөліктермен.")
    #expect(UTF8Check.firstInvalid(in: text) == nil)
    for i in text.indices {
      for bad: UInt8 in [0xFF, 0xC0, 0x80, 0xED] {
        var bytes = text
        bytes[i] = bad
        #expect(UTF8Check.firstInvalid(in: bytes) == Self.expected(bytes))
        let tail = Array(text[i...])
        #expect(UTF8Check.firstInvalid(in: tail) == Self.expected(tail))
        let head = Array(text[..<i])
        #expect(UTF8Check.firstInvalid(in: head) == Self.expected(head))
      }
    }
  }

  @Test func collectionsAndBuffersAgree() {
    let bytes = utf8("жол ") + [0xE2, 0x82]
    #expect(UTF8Check.firstInvalid(in: bytes) == 7)
    #expect(UTF8Check.firstInvalid(in: bytes[2...]) == 5)
    #expect(UTF8Check.firstInvalid(in: bytes.reversed()) == 0)
    #expect(bytes.withUnsafeBytes { UTF8Check.firstInvalid(in: $0) } == 7)
    #expect(UTF8Check.firstInvalid(in: [UInt8]()) == nil)
  }
}
