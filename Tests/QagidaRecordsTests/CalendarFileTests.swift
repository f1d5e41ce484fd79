import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaRecords
import QagidaSource
import QagidaSyntax
import Testing

/// The days of deadlines as an iCalendar stream, read by a strict reader of RFC 5545 of our own.
@Suite struct CalendarFileTests {
  private static let policy = """
    act Ереже
        about Іс
        months end on the last day

    record Іс
        басталды    date or none
        бітті       date or none
        босатылды   yes/no

    clauses §1 to §3

    deadline мерзім                     §1
        within 10 days after басталды
        done бітті

    deadline тоқсан_сайын               §2
        each quarter
        by day 15 of the last month
        done бітті

    term тыйым                          §3
        from басталды
        at least 1 month
        unless босатылды

    """

  private static func list(
    _ records: [String], on day: String = "2025-03-20", from: String = "2025-01-01",
    to: String = "2025-12-31"
  ) throws -> (list: DayList, heading: DayListHeading, text: DueDayText) {
    var sources = SourceSet()
    _ = sources.add(path: "a", bytes: Array(policy.utf8))
    let compilation = Compiler.compile(sources, table: PhraseTable(.english))
    try #require(compilation.isUsable)
    func date(_ text: String) throws -> CivilDate { try CivilDate(utf8: Array(text.utf8)) }
    var diagnostics = DiagnosticBag()
    let made = DueDayFinder(
      compilation.variants, on: try date(day), law: try date(day),
      days: try #require(DateRange(from: try date(from), through: try date(to))), act: nil,
      readings: [], words: .english, &diagnostics)
    let finder = try #require(made)
    var list = DayList()
    let decoder = RecordDecoder(
      core: finder.core, subject: try #require(finder.subjects.first), input: "test",
      isStrict: true)
    var stream = RecordStream(decoder: decoder, form: .lines, work: nil)
    let lines = records.map { $0 + "\n" }.joined()
    for item in stream.feed(Array(lines.utf8).span) + stream.finish() {
      guard case .record(let record) = item, let facts = record.facts else {
        Issue.record("rejected")
        continue
      }
      list.add(finder.days(of: facts), of: record)
    }
    list.sort()
    let heading = DayListHeading(
      from: try date(from), to: try date(to), on: try date(day), law: try date(day))
    return (list, heading, DueDayText(core: finder.core, words: .english))
  }

  private static func bytes(_ records: [String], on day: String = "2025-03-20") throws -> [UInt8] {
    let (list, heading, text) = try list(records, on: day)
    return CalendarFile(list, heading, text).bytes
  }

  // MARK: A strict reader

  /// The content lines, unfolded; records what RFC 5545, 3.1, does not allow.
  private static func lines(_ bytes: [UInt8]) -> [(name: String, value: String)] {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    var previous: UInt8 = 0
    func end() {
      #expect(line.count <= 75, "\(line.count) octets")
      #expect(!line.isEmpty)
      #expect(String(validating: line, as: UTF8.self) != nil, "cut inside a character")
      #expect(!line.contains { ($0 < 0x20 && $0 != 9) || $0 == 0x7F }, "a control character")
      if line.first == UInt8(ascii: " "), !lines.isEmpty {
        lines[lines.count - 1] += line.dropFirst()
      } else {
        lines.append(line)
      }
      line = []
    }
    for byte in bytes {
      if byte == 0x0A {
        #expect(previous == 0x0D, "a line feed alone")
        end()
      } else {
        #expect(previous != 0x0D, "a carriage return alone")
        if byte != 0x0D { line.append(byte) }
      }
      previous = byte
    }
    #expect(line.isEmpty && previous == 0x0A, "the last line does not end")
    return lines.map { line in
      let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? 0
      return (
        String(decoding: line[..<colon], as: UTF8.self),
        String(decoding: line[(colon + 1)...], as: UTF8.self)
      )
    }
  }

  /// A text without its escapes.
  private static func text(_ value: String) -> String {
    var text: [UInt8] = []
    var isEscaped = false
    for byte in value.utf8 {
      if isEscaped {
        let known = [UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "n")]
        #expect(known.contains(byte), "an escape of its own")
        text.append(byte == UInt8(ascii: "n") ? 0x0A : byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        #expect(byte != UInt8(ascii: ";") && byte != UInt8(ascii: ","), "not escaped")
        text.append(byte)
      }
    }
    #expect(!isEscaped)
    return String(decoding: text, as: UTF8.self)
  }

