import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  /// Reads the acts as they were adopted and the amendments, as far as their headers and clauses
  /// say; what the rules mean is checked text by text.
  ///
  /// - Parameter given: the first day of publication of acts and amendments, by name; the first
  ///   day in force, by `NAME.in_force`.
  static func readLaw(
    _ trees: [SyntaxTree], given: [Name: CivilDate]
  ) -> (book: LawBook, diagnostics: DiagnosticBag) {
    var checker = Checker()
    checker.collectModules(trees)
    checker.readHeaders()
    checker.readClauseLists()
    var book = LawBook()
    for number in checker.modules.indices where checker.modules[number].kind == .act {
      book.acts.append(checker.readAct(number, given))
    }
    for number in checker.modules.indices where checker.modules[number].kind == .amendment {
      if let amendment = checker.readAmendment(number, given, book) {
        book.amendments.append(amendment)
      }
    }
    checker.checkGiven(given)
    checker.checkBeginnings(book)
    return (book, checker.diagnostics)
  }

  private mutating func readAct(_ number: Int, _ given: [Name: CivilDate]) -> LawBook.Act {
    let module = modules[number]
    let provisions = module.declarations.filter { $0.construct.isProvision }
      .compactMap { Provision($0, source: nil) }
    return LawBook.Act(
      name: module.name, head: module.head, entry: entry(number, given),
      enteredWith: modules[entered(number)].name, adopted: module.adopted,
      sees: module.visible.filter { modules[$0.index].isAct }.map { modules[$0.index].name },
      provisions: provisions, older: readOlderTexts(module.olderParts), clauses: module.clauses,
      beginnings: readBeginnings(number, provisions))
  }

  /// The module with which a module comes into force.
  private func entered(_ number: Int) -> Int {
    var current = number
    var seen: Set<Int> = []
    while modules[current].head.child(.day) == nil, !modules[current].saysWhenInForce,
      let next = modules[current].approvedBy, seen.insert(next.index).inserted
    {
      current = next.index
    }
    return current
  }

  // MARK: Entry into force

  /// When a module comes into force, by its header.
  mutating func entry(_ number: Int, _ given: [Name: CivilDate]) -> Entry {
    let module = modules[entered(number)]
    let adopted = module.adopted
    let rule = module.head.children.first { $0.construct.isEntryRule }
    switch rule?.construct {
    case .inForceFrom:
      return rule?.child(.day).flatMap { date(of: $0) }.map { Entry(on: $0) } ?? .always
    case .inForceBetween:
      return rule.map { between($0, module, given) } ?? .always
    case .inForceFromPublished:
      return published(module, given, after: 0, at: rule)
    case .inForceAfterPeriod:
      return published(module, given, after: waitingDays(rule) + 1, at: rule)
    default:
      return adopted.map { Entry(on: $0) } ?? .always
    }
  }

  /// The first day in force is one of some days, both counted, unless it is given.
  private mutating func between(
    _ rule: Node, _ module: Module, _ given: [Name: CivilDate]
  ) -> Entry {
    if let day = given[module.name.inForce] { return Entry(on: day) }
    let first = rule.child(.start).flatMap { date(of: $0) } ?? .earliest
    let last = rule.child(.end).flatMap { date(of: $0) } ?? first
    if last < first { diagnostics.report(.entryUpsideDown, at: rule.span) }
    return Entry(earliest: first, latest: max(first, last))
  }

  /// A number of days behind the first official publication.
  private mutating func published(
    _ module: Module, _ given: [Name: CivilDate], after days: Int, at rule: Node?
  ) -> Entry {
    func moved(_ day: CivilDate) -> CivilDate {
      CivilDate(dayNumber: Int(day.dayNumber) + days) ?? .latest
    }
    if let day = given[module.name] { return Entry(on: moved(day)) }
    let line = module.head.children.first { $0.construct.isPublication }
    let adopted = module.adopted ?? .earliest
    switch line?.construct {
    case .publishedOn:
      let day = line?.child(.day).flatMap { date(of: $0) } ?? adopted
      if day < adopted, let line { diagnostics.report(.publishedTooEarly, at: line.span) }
      return Entry(on: moved(day))
    case .publishedBetween:
      let first = line?.child(.start).flatMap { date(of: $0) } ?? adopted
      let last = line?.child(.end).flatMap { date(of: $0) } ?? first
      if first < adopted || last < first, let line {
        diagnostics.report(.publishedTooEarly, at: line.span)
      }
      return Entry(earliest: moved(first), latest: moved(max(first, last)))
    default:
      if line == nil, let rule { diagnostics.report(.publicationUnsaid, at: rule.span) }
      return Entry(earliest: moved(adopted), latest: nil)
    }
  }

  /// The days in `in force when 10 days have passed after published`.
  private mutating func waitingDays(_ rule: Node?) -> Int {
    guard let period = rule?.child(.period) else { return 0 }
    if period.construct == .quantity, let value = period.child(.value),
      period.child(.unit)?.keyword == .days, let days = wholeNumber(value), days < 10_000
    {
      return Int(days)
    }
    diagnostics.report(.waitInDays, at: period.span)
    return 0
  }

  /// What is given on the command line has to be of an act or amendment that waits for it.
  private mutating func checkGiven(_ given: [Name: CivilDate]) {
    let waiting = modules.flatMap { module in
      module.head.children.compactMap { line -> Name? in
        if line.construct == .inForceBetween { return module.name.inForce }
        return line.construct.isPublication ? module.name : nil
      }
    }
    for name in given.keys.sorted() where !waiting.contains(name) {
      diagnostics.report(
        Diagnostic(
          .nothingToGive, at: .file(""), [named(name)] + suggestion(for: name, among: waiting)))
    }
    for module in modules {
      for line in module.head.children {
        let isEntry = line.construct == .inForceBetween
        guard isEntry || line.construct.isPublication,
          let day = given[isEntry ? module.name.inForce : module.name]
        else { continue }
        checkGiven(day, line, module)
      }
    }
  }

  /// What is given has to be one of the days that the header leaves open.
  private mutating func checkGiven(_ given: CivilDate, _ line: Node, _ module: Module) {
    func day(_ role: Role) -> CivilDate? { line.child(role).flatMap { date(of: $0) } }
    var bounds: [DiagnosticArgument] = []
    if let only = day(.day) {
      if given == only { return }
      bounds = [DiagnosticArgument("day", .text(only.description))]
    } else if let start = day(.start), let end = day(.end) {
      if start <= given && given <= end { return }
      bounds = [
        DiagnosticArgument("start", .text(start.description)),
        DiagnosticArgument("end", .text(end.description)),
      ]
    } else if let adopted = module.adopted {
      if adopted <= given { return }
      bounds = [DiagnosticArgument("earliest", .text(adopted.description))]
    } else {
      return
    }
    let name = line.construct == .inForceBetween ? module.name.inForce : module.name.published
    diagnostics.report(
      Diagnostic(
        .givenOutOfBounds, at: .file(""),
        [
          named(name), DiagnosticArgument("given", .text(given.description)),
          DiagnosticArgument("act", .name(module.name)),
        ] + bounds))
  }
}

