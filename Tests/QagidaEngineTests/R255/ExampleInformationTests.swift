import Foundation
import QagidaLaw
import Testing

/// Each fact of each example candidate, deleted or blurred to its year in turn: the answer stays,
/// or becomes open with the old one still possible; it never becomes another.
@Suite struct ExampleInformationTests {
  @Test func losingAFactNeverTurnsAnAnswer() throws {
    let compilation = RegionalReserve.compile(files: try RegionalReserve.files())
    try #require(compilation.isUsable)
    var tried = 0
    var opened = 0
    for candidate in try RegionalReserve.candidates() {
      let record = try #require(
        try JSONSerialization.jsonObject(with: Data(candidate)) as? [String: Any])
      let before = RegionalReserve.answers(compilation.core, [candidate])[0]
      let changes = losses(record)
      let bytes = try changes.map { change in
        Array(try JSONSerialization.data(withJSONObject: change.record))
      }
      let answers = RegionalReserve.answers(compilation.core, bytes)
      for (change, after) in zip(changes, answers) {
        #expect(
          isWeaker(after, than: before),
          "\(record["id"] ?? ""), \(change.what): \(before) became \(after)")
        tried += 1
        if after != before { opened += 1 }
      }
    }
    #expect(tried > 1_000)
    #expect(opened > 100)
  }

  /// Whether an answer is the same, or open with the words of the other still possible.
  private func isWeaker(_ after: String, than before: String) -> Bool {
    if after == before { return true }
    let possible = Set(after.split(separator: " ").map { $0.filter { $0 != "?" } })
    let known = Set(before.split(separator: " ").map { $0.filter { $0 != "?" } })
    return after.contains("?") && possible.isSuperset(of: known)
  }

  private struct Loss {
    let what: String
    let record: [String: Any]
  }

  /// The record without each of its facts, and with each of its dates blurred to the year.
  private func losses(_ record: [String: Any]) -> [Loss] {
    var found: [Loss] = []
    for key in record.keys.sorted() where !["id", "name", "remark"].contains(key) {
      var without = record
      without[key] = nil
      found.append(Loss(what: "without \(key)", record: without))
      for (what, value) in weaker(record[key] as Any) {
        var changed = record
        changed[key] = value
        found.append(Loss(what: "\(key)\(what)", record: changed))
      }
    }
    return found
  }

  /// A value with each fact within it lost in turn.
  private func weaker(_ value: Any) -> [(String, Any)] {
    switch value {
    case let text as String:
      let isDay = text.utf8.count == 10 && text.utf8.dropFirst(4).first == UInt8(ascii: "-")
      return isDay
        ? [(" to its year", String(text.prefix(4))), (" to its month", String(text.prefix(7)))] : []
    case let object as [String: Any]:
      return losses(object).map { (".\($0.what)", $0.record) }
    case let array as [Any]:
      let isOpen = array.last as? String == ".."
      var found: [(String, Any)] = isOpen ? [] : [(" left open", array + [".."])]
      for (position, element) in array.enumerated() {
        for (what, changed) in weaker(element) {
          var copy = array
          copy[position] = changed
          found.append(("[\(position)]\(what)", copy))
        }
      }
      return found
    default: return []
    }
  }
}
