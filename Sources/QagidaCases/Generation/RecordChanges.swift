import QagidaEngine
import QagidaLaw

/// How a record differs from another of its type, place by place.
struct RecordChanges {
  private(set) var changes: [Change] = []
  /// Whether cases have a way to write all of it.
  private(set) var isWritable = true
  private let core: Core

  struct Change {
    let path: FactPath
    let value: FactValue
    let type: Type
    /// The place as cases name it: `application.received`.
    let name: String
    /// The value as cases write it.
    let text: String
  }

  init(from old: FactRecord, to new: FactRecord, _ core: Core) {
    self.core = core
    add(old, new, old, FactPath())
  }

  private mutating func add(
    _ old: FactRecord, _ new: FactRecord, _ root: FactRecord, _ path: FactPath
  ) {
    for (number, field) in core[old.type].fields.enumerated() {
      let (a, b) = (old.fields[number] ?? .unknown, new.fields[number] ?? .unknown)
      var inner = path
      inner.steps.append(.field(number))
      switch (a, b) {
      case (.record(let one), .record(let other)): add(one, other, root, inner)
      case (.list(let some, let isClosed), .list(let others, isClosed: let areClosed))
      where some.count == others.count && isClosed == areClosed:
        for position in some.indices {
          var place = inner
          place.steps.append(.element(position))
          add(some[position], others[position], root, place)
        }
      default: add(a, b, field.type, root, inner)
      }
    }
  }

  private mutating func add(
    _ old: FactValue, _ new: FactValue, _ type: Type, _ root: FactRecord, _ path: FactPath
  ) {
    let writer = FactText(core: core)
    let before = writer.text(old.folded, type)
    guard let text = writer.text(new.folded, type) else {
      isWritable = false
      return
    }
    if before == text { return }
    changes.append(
      Change(
        path: path, value: new, type: type, name: root.name(of: path.steps[...], core),
        text: text))
  }
}

extension FactValue {
  /// The same without what is not known; a record of which nothing is known is unknown.
  var folded: FactValue {
    switch self {
    case .record(let record):
      let inner = record.folded
      return inner.fields.isEmpty ? .unknown : .record(inner)
    case .list(let elements, let isClosed):
      return .list(elements.map { $0.folded }, isClosed: isClosed)
    default: return self
    }
  }
}
