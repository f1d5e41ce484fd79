import Foundation
import QagidaCalendar
import Testing

/// Days moved by periods, and completed years and months, as another library reckons them
/// (`tools/calendars/vectors.py`).
@Suite struct VectorTests {
  private static func rows(_ kind: String) throws -> [[String]] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Vectors/periods.csv")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: ",").map { String($0) } }.filter { $0[0] == kind }
  }

  private static func day(_ text: String) throws -> CivilDate {
    try CivilDate(utf8: Array(text.utf8))
  }

  @Test func movesDaysAsDateutilDoes() throws {
    let rows = try Self.rows("moved")
    #expect(rows.count >= 200)
    var rounded = 0
    for row in rows {
      let numbers = try row[2...4].map { try #require(Int($0)) }
      let period = try #require(
        Period(years: numbers[0], months: numbers[1], days: numbers[2]))
      let start = try Self.day(row[1])
      let (last, first) = (try Self.day(row[5]), try Self.day(row[6]))
      #expect(start.shifted(by: period, rounding: .down).date == last, "\(row)")
      #expect(start.shifted(by: period, rounding: .up).date == first, "\(row)")
      if first != last { rounded += 1 }
    }
    #expect(rounded > 50)
  }

  @Test func completesUnitsAsDateutilDoes() throws {
    let rows = try Self.rows("completed")
    #expect(rows.count >= 200)
    for row in rows {
      let (start, end) = (try Self.day(row[1]), try Self.day(row[2]))
      #expect(start.completed(.years, on: end) == Int(row[3]), "\(row)")
      #expect(start.completed(.months, on: end) == Int(row[4]), "\(row)")
    }
  }
}
