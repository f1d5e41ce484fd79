/// Collects findings in the order in which they are met and gives them back in source order.
package struct DiagnosticBag: Sendable {
  package private(set) var items: [Diagnostic] = []
  /// How many findings were met beyond the limit, and so are counted only.
  package private(set) var dropped = 0
  package private(set) var errorCount = 0
  package private(set) var warningCount = 0

  /// How many findings of one run are kept.
  package static let limit = 1_000

  package init() {}

  package var hasErrors: Bool { errorCount > 0 }

  package mutating func report(_ diagnostic: Diagnostic) {
    switch diagnostic.severity {
    case .error: errorCount += 1
    case .warning: warningCount += 1
    case .note: break
    }
    if items.count < Self.limit {
      items.append(diagnostic)
    } else {
      dropped += 1
    }
  }

  /// A finding at a place in a policy.
  package mutating func report(
    _ id: DiagnosticID, at span: SourceSpan, _ arguments: [DiagnosticArgument] = [],
    related: [RelatedPlace] = [], fix: SourceEdit? = nil
  ) {
    report(
      Diagnostic(id, at: .source(span), arguments, related: related, fix: fix))
  }

  package mutating func append(_ other: DiagnosticBag) {
    for item in other.items { report(item) }
    dropped += other.dropped
  }

  /// Takes over how many findings of another bag were counted only.
  package mutating func addDropped(of other: DiagnosticBag) { dropped += other.dropped }

  /// Whether looking for a suggestion is still worth its cost: not after many findings.
  package var wantsSuggestions: Bool { items.count < 200 }

  /// The findings by file, place and id; those outside files come first, as they were met.
  package var sorted: [Diagnostic] {
    let numbered = Array(items.enumerated())
    return numbered.sorted { left, right in
      let a = Self.order(left.element)
      let b = Self.order(right.element)
      if a.file != b.file { return a.file < b.file }
      if a.start != b.start { return a.start < b.start }
      if a.id != b.id { return a.id < b.id }
      return left.offset < right.offset
    }.map { $0.element }
  }

  private static func order(_ item: Diagnostic) -> (file: Int32, start: Int32, id: UInt16) {
    switch item.place {
    case .source(let span): (span.file.index, span.start, item.id.rawValue)
    case .data, .file: (-1, 0, 0)
    }
  }
}
