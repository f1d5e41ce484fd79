import QagidaCalendar
import Testing

@Suite struct CivilDateTextTests {
  @Test func writesFourAndTwoDigits() throws {
    #expect(CivilDate.earliest.description == "0001-01-01")
    #expect(CivilDate.latest.description == "9999-12-31")
    #expect(try #require(CivilDate(year: 987, month: 6, day: 5)).description == "0987-06-05")
    var bytes = Array("on ".utf8)
    try date("2024-02-29").appendText(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "on 2024-02-29")
  }

  @Test func readsWhatItWrites() throws {
    for number in stride(from: 1, through: 3_652_059, by: 37) {
      let day = try #require(CivilDate(dayNumber: number))
      if try date(day.description) != day { Issue.record("\(day)") }
    }
  }

  @Test(arguments: [
    "", "-", "1995", "1995-01", "1995-1-1", "1995-01-1", "95-01-01", "1995/01/01", "19950101",
    "01.01.1995", " 1995-01-01", "1995-01-01 ", "1995-01-01\n", "1995-01-01T", "+995-01-01",
    "-995-01-01", "1995-+1-01", "1995-01--1", "1995-01-0a", "1995‐01‐01", "1995-01-0\u{0}",
    "1995-01-01\u{0}", "\u{0}995-01-01", "\u{FEFF}1995-01-01", "١٩٩٥-٠١-٠١", "１９９５-０１-０１",
    "1995-01-é",
    "1995-01-01/..", "..", "0x10-01-01", "1995-01-O1", "12345-01-01", "🗓🗓-🗓",
  ])
  func refusesOtherForms(text: String) {
    #expect(throws: CivilDate.TextError.notADate) { try date(text) }
  }

  @Test(arguments: [
    "1995-13-45", "1995-02-30", "2023-02-29", "1900-02-29", "1995-04-31", "1995-00-10",
    "1995-10-00", "0000-01-01", "0000-00-00", "9999-99-99", "1995-01-32", "2024-02-30",
  ])
  func refusesDaysThatDoNotExist(text: String) {
    #expect(throws: CivilDate.TextError.noSuchDay) { try date(text) }
  }

  @Test func refusesVeryLongTexts() {
    let long = Array(repeating: UInt8(ascii: "1"), count: 3_000_000)
    #expect(throws: CivilDate.TextError.notADate) { try CivilDate(utf8: long) }
    #expect(throws: CivilDate.TextError.notADate) {
      try CivilDate(utf8: Array("1995-01-01".utf8) + long)
    }
  }

  /// Any byte in any place: what is read is written back the same, and only digits are read.
  @Test func readsNoByteThatIsNotWritten() {
    let text = Array("2025-05-04".utf8)
    for position in text.indices {
      for byte in UInt8.min...UInt8.max {
        var changed = text
        changed[position] = byte
        let isForm = byte == text[position] || (text[position] != 0x2D && (0x30...0x39) ~= byte)
        do {
          let day = try CivilDate(utf8: changed)
          if day.description != String(decoding: changed, as: UTF8.self) {
            Issue.record("\(changed) read as \(day)")
          }
        } catch {
          if (error == .noSuchDay) != isForm { Issue.record("\(changed): \(error)") }
        }
      }
    }
  }
}
