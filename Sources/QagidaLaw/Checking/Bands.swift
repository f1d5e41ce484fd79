import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// Outcomes over ranges of a number: each row gives its word for a range, and what is in no row has
/// the word ``noRow``.
extension Checker {
  /// The word for a number that is in no row.
  static let noRow: Name = "no_row"

  /// What the acts' languages call a number in no row.
  static let noRowTitles = Titles(
    kk: "ешбір аралыққа кірмейді", ru: "не входит ни в один промежуток", en: "is in no row")

  /// An outcome by ranges, lowered to comparisons with the ends of its rows in their order.
  mutating func bands(_ id: DefinitionID, _ provision: Provision, by node: Node) -> Typed? {
    guard let choice = pending[id.index].words, let noRow = core[choice].number(of: Self.noRow)
    else { return nil }
    let value = expression(node)
    guard let grid = grid(of: value, node) else { return nil }
    let errors = diagnostics.errorCount
    let cases = provision.lines.flatMap { OutcomeCase.cases(of: $0.text) }
    let bands = cases.compactMap { band($0, choice, grid, of: id, node) }
    checkOverlaps(bands, grid, id)
    guard diagnostics.errorCount == errors, !bands.isEmpty else { return nil }
    core.definitions[id.index].isByRanges = true
    let isPlain = bands.allSatisfy { band in
      band.item.guards.isEmpty && band.item.supersededBy == nil
        && wordingBefore(band.item.node.clausesAtMargin, in: context.module) == nil
    }
    let (lines, last) =
      isPlain && wordingBefore(id) == nil
      ? ordered(bands, value.term, grid, noRow, id, node)
      : (guarded(bands, value.term, grid, id), noRow)
    if !isPlain || wordingBefore(id) != nil { addHole(id, noRow, node) }
    return Typed(
      term: make(.decide(lines, otherwise: last), .choice(choice), origin: core[id].span),
      type: .choice(choice))
  }

  /// What a number may be: a whole number of 10^-scale, within bounds where its fact has them.
  private mutating func grid(of value: Typed, _ node: Node) -> BandGrid? {
    switch value.type {
    case .number(let scale, let low, let high):
      return BandGrid(
        type: value.type.withoutBounds, scale: scale, low: low, high: high, isMeasured: false)
    case .count(_, let isMeasured):
      // A count in a record is never below nought.
      var low: Int64?
      if case .field = core[value.term] { low = 0 }
      return BandGrid(
        type: value.type, scale: 0, low: low, high: nil, isMeasured: isMeasured)
    case .unknown: return nil
    case .option(.number), .option(.count):
      reportType(value.type, expected: value.type.payload.withoutBounds, at: node)
      return nil
    default:
      diagnostics.report(
        .rangesOfWhat, at: node.span,
        [
          DiagnosticArgument("text", .text(node.text)),
          DiagnosticArgument("found", core.describe(value.type)),
        ])
      return nil
    }
  }

  // MARK: Rows

  /// A row with its ends; reports a line that is none, and one whose ends cannot be.
  private mutating func band(
    _ item: OutcomeCase, _ choice: ChoiceID, _ grid: BandGrid, of id: DefinitionID, _ by: Node
  ) -> Band? {
    guard let ends = item.node.bandEnds, let word = item.node.outcomeWord,
      let number = core[choice].number(of: word.name)
    else {
      diagnostics.report(
        .lineWithoutRange, at: item.node.firstLineSpan,
        [named(core[id].name), DiagnosticArgument("text", .text(by.text))])
      return nil
    }
    if grid.isMeasured && !ends.isExactForMeasured {
      diagnostics.report(
        .needsCompleted, at: item.node.firstLineSpan, [DiagnosticArgument("text", .text(by.text))])
      return nil
    }
    var band = Band(item: item, word: number, low: nil, high: nil)
    if let low = ends.low {
      guard let value = bandEnd(low, grid) else { return nil }
      band.low = ends.countsLow ? value : value + 1
    }
    if let high = ends.high {
      guard let value = bandEnd(high, grid) else { return nil }
      band.high = ends.countsHigh ? value : value - 1
    }
    if let low = band.low, let high = band.high, low > high {
      diagnostics.report(.rangeUpsideDown, at: ends.span)
      return nil
    }
    return band
  }

  private mutating func bandEnd(_ node: Node, _ grid: BandGrid) -> Int64? {
    let isNegative = node.construct == .negate
    guard let digits = isNegative ? node.child(.value) : node, digits.construct == .number else {
      diagnostics.report(.cellNotConstant, at: node.span)
      return nil
    }
    return number(digits, scale: grid.scale).map { isNegative ? -$0 : $0 }
  }

