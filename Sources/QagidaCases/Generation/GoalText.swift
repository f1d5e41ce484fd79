import QagidaEngine
import QagidaLaw
import QagidaSource

extension CaseGoal {
  /// What a case says that is there for the goal.
  var title: String {
    switch kind {
    case .alone(let line): return "\(line) alone"
    case .without(let fact): return "without \(fact)"
    case .way(let item, let goal): return "\(item.title.shortened) \(Self.words(item.point, goal))"
    case .edge(let item, let isGood, _):
      return "\(item.title.shortened) \(Self.words(item.point, isGood ? .lastGood : .firstBad))"
    case .decides(let item, let goal):
      return "\(item.title.shortened) \(Self.words(item.point, goal))"
    case .exempts(let item): return "\(item.title.shortened) takes it away"
    }
  }

  private static func words(_ point: CoveragePoint, _ goal: CoverageGoal) -> String {
    switch goal {
    case .yes:
      switch point.kind {
      case .outcomeLine: return "decides"
      case .word: return "is the answer"
      case .rule where !point.wants.contains(.no), .way where !point.wants.contains(.no):
        return "is known"
      default: return "holds"
      }
    case .no:
      switch point.kind {
      case .outcomeLine: return "is passed over"
      case .word: return "is not the answer"
      default: return "does not hold"
      }
    case .open:
      switch point.kind {
      case .word: return "is possible"
      default: return "is open"
      }
    case .lastGood: return "just holds"
    case .firstBad: return "just fails"
    }
  }

  var isOfLimit: Bool {
    switch kind {
    case .way(_, let goal): return goal.isOfBoundary
    case .edge: return true
    case .alone, .without, .decides, .exempts: return false
    }
  }

  /// Those first that say best what a case is there for.
  var rank: Int {
    switch kind {
    case .alone: return 0
    case .without: return 2
    case .edge: return 1
    case .exempts: return 0
    case .decides: return 8
    case .way(let item, let goal):
      if goal.isOfBoundary { return 1 }
      let isOpen = goal == .open ? 10 : 0
      switch item.point.kind {
      case .exception: return 3 + isOpen
      case .word: return (goal == .yes ? 4 : 9) + isOpen
      case .way: return 5 + isOpen
      case .line: return 6 + isOpen
      case .outcomeLine: return 7 + isOpen
      case .rule: return 8 + isOpen
      case .condition, .boundary: return 9 + isOpen
      }
    }
  }
}

extension String {
  var withoutQuotes: String { String(decoding: utf8.filter { $0 != 0x22 }, as: UTF8.self) }

  /// Cut where it is long, for a title.
  fileprivate var shortened: String {
    let text = withoutQuotes
    return text.count <= 70 ? text : String(text.prefix(69)) + "…"
  }
}
