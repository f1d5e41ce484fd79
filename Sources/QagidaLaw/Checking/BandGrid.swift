import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// A row of an outcome by ranges.
struct Band {
  let item: OutcomeCase
  /// Its word, by number.
  let word: Int
  /// Its ends in units of the grid, both inclusive; nil is without end.
  var low: Int64?
  var high: Int64?

  var range: BandRange { BandRange(low: low, high: high) }

  /// Whether another row is read for the same cases.
  func isGuardedLike(_ other: Band) -> Bool {
    item.guards.count == other.item.guards.count
      && zip(item.guards, other.item.guards).allSatisfy {
        $0.0.span == $1.0.span && $0.1 == $1.1
      }
  }
}

/// Numbers from one to another, both inclusive; nil is without end.
struct BandRange {
  let low: Int64?
  let high: Int64?

  func isBelow(_ other: BandRange) -> Bool {
    guard let high, let low = other.low else { return false }
    return high < low
  }

  func intersection(_ other: BandRange) -> BandRange? {
    if isBelow(other) || other.isBelow(self) { return nil }
    return BandRange(
      low: [low, other.low].compactMap { $0 }.max(),
      high: [high, other.high].compactMap { $0 }.min())
  }

  /// The range as a row would have it, in numbers of 10^-scale.
  func text(_ scale: Int) -> String {
    func text(_ value: Int64) -> String { Decimal.text(value, scale: scale) }
    switch (low, high) {
    case (let low?, let high?): return low == high ? text(low) : text(low) + " to " + text(high)
    case (let low?, nil): return "above " + text(low - 1)
    case (nil, let high?): return "below " + text(high + 1)
    case (nil, nil): return "…"
    }
  }
}

/// The numbers that an outcome goes by.
struct BandGrid {
  /// The type of a number, without bounds.
  let type: Type
  let scale: Int
  /// The bounds of its fact, both inclusive; nil is without end.
  let low: Int64?
  let high: Int64?
  /// Whether it is cut down to whole units.
  let isMeasured: Bool

  struct Segment {
    let range: BandRange
    /// The row; nil for numbers in none.
    let band: Band?
  }

  /// The rows and what is between and beyond them, from the least number up. Beyond the bounds
  /// there is nothing.
  static func segments(_ bands: [Band], _ grid: BandGrid) -> [Segment] {
    let sorted = bands.sorted { $0.range.isBelow($1.range) }
    var segments: [Segment] = []
    func addHole(_ low: Int64?, _ high: Int64?) {
      let range = BandRange(low: low, high: high)
      let bounds = BandRange(low: grid.low, high: grid.high)
      if let low, let high, low > high { return }
      guard let within = range.intersection(bounds) else { return }
      segments.append(Segment(range: within, band: nil))
    }
    if let low = sorted.first?.low { addHole(nil, low - 1) }
    for (number, band) in sorted.enumerated() {
      segments.append(Segment(range: band.range, band: band))
      if let high = band.high {
        addHole(high + 1, number + 1 < sorted.count ? sorted[number + 1].low.map { $0 - 1 } : nil)
      }
    }
    return segments
  }
}

/// Numbers in no row, with the rows on both sides.
struct BandHole {
  let outcome: DefinitionID
  let numbers: String
  let below: Band?
  let above: Band?
}

/// The ends of a row as they are written.
struct BandEnds {
  let low: Node?
  let high: Node?
  let countsLow: Bool
  let countsHigh: Bool
  /// The range, without the word before it.
  let span: SourceSpan

  /// Whether it says what it seems to say of a count that is cut down to whole units.
  var isExactForMeasured: Bool { high == nil || !countsHigh }
}

extension Node {
  /// The ends of a row of an outcome by ranges; nil for what is none. An amendment writes it like
  /// a row of a table.
  var bandEnds: BandEnds? {
    var (low, high) = (child(.low), child(.high))
    switch construct {
    case .band: high = high ?? low
    case .bandBelow, .bandOrLess, .bandAbove, .bandOrMore: break
    case .row:
      guard let cell = child(.cell), outcomeWord != nil else { return nil }
      let isRange = cell.construct == .range
      (low, high) = isRange ? (cell.child(.left), cell.child(.right)) : (cell, cell)
    default: return nil
    }
    guard low != nil || high != nil, let word = outcomeWord else { return nil }
    let rest = ownTokens.map { tree.span(ofToken: $0) } + [low, high].compactMap { $0?.span }
    let behind = rest.filter { $0.start >= word.span.end }
    guard let start = behind.map({ $0.start }).min(), let end = behind.map({ $0.end }).max() else {
      return nil
    }
    return BandEnds(
      low: low, high: high, countsLow: construct != .bandAbove,
      countsHigh: construct != .bandBelow,
      span: SourceSpan(file: word.span.file, start: start, end: end))
  }
}

extension Construct {
  /// Whether a line is a row of an outcome by ranges, and of nothing else.
  var isBand: Bool {
    switch self {
    case .band, .bandBelow, .bandOrLess, .bandAbove, .bandOrMore: true
    default: false
    }
  }
}
