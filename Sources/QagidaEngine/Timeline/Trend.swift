import QagidaCalendar
import QagidaLaw
import QagidaSource

/// Which way a value moves while today goes on: both ends of what it may be go that way, or stay.
/// No is below unknown, unknown below yes.
enum Direction: Hashable, Sendable {
  case constant, up, down
  /// Not known.
  case mixed

  var reversed: Direction {
    switch self {
    case .up: .down
    case .down: .up
    case .constant, .mixed: self
    }
  }

  /// The direction of what only grows with two values.
  func with(_ other: Direction) -> Direction {
    if self == .constant || self == other { return other }
    return other == .constant ? self : .mixed
  }
}

/// The directions of the two things that a value consists of.
///
/// What may be none: whether it is there, and what it is. A list: which elements belong to it, and
/// the day it is cut at. A span: its first day, and the first day after. Anything else has one.
struct Trend: Hashable, Sendable {
  var first: Direction
  var second = Direction.constant

  static let constant = Trend(first: .constant)
  static let mixed = Trend(first: .mixed, second: .mixed)

  var isConstant: Bool { first == .constant && second == .constant }

  /// Whether a value that is the same on two days is the same between them.
  var isMonotone: Bool { first != .mixed && second != .mixed }

  var reversed: Trend { Trend(first: first.reversed, second: second.reversed) }

  func with(_ other: Trend) -> Trend {
    Trend(first: first.with(other.first), second: second.with(other.second))
  }
}
