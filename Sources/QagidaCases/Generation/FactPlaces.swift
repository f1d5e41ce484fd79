import QagidaCalendar
import QagidaEngine
import QagidaLaw

extension FactRecord {
  /// All places of facts that are read, in order: a record or list before what is in it.
  func placesRead(
    _ core: Core, below path: FactPath = FactPath(), isRead: (RecordID, Int) -> Bool
  ) -> [(path: FactPath, type: Type)] {
    var found: [(path: FactPath, type: Type)] = []
    for (number, field) in core[type].fields.enumerated() where isRead(type, number) {
      var inner = path
      inner.steps.append(.field(number))
      found.append((inner, field.type))
      switch fields[number] {
      case .record(let record): found += record.placesRead(core, below: inner, isRead: isRead)
      case .list(let elements, _):
        for (position, element) in elements.enumerated() {
          var place = inner
          place.steps.append(.element(position))
          found += element.placesRead(core, below: place, isRead: isRead)
        }
      default: break
      }
    }
    return found
  }

  /// The same with a place for each fact in the records within it, and without what is not read.
  func opened(_ core: Core, depth: Int = 0, isRead: (RecordID, Int) -> Bool) -> FactRecord {
    var opened = FactRecord(type: type)
    for (number, field) in core[type].fields.enumerated() where isRead(type, number) {
      let value = fields[number]
      switch (value, field.type.payload) {
      case (.record(let record), _):
        opened.fields[number] = .record(record.opened(core, depth: depth + 1, isRead: isRead))
      case (.list(let elements, let isClosed), _):
        opened.fields[number] = .list(
          elements.map { $0.opened(core, depth: depth + 1, isRead: isRead) }, isClosed: isClosed)
      case (.unknown?, .record(let inner)), (nil, .record(let inner)):
        guard !field.type.isOption, depth < 4 else { continue }
        opened.fields[number] = .record(
          FactRecord(type: inner).opened(core, depth: depth + 1, isRead: isRead))
      case (.unknown?, _), (nil, _): continue
      case (let value?, _): opened.fields[number] = value
      }
    }
    return opened
  }

  /// The same without records of which nothing is known, and without what is not known.
  var folded: FactRecord {
    var folded = FactRecord(type: type)
    for (number, value) in fields {
      switch value {
      case .unknown: continue
      case .record(let record):
        let inner = record.folded
        if !inner.fields.isEmpty { folded.fields[number] = .record(inner) }
      case .list(let elements, let isClosed):
        folded.fields[number] = .list(elements.map { $0.folded }, isClosed: isClosed)
      case .none, .plain: folded.fields[number] = value
      }
    }
    return folded
  }

  /// Whether no record that runs surely ends before it starts.
  func isSound(_ core: Core) -> Bool {
    if let running = core[type].running, let start = day(running.start), let end = day(running.end),
      end.last < start.first
    {
      return false
    }
    return fields.values.allSatisfy { value in
      switch value {
      case .record(let record): record.isSound(core)
      case .list(let elements, _): elements.allSatisfy { $0.isSound(core) }
      default: true
      }
    }
  }

  private func day(_ field: Int) -> DateRange? {
    guard case .plain(let value) = fields[field] else { return nil }
    let (presence, payload) = value.asOption
    if case .date(let days) = payload, presence == .yes { return days }
    return nil
  }
}

extension FactValue {
  var isPlain: Bool {
    if case .plain = self { return true }
    return false
  }
}
