import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource
import QagidaSyntax

/// Looks for a record on which a policy and its mutant answer differently, by small changes to the
/// records of the cases there are: one fact, or the day, at a time.
struct CaseSearch {
  private var old: CaseRunner
  private var new: CaseRunner
  private var tries = 0

  /// How many records are tried of how many cases.
  private static let caseLimit = 12
  private static let tryLimit = 1_000

  init(_ old: LawLibrary, _ new: LawLibrary) {
    self.old = CaseRunner(old)
    self.new = CaseRunner(new)
  }

  mutating func find(_ mutant: Mutant, _ cases: [(CaseFile, Case)]) -> CaseSuggestion? {
    var seen: Set<String> = []
    for (file, test) in cases where !test.isTodo {
      guard seen.count < Self.caseLimit, tries < Self.tryLimit else { break }
      guard seen.insert(test.title).inserted, let one = old.asked(test, of: file),
        let two = new.asked(test, of: file),
        one.evaluator.newest.core.records.count == two.evaluator.newest.core.records.count
      else { continue }
      if let found = search(Pair(old: one, new: two, mutant: mutant)) { return found }
    }
    return nil
  }

  /// A case asked of the policy and of its mutant.
  private struct Pair {
    let old: AskedCase
    let new: AskedCase
    let mutant: Mutant
  }

  private mutating func search(_ pair: Pair) -> CaseSuggestion? {
    let (record, today) = (pair.old.record, pair.old.question.today)
    if let found = attempt(pair, record, today, "").found { return found }
    if let found = walk(
      pair, Int64(today.dayNumber), Int64(today.dayNumber) - 4_000, Int64(today.dayNumber) + 4_000,
      make: { number in
        CivilDate(dayNumber: Int(number)).map { (record, $0, "on \($0)") }
      })
    {
      return found
    }
    let core = pair.old.evaluator.newest.core
    let steps = FactSteps(core: core)
    let writer = FactText(core: core)
    for (path, type) in record.places(core) {
      let value = record.value(at: path.steps[...])
      let name = record.name(of: path.steps[...], core)
      func changed(_ fact: FactValue) -> (FactRecord, CivilDate, String)? {
        var changed = record
        changed.set(fact, at: path.steps[...])
        return (changed, today, "\(name) \(writer.text(fact, type) ?? "")")
      }
      for other in steps.others(than: value, type) {
        guard let (record, day, words) = changed(other) else { continue }
        if let found = attempt(pair, record, day, words).found { return found }
      }
      if let line = steps.line(value, type, near: today),
        let found = walk(
          pair, line.start, line.low, line.high,
          make: { number in steps.fact(number, type, isDate: line.isDate).flatMap { changed($0) } })
      {
        return found
      }
    }
    return nil
  }

  /// Follows a number both ways, and finds the days or numbers where an answer changes.
  private mutating func walk(
    _ pair: Pair, _ start: Int64, _ low: Int64, _ high: Int64,
    make: (Int64) -> (FactRecord, CivilDate, String)?
  ) -> CaseSuggestion? {
    var points: [Int64] = []
    for part in 0...4 {
      points.append(low + (start - low) / 4 * Int64(part))
      points.append(start + (high - start) / 4 * Int64(part))
    }
    points = Set(points + [start - 1, start, start + 1, high]).filter { $0 >= low && $0 <= high }
      .sorted()
    var known: [(at: Int64, old: AskedCase.Verdict, new: AskedCase.Verdict)] = []
    func tried(_ number: Int64) -> (
      found: CaseSuggestion?, old: AskedCase.Verdict, new: AskedCase.Verdict
    )? {
      guard tries < Self.tryLimit, let (record, day, words) = make(number) else { return nil }
      return attempt(pair, record, day, words)
    }
    for point in points {
      guard let result = tried(point) else { continue }
      if let found = result.found { return found }
      known.append((point, result.old, result.new))
    }
    for (first, second) in zip(known, known.dropFirst()) where first.old != second.old {
      var (low, high) = (first.at, second.at)
      while high - low > 1 {
        let middle = low + (high - low) / 2
        guard let result = tried(middle) else { break }
        if let found = result.found { return found }
        if result.old == first.old { low = middle } else { high = middle }
      }
    }
    return nil
  }

  private mutating func attempt(
    _ pair: Pair, _ record: FactRecord, _ day: CivilDate, _ words: String
  ) -> (found: CaseSuggestion?, old: AskedCase.Verdict, new: AskedCase.Verdict) {
    tries += 1
    let old = pair.old.verdict(record, on: day)
    let new = pair.new.verdict(record, on: day)
    guard old != new else { return (nil, old, new) }
    let title = pair.mutant.rule + (words.isEmpty ? "" : ", " + words)
    let text = pair.old.text(
      String(decoding: title.utf8.filter { $0 != 0x22 }, as: UTF8.self), pair.mutant.clauses,
      record, on: day, expected: old.text(besides: new))
    let found = text.map {
      CaseSuggestion(path: pair.old.file.tree.file.path, text: $0, other: new.text(besides: old))
    }
    return (found, old, new)
  }
}

extension FactRecord {
  /// A place as answers name it: `jobs[2].ended`.
  func name(of steps: ArraySlice<FactPath.Step>, _ core: Core) -> String {
    var text = ""
    var type = type
    for step in steps {
      switch step {
      case .field(let number):
        let field = core[type].fields[number]
        text += (text.isEmpty ? "" : ".") + field.name.text
        switch field.type.payload {
        case .record(let inner), .list(let inner): type = inner
        default: break
        }
      case .element(let number): text += "[\(number + 1)]"
      }
    }
    return text
  }
}
