import QagidaEngine
import QagidaLaw

/// The facts of a record as cases tell them, before they are made ready for the engine: cases
/// change some of those of an example.
struct FactRecord: Sendable {
  let type: RecordID
  /// By number of field; what is not here is not known.
  var fields: [Int: FactValue] = [:]
}

/// What is known of a fact.
indirect enum FactValue: Sendable {
  case unknown
  case none
  case plain(Value)
  case record(FactRecord)
  case list([FactRecord], isClosed: Bool)
}

extension FactRecord {
  /// The facts for the engine.
  func facts(in core: Core) -> Facts {
    var facts = Facts(about: type, in: core)
    fill(0, &facts, core)
    return facts
  }

  private func fill(_ instance: Int32, _ facts: inout Facts, _ core: Core) {
    for (field, value) in fields.sorted(by: { $0.key < $1.key }) {
      let type = core[self.type].fields[field].type
      let path = facts.path(ofField: field, of: instance)
      facts.set(
        Self.value(value, type, path, &facts, core), field: field, of: instance)
    }
  }

  private static func value(
    _ value: FactValue, _ type: Type, _ path: Int32, _ facts: inout Facts, _ core: Core
  ) -> Value {
    switch value {
    case .unknown: return core.widest(type, path: path)
    case .none: return .option(.no, core.widest(type.payload, path: path))
    case .plain(let value): return value
    case .record(let record):
      let made = place(record, path, &facts, core)
      return type.isOption ? .option(.yes, .record(made)) : .record(made)
    case .list(let elements, let isClosed):
      let places = elements.enumerated().map { position, element in
        let path = facts.path(ofElement: position, at: path)
        return ListValue.Element(record: place(element, path, &facts, core), membership: .yes)
      }
      return .list(ListValue(elements: places, isClosed: isClosed))
    }
  }

  private static func place(
    _ record: FactRecord, _ path: Int32, _ facts: inout Facts, _ core: Core
  ) -> RecordPlace {
    let instance = facts.add(record.type, path: path, in: core)
    record.fill(instance, &facts, core)
    return RecordPlace(type: record.type, instance: instance, path: path)
  }
}
