import QagidaCalendar
import QagidaLaw

extension Core {
  /// The value of a type of which nothing is known. `path`: where a record of that type would be.
  package func widest(_ type: Type, path: Int32 = 0) -> Value {
    switch type {
    case .truth: .truth(.unknown)
    case .number(scale: _, let low, let high): .number(Bounds(low: low, high: high))
    case .count(_, let isMeasured):
      .number(Bounds(low: isMeasured ? 0 : nil, high: nil))
    case .date: .date(.all)
    case .period: .period(nil)
    case .text: .text(nil)
    case .choice(let id): .words(WordSet(count: self[id].words.count))
    case .set(let id): .set(must: .empty, may: WordSet(count: self[id].words.count))
    case .record(let id): .record(RecordPlace(type: id, instance: nil, path: path))
    case .list: .list(.unknown)
    case .cutList:
      .cutList(.unknown, at: CivilDate.earliest.dayNumber...DaySpanRange.never)
    case .standings: .standings(.unknown)
    case .span: .span(.all)
    case .range: .range(low: .all, high: .all)
    case .option(let inner): .option(.unknown, widest(inner, path: path))
    case .unknown: .truth(.unknown)
    }
  }
}
