import QagidaEngine
import QagidaLaw
import QagidaSource

/// What became of one record.
package struct RecordAnswer: Sendable {
  package let record: DecodedRecord
  /// The answer, or nil when the record is rejected.
  package let answer: Answer?

  package init(record: DecodedRecord, answer: Answer?) {
    self.record = record
    self.answer = answer
  }

  package var status: Status {
    guard let decision = answer?.decision else { return .rejected }
    if decision.word != nil { return .decided }
    return decision.provisional == nil ? .undetermined : .provisional
  }

  /// Whether a fault of the policy keeps the record from being decided.
  package var hasFault: Bool {
    answer?.decision.needs.contains { need in
      if case .fault = need { return true }
      return false
    } ?? false
  }

  /// The one thing that a record becomes.
  package enum Status: String, CaseIterable, Sendable {
    case decided
    /// An answer that rests on wording which is announced to be replaced by one not known.
    case provisional
    case undetermined
    case rejected
  }
}

/// How many records became what.
///
/// INVARIANT: the sum of all counts is the number of records that came in.
package struct RecordCounts: Sendable {
  private var counts = [Int](repeating: 0, count: RecordAnswer.Status.allCases.count)
  /// How often each word of the outcome was decided, by number.
  package private(set) var words: [Int: Int] = [:]
  /// Records that a fault of the policy left open.
  package private(set) var faults = 0

  package init() {}

  package mutating func add(_ answer: RecordAnswer) {
    counts[index(answer.status)] += 1
    if let word = answer.answer?.decision.word { words[word, default: 0] += 1 }
    if answer.hasFault { faults += 1 }
  }

  package subscript(status: RecordAnswer.Status) -> Int { counts[index(status)] }

  package var total: Int { counts.reduce(0, +) }

  private func index(_ status: RecordAnswer.Status) -> Int {
    switch status {
    case .decided: 0
    case .provisional: 1
    case .undetermined: 2
    case .rejected: 3
    }
  }
}
