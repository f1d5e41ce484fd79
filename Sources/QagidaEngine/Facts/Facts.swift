import QagidaLaw
import QagidaSource

/// The facts of one record and of all records within it, as far as they are known.
package struct Facts: Sendable {
  /// The instances; the record itself is 0.
  package private(set) var instances: [Instance] = []
  package private(set) var paths: FactPaths

  package struct Instance: Sendable {
    package let type: RecordID
    /// By number of field; what is not known is the type's widest value.
    package var fields: [Value]
    package let path: Int32
  }

  /// Starts with a record of which nothing is known.
  package init(about record: RecordID, in core: Core) {
    paths = FactPaths()
    _ = add(record, path: FactPaths.root, in: core)
  }

  /// No record, for what is about none.
  package init() { paths = FactPaths() }

  /// Adds an instance of which nothing is known, and gives its number.
  package mutating func add(_ record: RecordID, path: Int32, in core: Core) -> Int32 {
    var fields: [Value] = []
    for (number, field) in core[record].fields.enumerated() {
      let fieldPath = isRecord(field.type) ? paths.field(number, of: record, at: path) : path
      fields.append(core.widest(field.type, path: fieldPath))
    }
    instances.append(Instance(type: record, fields: fields, path: path))
    return Int32(truncatingIfNeeded: instances.count - 1)
  }

  private func isRecord(_ type: Type) -> Bool {
    if case .record = type.payload { return true }
    return false
  }

  package mutating func set(_ value: Value, field: Int, of instance: Int32) {
    instances[Int(instance)].fields[field] = value
  }

  /// The path of a field of an instance.
  package mutating func path(ofField field: Int, of instance: Int32) -> Int32 {
    let owner = instances[Int(instance)]
    return paths.field(field, of: owner.type, at: owner.path)
  }

  /// The path of a field of a record of a type at a path.
  package mutating func path(ofField field: Int, ofType type: RecordID, at path: Int32) -> Int32 {
    paths.field(field, of: type, at: path)
  }

  /// A further element of a list that may have more than are known: nothing is known of it.
  mutating func furtherElement(of type: RecordID) -> RecordPlace {
    RecordPlace(type: type, instance: nil, path: paths.furtherElement())
  }

  /// The path of the element at a 0-based position of the list at a path.
  package mutating func path(ofElement position: Int, at path: Int32) -> Int32 {
    paths.element(position, at: path)
  }

  /// The instance and the field that a path leads to; nil when the record that has the field is
  /// not known itself.
  package func place(of path: Int32) -> (instance: Int32, field: Int)? {
    guard let (parent, field) = paths.parentAndField(path),
      let instance = instances.firstIndex(where: { $0.path == parent })
    else { return nil }
    return (Int32(truncatingIfNeeded: instance), field)
  }

  /// The record itself; a stand-in that nothing reads where there is none.
  package var root: RecordPlace {
    guard let record = instances.first else {
      return RecordPlace(type: RecordID(0), instance: nil, path: FactPaths.root)
    }
    return RecordPlace(type: record.type, instance: 0, path: FactPaths.root)
  }
}

/// The paths to facts, like `jobs[2].ended`, each once.
package struct FactPaths: Sendable {
  private var entries: [Entry] = [Entry(parent: -1, step: .root)]
  private var numbers: [Entry: Int32] = [:]

  /// The path of the record itself.
  package static let root: Int32 = 0

  private struct Entry: Hashable, Sendable {
    let parent: Int32
    let step: Step
  }

  private enum Step: Hashable, Sendable {
    case root
    case field(RecordID, Int)
    /// 0-based.
    case element(Int)
    /// Any element that a list may have beside those that are known.
    case furtherElement
  }

  package init() {}

  package mutating func field(_ field: Int, of record: RecordID, at path: Int32) -> Int32 {
    number(Entry(parent: path, step: .field(record, field)))
  }

  package mutating func element(_ position: Int, at path: Int32) -> Int32 {
    number(Entry(parent: path, step: .element(position)))
  }

  /// The path of a further element of a list that is not known to be complete.
  package mutating func furtherElement() -> Int32 {
    number(Entry(parent: Self.root, step: .furtherElement))
  }

  /// Whether a path leads through an element that is not known.
  package func isOfFurtherElement(_ path: Int32) -> Bool {
    var next = path
    while next > 0 {
      if entries[Int(next)].step == .furtherElement { return true }
      next = entries[Int(next)].parent
    }
    return false
  }

  /// Whether a path leads through an element of a list.
  package func isOfElement(_ path: Int32) -> Bool {
    var next = path
    while next > 0 {
      switch entries[Int(next)].step {
      case .element, .furtherElement: return true
      case .root, .field: next = entries[Int(next)].parent
      }
    }
    return false
  }

  private mutating func number(_ entry: Entry) -> Int32 {
    if let known = numbers[entry] { return known }
    let new = Int32(truncatingIfNeeded: entries.count)
    entries.append(entry)
    numbers[entry] = new
    return new
  }

  /// The field that a path ends in, or nil for the record itself and for an element.
  private func field(_ path: Int32, in core: Core) -> FieldInfo? {
    guard path > 0, case .field(let record, let field) = entries[Int(path)].step else {
      return nil
    }
    return core[record].fields[field]
  }

  func parentAndField(_ path: Int32) -> (parent: Int32, field: Int)? {
    guard path > 0, case .field(_, let field) = entries[Int(path)].step else { return nil }
    return (entries[Int(path)].parent, field)
  }

  /// The type of the fact at a path.
  package func type(_ path: Int32, in core: Core) -> Type {
    field(path, in: core)?.type ?? .unknown
  }

  /// The titles of the fact at a path.
  package func titles(_ path: Int32, in core: Core) -> Titles {
    field(path, in: core)?.titles ?? Titles()
  }

  /// A path as people write it; elements are counted from 1.
  package func text(_ path: Int32, in core: Core) -> String {
    var steps: [Step] = []
    var next = path
    while next > 0 {
      let entry = entries[Int(next)]
      steps.append(entry.step)
      next = entry.parent
    }
    var text = ""
    for step in steps.reversed() {
      switch step {
      case .root, .furtherElement: break
      case .field(let record, let field):
        if !text.isEmpty { text += "." }
        text += core[record].fields[field].name.text
      case .element(let position): text += "[\(position + 1)]"
      }
    }
    return text
  }
}
