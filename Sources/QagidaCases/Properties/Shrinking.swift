import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// Makes a record small for which something is so: facts that do not matter are no longer known, lists
/// lose elements, days and numbers move to where it ceases to be so.
struct Shrinking {
  let core: Core
  let today: CivilDate
  /// Whether it is still so.
  let holds: (FactRecord) -> Bool

  /// How often all is tried again.
  private static let roundLimit = 6

  func smallest(_ record: FactRecord) -> FactRecord {
    var record = record
    for _ in 0..<Self.roundLimit {
      let before = size(record)
      forget(&record)
      shorten(&record)
      if size(record) == before { break }
    }
    approach(&record)
    forget(&record)
    return record
  }

  /// How many facts are known.
  private func size(_ record: FactRecord) -> Int {
    record.places(core).count { place in
      switch record.value(at: place.path.steps[...]) {
      case nil, .unknown: false
      default: true
      }
    }
  }

  /// Whole lists and records first, since they come before what is in them.
  private func forget(_ record: inout FactRecord) {
    for (path, _) in record.places(core) {
      switch record.value(at: path.steps[...]) {
      case nil, .unknown: continue
      default: attempt(.unknown, path, &record)
      }
    }
  }

  private func shorten(_ record: inout FactRecord) {
    for (path, type) in record.places(core) {
      guard case .list = type.payload else { continue }
      var position = 0
      while case .list(var elements, let isClosed) = record.value(at: path.steps[...]),
        position < elements.count
      {
        elements.remove(at: position)
        let isShorter =
          !elements.isEmpty && attempt(.list(elements, isClosed: false), path, &record)
          || attempt(.list(elements, isClosed: isClosed), path, &record)
        if !isShorter { position += 1 }
      }
      if case .list(let elements, isClosed: true) = record.value(at: path.steps[...]),
        !elements.isEmpty
      {
        attempt(.list(elements, isClosed: false), path, &record)
      }
    }
  }

  /// Days go towards today, numbers towards nought.
  private func approach(_ record: inout FactRecord) {
    let steps = FactSteps(core: core)
    for (path, type) in record.places(core) {
      guard let value = record.value(at: path.steps[...]), case .plain(let plain) = value,
        plain.isDefinite, let line = steps.line(value, type, near: today)
      else { continue }
      var target = line.isDate ? Int64(today.dayNumber) : max(line.low, min(line.high, 0))
      var kept = line.start
      if let fact = steps.fact(target, type, isDate: line.isDate), attempt(fact, path, &record) {
        continue
      }
      while abs(kept - target) > 1 {
        let middle = kept - (kept - target) / 2
        guard let fact = steps.fact(middle, type, isDate: line.isDate) else { break }
        if attempt(fact, path, &record) { kept = middle } else { target = middle }
      }
    }
  }

  @discardableResult
  private func attempt(_ value: FactValue, _ path: FactPath, _ record: inout FactRecord) -> Bool {
    var changed = record
    changed.set(value, at: path.steps[...])
    guard holds(changed) else { return false }
    record = changed
    return true
  }
}
