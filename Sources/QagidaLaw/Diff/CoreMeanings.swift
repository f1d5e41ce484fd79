import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// What the definitions and data of a core mean, as numbers, without the places and the layout of
/// their text, the names of parameters and the order of what may stand in any.
struct CoreMeanings {
  let core: Core
  /// For each definition what it means with all that it reads.
  private(set) var deep: [Int] = []
  /// The same, for a term or a deadline with all its parts, which are told with it.
  private(set) var whole: [Int] = []
  /// For each table, calendar, choice and record what it means.
  private(set) var tables: [Int] = []
  /// For each table that of all columns of its table.
  private(set) var wholeTables: [Int] = []
  private(set) var calendars: [Int] = []
  private(set) var choices: [Int] = []
  private(set) var records: [Int] = []
  /// For each choice and each record what its values have to be told apart by.
  private var orders: [Int] = []
  private var spans: [Int] = []

  init(_ core: Core, _ numbers: inout MeaningNumbers) {
    self.core = core
    readData(&numbers)
    deep = [Int](repeating: -1, count: core.definitions.count)
    for id in definitionsInOrder { deep[id.index] = definition(id, &numbers, names: nil) }
    var parts = [[Int]](repeating: [], count: deep.count)
    for (number, definition) in core.definitions.enumerated() {
      if case .termPart(of: let term, _) = definition.kind {
        parts[term.index].append(deep[number])
      }
    }
    whole = zip(deep, parts).map { number, parts in
      parts.isEmpty ? number : numbers.number(.definition, [number] + parts)
    }
  }

  /// What a definition means, taking what it reads by its name.
  ///
  /// - Parameter names: for each definition of the core, the number of its name.
  func own(_ id: DefinitionID, _ numbers: inout MeaningNumbers, names: [Int]) -> Int {
    definition(id, &numbers, names: names)
  }

  /// The definitions, each behind those that it reads.
  private var definitionsInOrder: [DefinitionID] {
    var order: [DefinitionID] = []
    var state = [UInt8](repeating: 0, count: core.definitions.count)
    for start in core.definitions.indices {
      var stack = [DefinitionID(start)]
      while let top = stack.last {
        if state[top.index] == 0 {
          state[top.index] = 1
          guard let body = core[top].body else { continue }
          stack += core.definitionsRead(by: body).filter { state[$0.index] == 0 }
        } else {
          stack.removeLast()
          if state[top.index] == 1 { order.append(top) }
          state[top.index] = 2
        }
      }
    }
    return order
  }

  // MARK: Data

  private mutating func readData(_ numbers: inout MeaningNumbers) {
    for choice in core.choices {
      let words = choice.words.map { numbers.number(of: $0) }
      let ordered = choice.isOrdered ? words : words.sorted()
      orders.append(choice.isOrdered ? numbers.number(.order, words) : 0)
      choices.append(numbers.number(.choice, [choice.isOrdered ? 1 : 0] + ordered))
    }
    for record in core.records {
      let running = record.running.map { ends in
        [ends.start, ends.end].map { numbers.number(of: record.fields[$0].name) }
          + [ends.endsBefore ? 1 : 0]
      }
      spans.append(running.map { numbers.number(.running, $0) } ?? 0)
      let fields = record.fields.map { field in
        let dated = field.datedBy.map { number -> Int in
          guard case .list(let element) = field.type.payload else { return -1 }
          return numbers.number(of: core[element].fields[number].name)
        }
        let named = self.named(field.type, &numbers)
        return numbers.number(
          .field, [numbers.number(of: field.name), named.name, named.type, dated ?? -1])
      }
      records.append(numbers.number(.record, [spans[spans.count - 1]] + fields.sorted()))
    }
    for calendar in core.calendars { calendars.append(number(calendar, &numbers)) }
    for table in core.tables { tables.append(number(table, &numbers)) }
    wholeTables = core.tables.indices.map { number in
      guard let column = core.tables[number].column else { return tables[number] }
      let parts = column.all.map { column -> Int in
        let name = numbers.number(of: core[column].name)
        return numbers.number(.table, [name, tables[column.index]])
      }
      return numbers.number(.table, parts)
    }
  }

  /// A field's type, with the name of the choice or record that it is of.
  private func named(_ type: Type, _ numbers: inout MeaningNumbers) -> (name: Int, type: Int) {
    var name = Name(bytes: [])
    switch type.payload {
    case .choice(let choice), .set(let choice): name = core[choice].name
    case .record(let record), .list(let record): name = core[record].name
    default: break
    }
    let blank = Self.mapping(type, { _ in 0 }, { _ in 0 }, { $0 })
    return (numbers.number(of: name), numbers.number(of: .term(.none, blank)))
  }

