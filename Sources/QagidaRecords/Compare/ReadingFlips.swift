import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// Decides records under each other way that readings can be taken, one at a time or in all
/// combinations, beside the way they are taken.
package struct ReadingFlips {
  private let base: LawEvaluator
  package private(set) var flips: [Flip] = []
  /// The combinations of two or more other ways; empty unless asked for.
  package private(set) var combinations: [Flip] = []
  package private(set) var counts = RecordCounts()

  /// How many combinations are tried at most, the one that is taken among them.
  package static let combinationLimit = 64
  /// How many records are named of each flip.
  package static let namedLimit = 20

  /// One or more readings taken in other ways, and for whom that changes the outcome.
  package struct Flip {
    package let choices: [ReadingTaken]
    package internal(set) var changes: OutcomeChanges
    fileprivate let evaluator: LawEvaluator
  }

  package init(_ evaluator: LawEvaluator, _ readings: ReadingList) {
    base = evaluator
    for entry in readings.entries {
      for alternative in Self.others(entry, evaluator) {
        flips.append(flip([alternative]))
      }
    }
  }

  /// How many combinations there are of the readings that the outcome reads, those that are `held`
  /// left out; no more than the largest number.
  package func combinationCount(_ readings: ReadingList, held: Set<Name>) -> Int {
    var count = 1
    for entry in free(readings, held) {
      let (product, overflow) = count.multipliedReportingOverflow(by: entry.alternatives.count)
      count = overflow ? .max : product
    }
    return count
  }

  /// Tries all combinations too; there are no more than the limit.
  package mutating func addCombinations(_ readings: ReadingList, held: Set<Name>) {
    var found: [[ReadingTaken]] = [[]]
    for entry in free(readings, held) {
      let others = Self.others(entry, base)
      found = found.flatMap { choices in [choices] + others.map { choices + [$0] } }
    }
    combinations = found.filter { $0.count > 1 }.map { flip($0) }
  }

  private func flip(_ choices: [ReadingTaken]) -> Flip {
    Flip(
      choices: choices, changes: OutcomeChanges(keeping: Self.namedLimit),
      evaluator: base.taking(choices))
  }

  /// The readings that the outcome reads and that are not held.
  private func free(_ readings: ReadingList, _ held: Set<Name>) -> [ReadingList.Entry] {
    let core = base.newest.core
    let read = core.readingsRead(by: base.newest.outcome).map { core[$0] }
    return readings.entries.filter { entry in
      read.contains { $0.name == entry.name && core[$0.act].name == entry.act }
        && !held.contains(entry.name) && !held.contains(entry.qualified)
    }
  }

  /// The ways a reading is not taken now.
  private static func others(
    _ entry: ReadingList.Entry, _ evaluator: LawEvaluator
  ) -> [ReadingTaken] {
    let (core, question) = (evaluator.newest.core, evaluator.newest.question)
    let number = core.readings.indices.first { number in
      core.readings[number].name == entry.name
        && core[core.readings[number].act].name == entry.act
    }
    let chosen = number.flatMap { number in
      question.readings[number].map { core.readings[number].alternatives[$0] }
    }
    return entry.alternatives.filter { alternative in
      chosen.map { $0 != alternative.name } ?? !alternative.isDefault
    }.map { ReadingTaken(act: entry.act, reading: entry.name, alternative: $0.name) }
  }

  /// Decides one record in every way.
  package mutating func take(_ record: DecodedRecord) {
    let answer = RecordAnswer(record: record, answer: record.facts.map { base.answer($0) })
    counts.add(answer)
    let result = answer.answer.map { OutcomeResult($0) } ?? .rejected
    for number in flips.indices { flips[number].take(record, result) }
    for number in combinations.indices { combinations[number].take(record, result) }
  }
}

extension ReadingFlips.Flip {
  fileprivate mutating func take(_ record: DecodedRecord, _ old: OutcomeResult) {
    let new = record.facts.map { OutcomeResult(evaluator.answer($0)) } ?? .rejected
    changes.add(record.name, old: old, new: new)
  }

  /// `not_older_than=birthday, untrue_papers=both_untrue`
  package var text: String { choices.map { $0.text }.joined(separator: ", ") }
}
