import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// The rules of an act that were in force until some day, and that a term which began before may
/// still be read by.
package struct OlderText: Sendable {
  package let end: TextEnd
  package internal(set) var provisions: [Provision]
}

extension Checker {
  /// The older texts that a policy tells itself, from the oldest on: what stands behind each
  /// `text before D`.
  mutating func readOlderTexts(_ parts: [Module.OlderPart]) -> [OlderText] {
    var texts: [OlderText] = []
    var spans: [CivilDate: SourceSpan] = [:]
    for part in parts {
      guard let day = part.head.child(.day).flatMap({ date(of: $0) }) else { continue }
      if let first = spans[day] {
        diagnostics.report(
          .olderTextTwice, at: part.head.firstLineSpan,
          related: [RelatedPlace(first, .firstHere)])
        continue
      }
      spans[day] = part.head.firstLineSpan
      for node in part.declarations where !node.construct.isProvision {
        diagnostics.report(.notInOlderText, at: node.firstLineSpan)
      }
      texts.append(
        OlderText(
          end: TextEnd(earliest: day, latest: day, amendment: nil),
          provisions: part.declarations.filter { $0.construct.isProvision }
            .compactMap { Provision($0, source: nil) }))
    }
    return texts.sorted { $0.end.earliest < $1.end.earliest }
  }
}