  private func number(_ calendar: CalendarInfo, _ numbers: inout MeaningNumbers) -> Int {
    let days = calendar.days
    var parts = [Int(days.first.dayNumber), Int(days.last.dayNumber)]
    var day = days.first
    var word = 0
    var count = 0
    while true {
      word = word << 1 | (days.isWorking(day) == true ? 1 : 0)
      count += 1
      if count % 32 == 0 || day == days.last {
        parts.append(word)
        word = 0
      }
      guard day < days.last, let next = day.adding(days: 1) else { break }
      day = next
    }
    return numbers.number(.calendar, parts)
  }

  private func number(_ table: TableInfo, _ numbers: inout MeaningNumbers) -> Int {
    func number(_ word: Int64, _ type: Type) -> Int? {
      guard case .choice(let choice) = type.payload else { return nil }
      return numbers.number(of: core[choice].words[Int(word)])
    }
    let rows = table.rows.map { row -> Int in
      let key: Int
      switch row.key {
      case .number(let value):
        key = number(value, table.key) ?? numbers.number(of: .term(.number(value), .whole))
      case .date(let day): key = numbers.number(of: .term(.date(day), .date))
      }
      var cell: [Int]
      switch row.cell {
      case .number(let value): cell = [numbers.number(of: .term(.number(value), .whole))]
      case .range(let low, let high):
        cell = [low, high].map { numbers.number(of: .term(.number($0), .whole)) }
      case .date(let day): cell = [numbers.number(of: .term(.date(day), .date))]
      case .word(let word): cell = [number(Int64(word), table.value) ?? word]
      case .truth(let value): cell = [numbers.number(of: .term(.truth(value), .truth))]
      case .text(let text): cell = [numbers.number(of: .term(.text(text), .text))]
      case .nothing: cell = [numbers.number(of: .term(.none, .truth))]
      }
      if let wording = row.wording {
        cell += [-2, numbers.number(of: core[wording].amendment)]
      }
      return numbers.number(.words, [key] + cell)
    }
    let types = [table.key, table.value].map { numbers.number(of: .term(.none, mapped($0))) }
    var states = core[table.act].isInForce ? [] : [-1]
    if let wording = table.unknownWording {
      states += [-2, numbers.number(of: core[wording].amendment)]
    }
    return numbers.number(.table, types + rows.sorted() + states)
  }

  // MARK: Types

  private func mapped(_ type: Type) -> Type {
    Self.mapping(
      type, { orders[$0.index] }, { spans[$0.index] },
      { unit in
        if case .workingDays(let calendar) = unit, calendar.index < calendars.count {
          return .workingDays(CalendarID(calendars[calendar.index]))
        }
        return unit
      })
  }

  private static func mapping(
    _ type: Type, _ choice: (ChoiceID) -> Int, _ record: (RecordID) -> Int,
    _ unit: (CountUnit) -> CountUnit
  ) -> Type {
    switch type {
    case .choice(let id): .choice(ChoiceID(choice(id)))
    case .set(let id): .set(ChoiceID(choice(id)))
    case .record(let id): .record(RecordID(record(id)))
    case .list(let id): .list(RecordID(record(id)))
    case .cutList(let id): .cutList(RecordID(record(id)))
    case .standings(let id): .standings(RecordID(record(id)))
    case .option(let inner): .option(mapping(inner, choice, record, unit))
    case .count(let old, let isMeasured): .count(unit(old), isMeasured: isMeasured)
    default: type
    }
  }

  // MARK: Definitions

  private func definition(
    _ id: DefinitionID, _ numbers: inout MeaningNumbers, names: [Int]?
  ) -> Int {
    let definition = core[id]
    var kind: Int
    switch definition.kind {
    case .define: kind = 0
    case .reading: kind = 1
    case .requirements: kind = 2
    case .grounds: kind = 3
    case .line(of: let list, mark: _):
      switch core[list].kind {
      case .requirements: kind = 4
      case .deeds(.power): kind = 10
      case .deeds(.duty): kind = 11
      case .deeds(.prohibition): kind = 12
      case .selection: kind = 14
      default: kind = 5
      }
    case .deeds: kind = 13
    case .selection: kind = 15
    case .outcome: kind = 6
    case .term: kind = 7
    case .deadline: kind = 8
    case .termPart: kind = 9
    case .property: kind = 12
    case .form: kind = 13
    case .formLine: kind = 14
    }
    if !core[definition.act].isInForce { kind += 20 }
    var parameters = definition.parameters.map {
      numbers.number(of: .term(.none, mapped($0.type)))
    }
    // What is said of one deed is not said of another.
    if (10...13).contains(kind % 20) {
      parameters.append(numbers.number(of: definition.fullName(in: core)))
    }
    var terms = TermMeanings(self, names: names)
    let body = definition.body.map { terms.number(of: $0, &numbers) }
    return numbers.number(
      .definition, [kind, numbers.number(.parameters, parameters), body ?? -1])
  }

  /// A type with numbers of meanings for what it refers to.
  func type(of term: TermID) -> Type { mapped(core.type(of: term)) }
}
