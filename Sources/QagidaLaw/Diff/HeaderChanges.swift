import QagidaSource
import QagidaSyntax

extension LawDiff {
  /// What the header of an act or amendment says otherwise of who adopted it, what approved it, and
  /// from when it counts. What its rules mean by it is told of the rules.
  package struct HeaderChange: Sendable {
    package let name: Name
    /// The lines that only the older header has; nil where there is no such act or amendment.
    package let old: [String]?
    package let new: [String]?
  }
}

/// The header of an act or amendment, as far as changes of it are told.
struct Header {
  let name: Name
  private let lines: [String]

  /// Nil for what is no header of an act or amendment.
  init?(_ head: Node) {
    guard head.construct == .act || head.construct == .amendment,
      let name = head.child(.name)?.name
    else { return nil }
    self.name = name
    lines =
      [NodeText.line(head, indent: 0) { !$0.construct.isHeadLine }]
      + head.children.filter { $0.construct.isToldOfHeader }.map { NodeText.inline($0) }
  }

  /// What changed, in the order of the newer law, what is gone last. The order of lines is no change.
  static func changes(from old: [Header], to new: [Header]) -> [LawDiff.HeaderChange] {
    let kept = new.compactMap { header -> LawDiff.HeaderChange? in
      guard let other = old.first(where: { $0.name == header.name }) else {
        return LawDiff.HeaderChange(name: header.name, old: nil, new: header.lines)
      }
      let gone = other.lines.filter { !header.lines.contains($0) }
      let added = header.lines.filter { !other.lines.contains($0) }
      if gone.isEmpty && added.isEmpty { return nil }
      return LawDiff.HeaderChange(name: header.name, old: gone, new: added)
    }
    return kept
      + old.filter { header in !new.contains { $0.name == header.name } }
      .map { LawDiff.HeaderChange(name: $0.name, old: $0.lines, new: nil) }
  }
}

extension Construct {
  fileprivate var isToldOfHeader: Bool {
    switch self {
    case .approvedBy, .oldText: true
    default: isPublication || isEntryRule || isTextBeginning
    }
  }
}
