import QagidaCalendar
import QagidaLaw

extension Value {
  /// The least value that stands for all that either stands for. Both are of one type.
  package func joined(_ other: Value) -> Value {
    switch (self, other) {
    case (.truth(let a), .truth(let b)): .truth(a.joined(b))
    case (.number(let a), .number(let b)): .number(a.hull(b))
    case (.date(let a), .date(let b)): .date(a.hull(b))
    case (.period(let a), .period(let b)): .period(a == b ? a : nil)
    case (.words(let a), .words(let b)): .words(a.union(b))
    case (.text(let a), .text(let b)): .text(a == b ? a : nil)
    case (.set(let must, let may), .set(let otherMust, let otherMay)):
      .set(must: must.intersection(otherMust), may: may.union(otherMay))
    case (.list(let a), .list(let b)): .list(a.joined(b))
    case (.cutList(let a, let x), .cutList(let b, let y)): .cutList(a.joined(b), at: x.hull(y))
    case (.record(let a), .record(let b)):
      .record(a == b ? a : RecordPlace(type: a.type, instance: nil, path: a.path))
    case (.standings(let a), .standings(let b)): .standings(a.joined(b))
    case (.span(let a), .span(let b)): .span(a.hull(b))
    case (.range(let a, let x), .range(let b, let y)): .range(low: a.hull(b), high: x.hull(y))
    case (.option, _), (_, .option): joinedOption(other)
    default: self
    }
  }

  private func joinedOption(_ other: Value) -> Value {
    let (presence, payload) = asOption
    let (otherPresence, otherPayload) = other.asOption
    let joined: Value =
      if presence == .no { otherPayload } else if otherPresence == .no { payload } else {
        payload.joined(otherPayload)
      }
    return .option(presence.joined(otherPresence), joined)
  }

  /// The value as one that may be none: what is no option is surely there.
  package var asOption: (presence: Truth, payload: Value) {
    if case .option(let presence, let payload) = self { return (presence, payload) }
    return (.yes, self)
  }
}

extension ListValue {
  fileprivate func joined(_ other: ListValue) -> ListValue {
    var elements = elements.map { element in
      let same = other.elements.first { $0.record == element.record }
      return Element(
        record: element.record, membership: same?.membership == .yes ? element.membership : .unknown
      )
    }
    for element in other.elements where !elements.contains(where: { $0.record == element.record }) {
      elements.append(Element(record: element.record, membership: .unknown))
    }
    return ListValue(elements: elements, isClosed: isClosed && other.isClosed)
  }
}
