import QagidaCalendar
import QagidaLaw
import QagidaSource

/// Whether lines of lists are evaluated, and so may speak against, only while a list has elements:
/// those that are read of another record than an element, where something is asked of elements.
/// Then an answer may change though no value of its rules does.
struct HiddenLines {
  private(set) var areThere = false

  init(of evaluator: Evaluator) {
    let core = evaluator.core
    let always = Set(evaluator.order)
    for id in core.reached(from: evaluator.outcome) {
      guard let body = core[id].body else { continue }
      core.visit(body) { term in
        guard let (_, _, question) = core[term].overList else { return }
        core.visit(question) { inner in
          guard case .definition(let read, let record, _, role: _) = core[inner],
            !core.isElement(record),
            !(always.contains(id) && always.contains(read) && core.isSubject(record)),
            core.reached(from: read).contains(where: { core[$0].isLine })
          else { return }
          areThere = true
        }
      }
    }
  }
}

extension Core {
  /// A definition and all that it reads, directly or not.
  fileprivate func reached(from id: DefinitionID) -> [DefinitionID] {
    var found = [id]
    var seen: Set<DefinitionID> = [id]
    var next = 0
    while next < found.count {
      if let body = self[found[next]].body {
        for read in definitionsRead(by: body) where seen.insert(read).inserted {
          found.append(read)
        }
      }
      next += 1
    }
    return found
  }

  /// Whether a record is the one that a definition is about, if it is about any.
  fileprivate func isSubject(_ record: TermID?) -> Bool {
    record.map { self[$0] == .subject } ?? true
  }

  /// Whether a record is an element of a list, or within one.
  fileprivate func isElement(_ record: TermID?) -> Bool {
    guard var term = record else { return false }
    while case .field(let owner, _) = self[term] { term = owner }
    if case .element = self[term] { return true }
    return false
  }
}

extension Definition {
  /// Whether it is a line of a list.
  var isLine: Bool {
    if case .line = kind { return true }
    return false
  }
}
