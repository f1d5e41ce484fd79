import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// The words of the outcomes in several texts together, so that an outcome has the same words, with
/// the same numbers, in each.
struct OutcomeWords: Sendable {
  private var found: [Name: [Name: [Node]]] = [:]
  /// The outcomes by ranges of each act.
  private var ranges: [Name: Set<Name>] = [:]

  init(_ texts: [LawText]) {
    guard texts.count > 1 else { return }
    for text in texts {
      for (act, content) in text.acts {
        for provision in content.provisions where provision.construct == .outcome {
          if provision.head.child(.key) != nil { ranges[act, default: []].insert(provision.name) }
          for line in provision.lines.flatMap({ $0.text.all }) {
            guard let word = line.outcomeWord else { continue }
            let known = found[act, default: [:]][provision.name, default: []]
            if known.contains(where: { $0.name == word.name }) { continue }
            found[act, default: [:]][provision.name, default: []].append(word)
          }
        }
      }
    }
  }

  /// Whether an outcome goes by ranges of a number in one of the texts.
  func hasRanges(_ outcome: Name, in act: Name) -> Bool {
    ranges[act]?.contains(outcome) ?? false
  }

  /// Where each word of an outcome stands, in the order of the texts.
  func nodes(of outcome: Name, in act: Name) -> [Node] { found[act]?[outcome] ?? [] }
}
