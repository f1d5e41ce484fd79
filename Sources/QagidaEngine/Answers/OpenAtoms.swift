import QagidaCalendar
import QagidaLaw
import QagidaSource

/// A part of a condition that is not known and is not made of others by `and`, `or`, `not`: what
/// a statement can be made about.
package struct OpenAtom: Hashable, Sendable {
  /// The step that evaluates it.
  package let step: StepID
  /// What it is, for telling atoms apart: a comparison and its opposite are one.
  let key: Key

  enum Key: Hashable, Sendable {
    case fact(path: Int32)
    /// A canonical term, the step of the definition that it was evaluated for, and the path of
    /// the list element that it speaks of, or -1.
    case term(TermID, scope: StepID, element: Int32)
    case step(StepID)
  }
}

/// A statement about an open atom: that it holds, or that it does not.
struct Literal: Hashable, Comparable, Sendable {
  /// The number of the atom.
  let atom: Int
  let holds: Bool

  static func < (left: Literal, right: Literal) -> Bool {
    (left.atom, left.holds ? 0 : 1) < (right.atom, right.holds ? 0 : 1)
  }

  var opposite: Literal { Literal(atom: atom, holds: !holds) }
}

/// Sets of statements each of which is enough by itself, and none of which holds another: the
/// smallest by number of statements, then by the policy's order.
struct Sufficient: Sendable {
  /// Each sorted.
  private(set) var sets: [[Literal]]
  /// Whether sets were left out because there were too many.
  private(set) var isCut: Bool

  /// How many sets are kept.
  static let limit = 64

  static let never = Sufficient(sets: [], isCut: false)
  static let always = Sufficient(sets: [[]], isCut: false)

  func or(_ other: Sufficient) -> Sufficient {
    Sufficient.minimal(sets + other.sets, isCut: isCut || other.isCut)
  }

  func and(_ other: Sufficient) -> Sufficient {
    var joined: [[Literal]] = []
    for a in sets {
      for b in other.sets {
        if let both = Sufficient.union(a, b) { joined.append(both) }
      }
    }
    return Sufficient.minimal(joined, isCut: isCut || other.isCut)
  }

  /// Both sets of statements together, or nil when they contradict each other.
  private static func union(_ a: [Literal], _ b: [Literal]) -> [Literal]? {
    var all = a
    for literal in b where !all.contains(literal) {
      if all.contains(literal.opposite) { return nil }
      all.append(literal)
    }
    return all.sorted()
  }

  private static func minimal(_ sets: [[Literal]], isCut: Bool) -> Sufficient {
    let ordered = sets.sorted { a, b in
      a.count != b.count ? a.count < b.count : a.lexicographicallyPrecedes(b)
    }
    var kept: [[Literal]] = []
    for set in ordered {
      if kept.contains(where: { smaller in smaller.allSatisfy { set.contains($0) } }) { continue }
      if kept.count == limit { return Sufficient(sets: kept, isCut: true) }
      kept.append(set)
    }
    return Sufficient(sets: kept, isCut: isCut)
  }
}
