import QagidaLaw
import QagidaSource

extension CoverageReport.Item {
  /// What is told of it: its name, and what is written where that says more.
  package var title: String {
    switch point.kind {
    case .condition: return "\(point.name): \(text)"
    case .boundary:
      if point.name.utf8.contains(UInt8(ascii: ":")) { return point.name }
      return "\(point.name): \(text)"
        + (point.key.detail.bytes.isEmpty ? "" : ", \(point.key.detail.text)")
    case .outcomeLine: return "\(point.name)\(text.behindFirstWord)"
    case .exception: return "\(point.name) \(text)"
    default: return point.name
    }
  }

  /// The ways in which no case saw it, in words.
  package var missingText: String {
    if seen.cases == 0 { return "never asked" }
    return missing.map { missingText($0) }.joined(separator: ", ")
  }

  private func missingText(_ goal: CoverageGoal) -> String {
    switch goal {
    case .yes:
      switch point.kind {
      case .outcomeLine: return "never decides"
      case .word: return "never the answer"
      case .way: return point.wants.contains(.no) ? "never yes" : "never taken"
      case .rule where !point.wants.contains(.no) && point.wants.contains(.open):
        return "never known"
      default: return "never yes"
      }
    case .no:
      switch point.kind {
      case .outcomeLine: return "never passed over"
      case .word: return "always the answer"
      default: return "never no"
      }
    case .open: return "never open"
    case .lastGood: return "never where it just holds" + nearest(seen.nearestGood)
    case .firstBad: return "never where it just fails" + nearest(seen.nearestBad)
    }
  }

  private func nearest(_ distance: Int64?) -> String {
    guard let distance, let unit = point.unit else { return "" }
    return " (nearest: \(unit.text(distance)) off)"
  }
}

extension CoverageUnit {
  /// A distance in the unit.
  fileprivate func text(_ distance: Int64) -> String {
    func counted(_ one: String) -> String { "\(distance) \(one)\(distance == 1 ? "" : "s")" }
    switch self {
    case .number(let scale): return Decimal.text(distance, scale: scale)
    case .days: return counted("day")
    case .words: return counted("word")
    case .count(let unit):
      switch unit {
      case .years: return counted("year")
      case .months: return counted("month")
      case .days: return counted("day")
      case .workingDays: return counted("working day")
      }
    }
  }
}

extension CoverageReport.Group {
  /// How a count of the group is told: `31 of 31 clauses`.
  func text(_ count: CoverageReport.Count) -> String {
    let words: String
    switch self {
    case .clauses: words = "clauses"
    case .rules: words = "rules both ways"
    case .outcomes: words = "outcomes"
    case .readings: words = "ways of readings"
    case .open: words = "left open"
    case .conditions: words = "conditions both ways"
    case .boundaries: words = "boundaries"
    }
    return "\(count.seen) of \(count.total) \(words)"
  }
}

extension CoveragePoint.Kind {
  package var word: String {
    switch self {
    case .rule: "rule"
    case .line: "line"
    case .exception: "exception"
    case .outcomeLine: "outcome line"
    case .word: "outcome"
    case .way: "reading"
    case .condition: "condition"
    case .boundary: "boundary"
    }
  }
}

extension CoverageGoal {
  /// The name of the goal in data.
  package var word: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .open: "open"
    case .lastGood: "just_holds"
    case .firstBad: "just_fails"
    }
  }
}

extension String {
  /// All from the first blank on.
  fileprivate var behindFirstWord: String {
    let bytes = Array(utf8)
    guard let blank = bytes.firstIndex(of: 0x20) else { return "" }
    return String(decoding: bytes[blank...], as: UTF8.self)
  }
}
