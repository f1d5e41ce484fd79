import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// For whom an outcome changes, from what to what, and how many were looked at.
///
/// INVARIANT: the records are those that change, those that stay the same, and those that are
/// rejected on both sides.
package struct OutcomeChanges: Sendable {
  /// The records that change, in the order of the input, as far as they are kept.
  package private(set) var changed: [Changed] = []
  /// How many records change.
  package private(set) var changedCount = 0
  package private(set) var same = 0
  /// Rejected on both sides.
  package private(set) var rejected = 0
  /// How often each change was found, in the order in which it was found first.
  package private(set) var counts: [(change: Change, count: Int)] = []

  package struct Changed: Sendable {
    /// The id of the record, or its place.
    package let record: String
    package let old: OutcomeResult
    package let new: OutcomeResult

    package var change: Change { Change(old: old.text, new: new.text) }
  }

  package struct Change: Hashable, Sendable {
    package let old: String
    package let new: String

    package var text: String { "\(old) → \(new)" }
  }

  /// How many of the records that change are kept.
  private let limit: Int

  package init(keeping limit: Int = .max) { self.limit = limit }

  package var total: Int { changedCount + same + rejected }

  package mutating func add(_ record: String, old: OutcomeResult, new: OutcomeResult) {
    if old.status == .rejected && new.status == .rejected {
      rejected += 1
    } else if old.text == new.text {
      same += 1
    } else {
      let item = Changed(record: record, old: old, new: new)
      changedCount += 1
      if changed.count < limit { changed.append(item) }
      if let place = counts.firstIndex(where: { $0.change == item.change }) {
        counts[place].count += 1
      } else {
        counts.append((item.change, 1))
      }
    }
  }

  /// `54 records: 3 change: 2 refused → waiting, 1 …; 50 the same; 1 rejected`
  package var summary: String {
    let noun = total == 1 ? "record" : "records"
    var text = "\(total) \(noun): \(changedCount) \(changedCount == 1 ? "changes" : "change")"
    if !counts.isEmpty { text += ": " + transitions }
    text += "; \(same) the same"
    return text + "; \(rejected) rejected\n"
  }

  /// `2 refused → waiting, 1 waiting → refused`, the most frequent first.
  package var transitions: String {
    let sorted = counts.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }
    return sorted.map { "\($0.element.count) \($0.element.change.text)" }.joined(separator: ", ")
  }

  // MARK: Output

  /// A line for each record that changes: `c-0003  refused → waiting  before: …  after: …`
  package var lines: String {
    let width = changed.map { DisplayWidth.columns($0.record.utf8) }.max() ?? 0
    return changed.map { item in
      let blanks = String(
        repeating: " ", count: width - DisplayWidth.columns(item.record.utf8) + 2)
      return "\(item.record)\(blanks)\(item.change.text)  before: \(item.old.reasons)"
        + "  after: \(item.new.reasons)\n"
    }.joined()
  }

  package func write(_ output: inout JSONWriter) {
    output.member(
      "changed",
      array: { output in
        for item in changed {
          output.object { output in
            output.member("record", item.record)
            for (key, result) in [("old", item.old), ("new", item.new)] {
              output.member(
                key,
                object: { output in
                  output.member("outcome", result.text)
                  output.member("because", result.because)
                  output.member("clauses", result.clauses)
                })
            }
          }
        }
      })
    output.member(
      "counts",
      object: { output in
        output.member("records", total)
        output.member("change", changedCount)
        output.member("same", same)
        output.member("rejected", rejected)
      })
    writeTransitions(&output)
  }

  package func writeTransitions(_ output: inout JSONWriter) {
    output.member(
      "transitions",
      array: { output in
        for (change, count) in counts {
          output.object { output in
            output.member("from", change.old)
            output.member("to", change.new)
            output.member("records", count)
          }
        }
      })
  }
}
