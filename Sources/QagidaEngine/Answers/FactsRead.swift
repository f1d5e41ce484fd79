import QagidaCalendar
import QagidaLaw
import QagidaSource

/// The facts that an outcome reads, under any of its readings, and the rules that read them.
package struct FactsRead: Sendable {
  private var rules: [Fact: [DefinitionID]] = [:]

  private struct Fact: Hashable, Sendable {
    let record: RecordID
    let field: Int
  }

  package init(by outcome: DefinitionID, in core: Core) {
    var seen: Set<DefinitionID> = [outcome]
    var stack = [outcome]
    while let next = stack.popLast() {
      guard let body = core[next].body else { continue }
      core.visit(body) { term in
        switch core[term] {
        case .field(let owner, let field):
          if case .record(let record) = core.type(of: owner) { add(record, field, next) }
        case .spanOf(let owner):
          if case .record(let record) = core.type(of: owner) { addEnds(of: record, next, core) }
        case .length(_, _, let list), .cover(let list, _):
          switch core.type(of: list) {
          case .list(let record), .cutList(let record): addEnds(of: record, next, core)
          default: break
          }
        case .definition(let read, record: _, arguments: _, role: _):
          if seen.insert(read).inserted { stack.append(read) }
        default: break
        }
      }
    }
  }

  private mutating func addEnds(of record: RecordID, _ rule: DefinitionID, _ core: Core) {
    guard let running = core[record].running else { return }
    add(record, running.start, rule)
    add(record, running.end, rule)
  }

  private mutating func add(_ record: RecordID, _ field: Int, _ rule: DefinitionID) {
    let fact = Fact(record: record, field: field)
    if rules[fact]?.contains(rule) != true { rules[fact, default: []].append(rule) }
  }

  /// The rules that read a field themselves, in the policy's order; empty for one that none does.
  package func rules(reading field: Int, of record: RecordID) -> [DefinitionID] {
    (rules[Fact(record: record, field: field)] ?? []).sorted { $0.index < $1.index }
  }
}
