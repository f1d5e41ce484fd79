import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// The words of the outcomes in several texts together, so that an outcome has the same words, with
/// the same numbers, in each.
struct OutcomeWords: Sendable {
  private var found: [Name: [Name: [Node]]] = [:]

  init(_ texts: [LawText]) {
    guard texts.count > 1 else { return }
    for text in texts {
      for (act, content) in text.acts {
        for provision in content.provisions where provision.construct == .outcome {
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

  /// Where each word of an outcome stands, in the order of the texts.
  func nodes(of outcome: Name, in act: Name) -> [Node] { found[act]?[outcome] ?? [] }
}
