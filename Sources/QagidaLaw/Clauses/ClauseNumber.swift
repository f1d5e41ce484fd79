import QagidaSource

/// The number of a clause of an act: a point, its subpoints, unnumbered parts.
///
/// `§18(3)` is point 18, subpoint 3; `§13-1` stands between 13 and 14; `§12/2` is the second
/// unnumbered part of point 12; `§preamble` and `§annex2(1)` stand before and behind the points. The
/// order is that of the act.
package struct ClauseNumber: Hashable, Comparable, Sendable {
  package let section: Section
  /// The number of the annex, 0 for the only one; 0 for the preamble.
  package let point: Ordinal
  package let subpoints: [Ordinal]
  /// 1-based.
  package let parts: [Int32]

  /// A number, and the number behind the hyphen of what was inserted after it (0: none).
  package struct Ordinal: Hashable, Comparable, Sendable {
    package let number: Int32
    package let inserted: Int32

    package init(_ number: Int32, inserted: Int32 = 0) {
      self.number = number
      self.inserted = inserted
    }

    package static func < (left: Ordinal, right: Ordinal) -> Bool {
      (left.number, left.inserted) < (right.number, right.inserted)
    }

    package var text: String { inserted == 0 ? "\(number)" : "\(number)-\(inserted)" }
  }

  /// Where in the act a clause stands, in the order of the act.
  package enum Section: Int, Comparable, Sendable {
    case preamble, points, annex

    package static func < (left: Section, right: Section) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  package init(
    _ section: Section = .points, point: Ordinal, subpoints: [Ordinal] = [], parts: [Int32] = []
  ) {
    self.section = section
    self.point = point
    self.subpoints = subpoints
    self.parts = parts
  }

  /// Reads a clause as the lexer cuts it; nil when a number in it is too large.
  package init?(token: ArraySlice<UInt8>) {
    var scanner = ClauseScanner(token)
    let section = scanner.section()
    let isNumbered = section == .points || section == .annex && scanner.isAtDigit
    let number = isNumbered ? scanner.ordinal() : Ordinal(0)
    guard let point = number else { return nil }
    var subpoints: [Ordinal] = []
    while scanner.take(UInt8(ascii: "(")) {
      guard let subpoint = scanner.ordinal(), scanner.take(UInt8(ascii: ")")) else { return nil }
      subpoints.append(subpoint)
    }
    var parts: [Int32] = []
    while scanner.take(UInt8(ascii: "/")) {
      guard let part = scanner.number() else { return nil }
      parts.append(part)
    }
    guard scanner.isAtEnd else { return nil }
    self.init(section, point: point, subpoints: subpoints, parts: parts)
  }

  /// The same clause with one more subpoint.
  package func subpoint(_ ordinal: Ordinal) -> ClauseNumber {
    ClauseNumber(section, point: point, subpoints: subpoints + [ordinal], parts: parts)
  }

  /// The clause that this one is a direct subpoint or part of, or nil for a point.
  package var parent: ClauseNumber? {
    if !parts.isEmpty {
      return ClauseNumber(
        section, point: point, subpoints: subpoints, parts: Array(parts.dropLast()))
    }
    guard !subpoints.isEmpty else { return nil }
    return ClauseNumber(section, point: point, subpoints: Array(subpoints.dropLast()))
  }

  /// The clauses that this one lies in, from its parent up.
  package var stems: [ClauseNumber] {
    var found: [ClauseNumber] = []
    var next = parent
    while let clause = next {
      found.append(clause)
      next = clause.parent
    }
    return found
  }

  package static func < (left: ClauseNumber, right: ClauseNumber) -> Bool {
    if left.section != right.section { return left.section < right.section }
    if left.point != right.point { return left.point < right.point }
    if left.subpoints != right.subpoints {
      return left.subpoints.lexicographicallyPrecedes(right.subpoints)
    }
    return left.parts.lexicographicallyPrecedes(right.parts)
  }

  package var text: String {
    var text = "§"
    switch section {
    case .preamble: text += "preamble"
    case .points: text += point.text
    case .annex: text += point == Ordinal(0) ? "annex" : "annex" + point.text
    }
    for subpoint in subpoints { text += "(" + subpoint.text + ")" }
    for part in parts { text += "/\(part)" }
    return text
  }
}

/// Reads the characters of a clause.
struct ClauseScanner {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var isAtEnd: Bool { position == bytes.endIndex }

  var isAtDigit: Bool {
    !isAtEnd && bytes[position] >= UInt8(ascii: "0") && bytes[position] <= UInt8(ascii: "9")
  }

  /// Skips `§` and a word that names a part of the act, or the letters and the full stop of a typed
  /// form.
  mutating func section() -> ClauseNumber.Section {
    let letter = bytes[position...].firstIndex {
      $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")
    }
    let word = letter.map {
      bytes[$0...].prefix { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    }
    for (text, section) in [("preamble", ClauseNumber.Section.preamble), ("annex", .annex)]
    where word?.elementsEqual(text.utf8) ?? false {
      position = word?.endIndex ?? position
      return section
    }
    while !isAtEnd && !isAtDigit { position += 1 }
    return .points
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard !isAtEnd, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func number() -> Int32? {
    guard isAtDigit else { return nil }
    var value: Int32 = 0
    while isAtDigit {
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let digit = Int32(bytes[position] - UInt8(ascii: "0"))
      let (sum, tooLarge) = tens.addingReportingOverflow(digit)
      guard !overflow, !tooLarge else { return nil }
      value = sum
      position += 1
    }
    return value
  }

  mutating func ordinal() -> ClauseNumber.Ordinal? {
    guard let number = number() else { return nil }
    guard take(UInt8(ascii: "-")) else { return ClauseNumber.Ordinal(number) }
    guard let inserted = self.number() else { return nil }
    return ClauseNumber.Ordinal(number, inserted: inserted)
  }
}
