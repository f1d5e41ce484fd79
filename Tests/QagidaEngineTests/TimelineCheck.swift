import QagidaCalendar
import QagidaEngine

/// Compares a timeline with judging days: those around the changes it tells, and one in so many
/// others.
struct TimelineCheck {
  /// Of so many days one is judged.
  let stride: Int
  /// Where the stride begins.
  let offset: Int
  /// The answer on a day by the law of that day; nil where the law has no such outcome.
  let judge: (CivilDate) -> Answer?

  /// Nil, or where the timeline differs.
  func difference(
    _ timeline: Timeline, from first: CivilDate, through last: CivilDate
  ) -> String? {
    var before: Answer?
    for (number, span) in timeline.spans.enumerated() {
      let start = number == 0 ? first : timeline.spans[number - 1].last.adding(days: 1)
      guard span.first == start, span.first <= span.last else { return "a gap at \(span.first)" }
      let length = span.last.days(since: span.first)
      for days in 0...length {
        let isNear = days < 3 || days > length - 3
        guard isNear || (days + offset) % stride == 0, let day = span.first.adding(days: days)
        else { continue }
        let answer = judge(day)
        guard isSame(answer, span.answer) else { return "another answer on \(day)" }
        if days == 0 && number > 0 && isSame(answer, before) { return "no change on \(day)" }
        before = answer
      }
    }
    return timeline.spans.last?.last == last ? nil : "does not end on \(last)"
  }

  private func isSame(_ a: Answer?, _ b: Answer?) -> Bool {
    guard let a, let b else { return (a == nil) == (b == nil) }
    return a.saysTheSame(as: b)
  }
}

/// How many days timelines evaluated.
struct TimelineFigures {
  private var steps: [Int] = []
  private var probes: [Int] = []
  private var changes: [Int] = []

  mutating func add(_ timeline: Timeline) {
    steps.append(timeline.steps)
    probes.append(timeline.probes)
    changes.append(timeline.spans.count - 1)
  }

  var text: String {
    "\(steps.count) timelines; changes \(spread(changes)); days evaluated \(spread(steps)); "
      + "further days on which rules were \(spread(probes))"
  }

  private func spread(_ numbers: [Int]) -> String {
    let sorted = numbers.sorted()
    guard let worst = sorted.last else { return "none" }
    return
      "median \(sorted[sorted.count / 2]), nine tenths \(sorted[sorted.count * 9 / 10]), worst \(worst)"
  }
}
