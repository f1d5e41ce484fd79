import QagidaCalendar
import Testing

@Suite struct PartlyKnownDateTests {
  private func read(_ text: String) throws -> PartlyKnownDate {
    try PartlyKnownDate(utf8: Array(text.utf8))
  }

  /// A side of an interval, and the days it stands for by itself.
  private static let sides: [(text: String, first: String, last: String)] = [
    ("1990", "1990-01-01", "1990-12-31"), ("1990-05", "1990-05-01", "1990-05-31"),
    ("1990-05-04", "1990-05-04", "1990-05-04"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2023-02", "2023-02-01", "2023-02-28"), ("2024", "2024-01-01", "2024-12-31"),
    ("0001", "0001-01-01", "0001-12-31"), ("9999-12", "9999-12-01", "9999-12-31"),
    ("..", "0001-01-01", "9999-12-31"),
  ]

  @Test func readsEverySideAlone() throws {
    for side in Self.sides {
      let known = try read(side.text)
      #expect(try known.range.first == date(side.first))
      #expect(try known.range.last == date(side.last))
      #expect(known.isOpenEnded == (side.text == ".."))
    }
  }

  @Test func readsEveryPairOfSides() throws {
    for left in Self.sides {
      for right in Self.sides {
        let text = "\(left.text)/\(right.text)"
        let range = try DateRange(from: date(left.first), through: date(right.last))
        if left.text == "..", right.text == ".." {
          #expect(throws: PartlyKnownDate.TextError.notADate) { try read(text) }
        } else if let range {
          #expect(try read(text).range == range)
          #expect(try read(text).isOpenEnded == (right.text == ".."))
        } else {
          #expect(throws: PartlyKnownDate.TextError.endBeforeStart) { try read(text) }
        }
      }
    }
  }

  @Test func anEndOnTheLastDayOfTheCalendarIsNotOpen() throws {
    #expect(try !read("2025-05-04/9999-12-31").isOpenEnded)
    #expect(try read("2025-05-04/9999-12-31").range == read("2025-05-04/..").range)
  }

  @Test(arguments: [
    "", "/", "//", ".", ".x", "x.", "...", "../..", "../", "/..", "1990/", "/1990", "1990//1991",
    "1990/1991/1992", "1990-", "1990-5", "1990-05-", "199", "19900", "1990-05/", "1990 / 1991",
    "1990--1991", "1990..1991", "~1990", "1990?", "1990-Q1", "unknown", "null", "199\u{0}",
    "1990\u{0}", "\u{0}", "1990/199\u{0}", "١٩٩٠", "１９９０", "1990/…", "1990-05-04/..\u{0}", "é",
    "../…",
    "1990-05-04T00:00/..", "1990-05-04/1990-05-04 ",
  ])
  func refusesOtherForms(text: String) {
    #expect(throws: PartlyKnownDate.TextError.notADate) { try read(text) }
  }

  @Test(arguments: [
    "0000", "1990-13", "1990-00", "1995-13-45", "1990-02-30", "1990-02-30/..", "../1990-13",
    "1990/1991-00", "0000/1990", "0000/..", "2023-02-29", "1990-13/1980",
  ])
  func refusesDaysThatDoNotExist(text: String) {
    #expect(throws: PartlyKnownDate.TextError.noSuchDay) { try read(text) }
  }

  @Test func tellsTheFormFirst() {
    #expect(throws: PartlyKnownDate.TextError.notADate) { try read("1990-13/x") }
    #expect(throws: PartlyKnownDate.TextError.notADate) { try read("1990-02-30/199") }
  }

  @Test(arguments: ["1991/1990", "1990-06/1990-05", "2025-05-04/2025-05-03", "2025-05-04/2025-04"])
  func refusesAnEndBeforeTheStart(text: String) {
    #expect(throws: PartlyKnownDate.TextError.endBeforeStart) { try read(text) }
  }

  @Test func refusesVeryLongTexts() {
    for byte in Array("1./-".utf8) + [0, 0xFF] {
      let long = Array(repeating: byte, count: 1_000_000)
      #expect(throws: PartlyKnownDate.TextError.notADate) { try PartlyKnownDate(utf8: long) }
    }
  }

  /// Random texts of the bytes dates are made of: none traps, and what is read has ordered ends.
  @Test func survivesRandomTexts() {
    var numbers = Numbers(seed: 3)
    let alphabet = Array("0129-/.\u{0}".utf8) + [0xC3]
    for _ in 0..<50_000 {
      let text = (0..<numbers.next(in: 0...23)).map { _ in
        alphabet[numbers.next(in: 0...(alphabet.count - 1))]
      }
      guard let known = try? PartlyKnownDate(utf8: text) else { continue }
      if known.range.first > known.range.last { Issue.record("\(text)") }
    }
  }
}
