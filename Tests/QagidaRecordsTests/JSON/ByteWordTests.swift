import Testing

@testable import QagidaRecords

@Suite struct ByteWordTests {
  @Test func theFirstByteIsFoundWhereverItIs() {
    for count in 0..<40 {
      for place in 0..<count {
        var text = [UInt8](repeating: 0x0B, count: count)
        text[place] = 0x0A
        text[count - 1] = 0x0A
        for start in 0...place {
          #expect(ByteWord.firstIndex(of: 0x0A, in: text.span, from: start) == place)
        }
        #expect(ByteWord.firstIndex(of: 0x0C, in: text.span, from: 0) == nil)
      }
    }
  }

  @Test func specialBytesAreAllThatNoPlainStringHas() {
    for byte in UInt8.min...UInt8.max {
      let isSpecial = byte < 0x20 || byte >= 0x80 || byte == 0x22 || byte == 0x5C
      for place in 0..<8 {
        var word = [UInt8](repeating: UInt8(ascii: "a"), count: 8)
        word[place] = byte
        let found = ByteWord.findSpecial(in: ByteWord.load(word.span, 0))
        #expect((found != 0) == isSpecial)
        if found != 0 { #expect(ByteWord.distance(found) == place) }
      }
    }
  }

  @Test func fourPairsAreFourWellformedScalarsOfTwoBytes() {
    for lead in UInt8.min...UInt8.max {
      for next in [0x00, 0x22, 0x7F, 0x80, 0x9F, 0xBF, 0xC0, 0xFF] as [UInt8] {
        for place in 0..<4 {
          var word = Array("ұқғң".utf8)
          word[2 * place] = lead
          word[2 * place + 1] = next
          let isPair = (0xC2...0xDF).contains(lead) && (0x80...0xBF).contains(next)
          #expect(ByteWord.isFourPairs(ByteWord.load(word.span, 0)) == isPair)
        }
      }
    }
  }

  @Test func lineFeedsAndScalarsAreCountedExactly() {
    let pattern: [UInt8] = [0x0A, 0x0B, 0x8A, 0x0A, 0xBF, 0xC0, 0x7F, 0x80, 0x09, 0x0A, 0x0A, 0xFF]
    let uniform: [[UInt8]] = [[0x0A], [0x80], [0x41], pattern]
    for unit in uniform {
      for count in Array(0..<40) + [247, 248, 249, 500, 1000] {
        let text = (0..<count).map { unit[$0 % unit.count] }
        for start in [0, count / 2, count] {
          let rest = text[start...]
          let lines = rest.filter { $0 == 0x0A }.count
          let scalars = rest.filter { $0 & 0xC0 != 0x80 }.count
          #expect(ByteWord.countLineFeeds(in: text.span, from: start) == lines)
          #expect(ByteWord.countScalars(in: text.span, from: start) == scalars)
        }
      }
    }
  }

  @Test func onlyTheSameBytesAreEqual() {
    func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
      ByteWord.areEqual(left.span, right.span)
    }
    for count in 0..<20 {
      let text = (0..<count).map { UInt8($0) }
      #expect(areEqual(text, Array(text)))
      #expect(!areEqual(text, text + [0]))
      for index in text.indices {
        var other = text
        other[index] ^= 0x80
        #expect(!areEqual(text, other))
      }
    }
  }
}
