import QagidaSource
import Testing

@testable import QagidaRecords

@Suite struct JSONPlaceTests {
  @Test func columnsAreScalarsAndLinesEndWithLineFeeds() {
    let record = JSONFixture.bytes("{\"аты\":\n\t\"😀é\",‹0D›\n1}")
    func place(_ offset: Int) -> [Int] {
      let place = JSONPlace.position(of: offset, in: record, from: LineColumn(line: 7, column: 3))
      return [place.line, place.column]
    }
    #expect(place(0) == [7, 3])
    #expect(place(2) == [7, 5])
    #expect(place(8) == [7, 8])
    #expect(place(10) == [7, 10])
    #expect(place(11) == [8, 1])
    #expect(place(12) == [8, 2])
    #expect(place(17) == [8, 4])
    #expect(place(19) == [8, 5])
    #expect(place(22) == [8, 8])
    #expect(place(23) == [9, 1])
    #expect(place(record.count) == [9, 3])
    #expect(place(record.count + 5) == [9, 3])
    #expect(place(-1) == [7, 3])
  }

  @Test func aStreamsPlaceIsTheSameHoweverItIsCut() {
    let text =
      JSONFixture.bytes("а\nбв\n\nгде 😀 жз\n")
      + JSONFixture.bytes(String(repeating: "қ", count: 50))
    for size in 1...text.count {
      var place = StreamPlace()
      var start = 0
      while start < text.count {
        let end = min(start + size, text.count)
        place.advance(over: text.span.extracting(start..<end))
        start = end
        let expected = JSONPlace.position(of: end, in: text, from: LineColumn(line: 1, column: 1))
        if end == text.count || text[end] & 0xC0 != 0x80 { #expect(place.position == expected) }
        #expect(place.offset == Int64(end))
      }
    }
  }
}