  /// The events: the properties of each, in an order that the tests know.
  private static func events(_ bytes: [UInt8]) -> [[String: String]] {
    var events: [[String: String]] = []
    let lines = lines(bytes)
    #expect(lines.first.map { $0 == ("BEGIN", "VCALENDAR") } ?? false)
    #expect(lines.last.map { $0 == ("END", "VCALENDAR") } ?? false)
    #expect(lines.filter { $0.name == "VERSION" }.map { $0.value } == ["2.0"])
    #expect(lines.filter { $0.name == "PRODID" }.count == 1)
    var event: [String: String]?
    for line in lines.dropFirst().dropLast() {
      switch line {
      case ("BEGIN", "VEVENT"):
        #expect(event == nil)
        event = [:]
      case ("END", "VEVENT"):
        events.append(event ?? [:])
        event = nil
      case ("VERSION", _), ("PRODID", _), ("CALSCALE", "GREGORIAN"): #expect(events.isEmpty)
      default:
        #expect(event != nil && event?[line.name] == nil, "\(line.name)")
        event?[line.name] = line.value
      }
    }
    for event in events {
      #expect(
        event.keys.sorted() == [
          "CATEGORIES", "DESCRIPTION", "DTEND;VALUE=DATE", "DTSTAMP", "DTSTART;VALUE=DATE",
          "STATUS", "SUMMARY", "TRANSP", "UID",
        ])
      #expect(event["TRANSP"] == "TRANSPARENT" && event["STATUS"] == "CONFIRMED")
    }
    return events
  }

  // MARK: Tests

  @Test func everyEventIsWhole() throws {
    let bytes = try Self.bytes([
      #"{"id": "а;б,в\\г", "басталды": "2025-01-31", "бітті": null, "босатылды": false}"#
    ])
    let events = Self.events(bytes)
    #expect(
      events.map { $0["DTSTART;VALUE=DATE"] } == [
        "20250210", "20250301", "20250315", "20250615", "20250915", "20251215",
      ])
    #expect(
      events.map { $0["DTEND;VALUE=DATE"] } == [
        "20250211", "20250302", "20250316", "20250616", "20250916", "20251216",
      ])
    #expect(events.map { $0["CATEGORIES"] }.prefix(3) == ["deadline", "bar", "deadline"])
    #expect(Set(events.map { $0["DTSTAMP"] }) == ["20250320T000000Z"])
    let summary = try #require(events.first?["SUMMARY"])
    #expect(Self.text(summary) == "мерзім: а;б,в\\г")
    let description = try #require(events.first?["DESCRIPTION"])
    #expect(
      Self.text(description) == """
        Ереже §1, мерзім
        counted from басталды 2025-01-31
        overdue on 2025-03-20, by the law of 2025-03-20
        """)
  }

  @Test func anIdentifierIsItsDeadlinesOwnAndStays() throws {
    let records = [
      #"{"id": "1", "басталды": "2025-01-31", "бітті": null, "босатылды": false}"#,
      #"{"id": "2", "басталды": "2025-01-31", "бітті": null, "босатылды": false}"#,
      #"{"id": "2", "басталды": "2025-02-01", "бітті": null, "босатылды": false}"#,
      #"{"басталды": "2025-02-01", "бітті": null, "босатылды": false}"#,
    ]
    let ids = Self.events(try Self.bytes(records)).map { $0["UID"] ?? "" }
    #expect(Set(ids).count == ids.count && ids.count == 24)
    #expect(ids.allSatisfy { id in id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } })
    let later = Self.events(try Self.bytes(records, on: "2026-07-01")).map { $0["UID"] ?? "" }
    #expect(Set(later) == Set(ids))
    // The day moves, the identifier stays.
    let moved = records[0].replacing("2025-01-31", with: "2025-02-05")
    #expect(
      Set(Self.events(try Self.bytes([moved])).map { $0["UID"] })
        == Set(Self.events(try Self.bytes([records[0]])).map { $0["UID"] }))
  }

  @Test func whatIsNotCertainIsLeftOut() throws {
    let records = [
      #"{"id": "1", "басталды": "2025-01", "бітті": null, "босатылды": false}"#,
      #"{"id": "2", "басталды": "2025-01-31", "бітті": null}"#,
    ]
    let (list, _, _) = try Self.list(records)
    // Both of the first, and the bar of the second, which may not apply.
    #expect(list.uncertain == 3)
    let events = Self.events(try Self.bytes(records))
    #expect(events.count == list.days.count - 3)
    #expect(events.filter { $0["CATEGORIES"] == "bar" }.isEmpty)
  }

  /// Names of any length and any characters are folded so that the strict reader has them back.
  @Test func linesAreFoldedAnywhere() throws {
    for length in 0...40 {
      // An id is told with 60 bytes at most.
      let id = String(
        (0..<length).map { Character(["a", "Ә", "\u{1F4C5}", ","][($0 * 7 + length) % 4]) }.filter {
          $0 != ","
        })
      guard id.utf8.count < 60 else { continue }
      let bytes = try Self.bytes([
        #"{"id": "x"# + id + #"", "басталды": "2025-01-31", "бітті": null, "босатылды": true}"#
      ])
      let events = Self.events(bytes)
      #expect(Self.text(events.first?["SUMMARY"] ?? "") == "мерзім: x" + id)
    }
  }

  @Test func theLastDayOfAllHasNoEnd() throws {
    let (list, heading, text) = try Self.list(
      [#"{"id": "1", "басталды": "9999-12-21", "бітті": null, "босатылды": true}"#],
      from: "9999-12-01", to: "9999-12-31")
    let lines = Self.lines(CalendarFile(list, heading, text).bytes)
    #expect(lines.contains { $0 == ("DTSTART;VALUE=DATE", "99991231") })
    #expect(lines.filter { $0.name == "DTEND;VALUE=DATE" }.count == 1)
  }

  @Test func aCalendarWithoutDaysIsOne() throws {
    #expect(Self.events(try Self.bytes([#"{"id": "1"}"#])).count == 4)
    let (_, heading, text) = try Self.list([])
    #expect(Self.events(CalendarFile(DayList(), heading, text).bytes).isEmpty)
  }
}