extension Construct {
  var isEntryRule: Bool {
    self == .inForceFrom || self == .inForceBetween || self == .inForceFromPublished
      || self == .inForceAfterPeriod
  }

  var isPublication: Bool {
    self == .publishedOn || self == .publishedBetween || self == .publishedUnknown
  }
}

extension Module {
  var saysWhenInForce: Bool { head.children.contains { $0.construct.isEntryRule } }
}

extension Node {
  /// The clauses at the margin, without those that cannot be read.
  var clausesAtMargin: [ClauseNumber] {
    var clauses: [ClauseNumber] = []
    for token in marginTokens {
      guard let clause = ClauseNumber(token: tree.bytes(ofToken: token)) else { continue }
      if !clauses.contains(clause) { clauses.append(clause) }
    }
    return clauses
  }

  /// The number in `(3)`.
  var ordinalInBrackets: ClauseNumber.Ordinal? {
    let bytes = tree.file.bytes[Int(span.start)..<Int(span.end)]
    var scanner = ClauseScanner(bytes.filter { $0 != UInt8(ascii: " ") }[...])
    return scanner.take(UInt8(ascii: "(")) ? scanner.ordinal() : nil
  }
}

extension Name {
  /// What stands for the first day in force of an act or amendment of this name among days that
  /// are given: `O135.in_force`.
  package var inForce: Name { Name(bytes: bytes + Array(".in_force".utf8)) }

  /// What stands for its day of first official publication: `D418.published`.
  package var published: Name { Name(bytes: bytes + Array(".published".utf8)) }
}
