/// A truth value of Kleene's strong logic: yes, no, or not known.
package enum Truth: UInt8, Hashable, Sendable {
  case no = 0
  case yes = 1
  case unknown = 2

  package init(_ value: Bool) { self = value ? .yes : .no }

  package static prefix func ! (value: Truth) -> Truth {
    switch value {
    case .no: .yes
    case .yes: .no
    case .unknown: .unknown
    }
  }

  package func and(_ other: Truth) -> Truth {
    if self == .no || other == .no { return .no }
    return self == .yes && other == .yes ? .yes : .unknown
  }

  package func or(_ other: Truth) -> Truth {
    if self == .yes || other == .yes { return .yes }
    return self == .no && other == .no ? .no : .unknown
  }

  /// What is known when either may be the case.
  package func joined(_ other: Truth) -> Truth { self == other ? self : .unknown }
}