  /// Reports rows that have a number in common. Those under other transitional clauses are read
  /// for other cases.
  private mutating func checkOverlaps(_ bands: [Band], _ grid: BandGrid, _ id: DefinitionID) {
    for number in bands.indices {
      for other in bands[..<number] where other.isGuardedLike(bands[number]) {
        let band = bands[number]
        guard let common = band.range.intersection(other.range) else { continue }
        diagnostics.report(
          .bandsOverlap, at: band.item.node.firstLineSpan,
          [named(core[id].name), DiagnosticArgument("numbers", .text(common.text(grid.scale)))],
          related: [RelatedPlace(other.item.node.firstLineSpan, .firstHere)])
        break
      }
    }
  }

  // MARK: Lowering

  /// The rows and the holes between them in the order of the numbers, each told from what is left
  /// by one comparison; so a number of which only bounds are known may be in no row but those that
  /// these bounds touch. The order is that in which the rows are written, else from the top down.
  private mutating func ordered(
    _ bands: [Band], _ value: TermID, _ grid: BandGrid, _ noRow: Int, _ id: DefinitionID,
    _ by: Node
  ) -> (lines: [DecisionLine], last: Int) {
    let ascending = BandGrid.segments(bands, grid)
    noteHoles(ascending, grid, id)
    let isAscending = zip(bands, bands.dropFirst()).allSatisfy { $0.range.isBelow($1.range) }
    let segments = isAscending && bands.count > 1 ? ascending : ascending.reversed()
    var lines: [DecisionLine] = []
    for (number, segment) in segments.enumerated() {
      let word = segment.band?.word ?? noRow
      if let band = segment.band {
        addOutcomeLine(id, band.item.node, word, nil)
      } else {
        addHole(id, noRow, by)
      }
      guard number + 1 < segments.count else { return (lines, word) }
      let origin = segment.band?.item.node.bandEnds?.span ?? by.span
      let range = segment.range
      let condition: Term
      if isAscending && bands.count > 1 {
        condition = .lessOrEqual(value, constant(range.high ?? 0, grid, origin))
      } else {
        condition = .lessOrEqual(constant(range.low ?? 0, grid, origin), value)
      }
      lines.append(
        DecisionLine(
          condition: make(condition, .truth, origin: origin), word: word, line: number))
    }
    return (lines, noRow)
  }

  /// The rows where transitional clauses or wordings that are not known stand between them: each
  /// by both its ends.
  private mutating func guarded(
    _ bands: [Band], _ value: TermID, _ grid: BandGrid, _ id: DefinitionID
  ) -> [DecisionLine] {
    bands.enumerated().map { number, band in
      let origin = band.item.node.bandEnds?.span ?? band.item.node.span
      var tests: [TermID] = []
      if let low = band.low {
        let test = Term.lessOrEqual(constant(low, grid, origin), value)
        tests.append(make(test, .truth, origin: origin))
      }
      if let high = band.high {
        let test = Term.lessOrEqual(value, constant(high, grid, origin))
        tests.append(make(test, .truth, origin: origin))
      }
      let term = tests.count == 1 ? tests[0] : make(.and(tests), .truth, origin: origin)
      addOutcomeLine(id, band.item.node, band.word, nil)
      return DecisionLine(
        condition: guarded(term, band.item), word: band.word, line: number)
    }
  }

  private mutating func constant(
    _ value: Int64, _ grid: BandGrid, _ origin: SourceSpan
  ) -> TermID {
    make(grid.type.isCount ? .count(value) : .number(value), grid.type, origin: origin)
  }

  /// A line for the numbers that are in no row.
  private mutating func addHole(_ id: DefinitionID, _ noRow: Int, _ by: Node) {
    core.definitions[id.index].outcomeLines.append(
      Definition.OutcomeLine(
        word: noRow, clauses: core[id].clauses, span: by.span, isHole: true))
  }

  // MARK: Holes

  private mutating func noteHoles(
    _ segments: [BandGrid.Segment], _ grid: BandGrid, _ id: DefinitionID
  ) {
    for (number, segment) in segments.enumerated() where segment.band == nil {
      holes.append(
        BandHole(
          outcome: id, numbers: segment.range.text(grid.scale),
          below: number > 0 ? segments[number - 1].band : nil,
          above: number + 1 < segments.count ? segments[number + 1].band : nil))
    }
  }
}
