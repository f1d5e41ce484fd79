import QagidaSource

/// The ids of the records of an input, to find those that two records have.
package struct RecordIDs: Sendable {
  /// How many ids are kept; those behind them are compared with these, not with each other.
  package static let limit = 1_000_000

  /// Where the record with an id starts: its line.
  private var lines: [[UInt8]: Int] = [:]

  package init() {}

  /// Takes a record's id; a warning when a record before it has the same.
  package mutating func take(_ record: DecodedRecord, input: String) -> Diagnostic? {
    guard let id = record.id else { return nil }
    let key = Array(id.utf8)
    if let line = lines[key] {
      let place = DataPlace(input: input, position: record.position, record: id, path: "id")
      return Diagnostic(
        .dataIdTwice, at: .data(place),
        [DiagnosticArgument("id", .text(id)), DiagnosticArgument("line", .number(line))])
    }
    if lines.count < Self.limit { lines[key] = record.position.line }
    return nil
  }
}
