import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

extension Decoding {
  /// A value of a type; nil when it is ill-formed, which is reported.
  mutating func value(
    _ value: JSONValue, _ type: Type, _ factPath: Int32, _ path: String
  ) -> Value? {
    if isOpen(value) { return core.widest(type, path: factPath) }
    if case .option(let inner) = type { return option(value, inner, factPath, path) }
    if document.kind(of: value) == .null {
      let expected = DiagnosticArgument("expected", core.describe(type))
      report(.dataNone, at: value, [expected] + emptyList(type), path: path)
      return nil
    }
    switch type {
    case .truth: return truth(value, path)
    case .number(let scale, let low, let high): return number(value, scale, low, high, path)
    case .count: return number(value, 0, 0, nil, path)
    case .date: return date(value, path).map { .date($0.range) }
    case .text: return text(value, path).map { .text($0) }
    case .choice(let choice): return word(value, choice, path).map { .words(WordSet(word: $0)) }
    case .set(let choice): return set(value, choice, path)
    case .list(let record):
      guard document.kind(of: value) == .array else {
        reportType(value, .aListOf, core[record].name, path)
        return nil
      }
      return list(value, record, factPath, path)
    case .record(let record):
      guard document.kind(of: value) == .object else {
        reportType(value, .aRecordOf, core[record].name, path)
        return nil
      }
      return instance(value, record, factPath, path)
    default: return nil
    }
  }

  /// What may be none. An open end of a date includes that it has not happened.
  private mutating func option(
    _ value: JSONValue, _ inner: Type, _ factPath: Int32, _ path: String
  ) -> Value? {
    if document.kind(of: value) == .null { return .option(.no, core.widest(inner, path: factPath)) }
    if inner == .date {
      return date(value, path).map { .option($0.isOpenEnded ? .unknown : .yes, .date($0.range)) }
    }
    return self.value(value, inner, factPath, path).map { .option(.yes, $0) }
  }

  /// How a list or set without elements is written, for what cannot be none.
  private func emptyList(_ type: Type) -> [DiagnosticArgument] {
    switch type {
    case .list, .set: [DiagnosticArgument("empty", .text("[]"))]
    default: []
    }
  }

  // MARK: Plain values

  private mutating func truth(_ value: JSONValue, _ path: String) -> Value? {
    if let truth = document.boolean(value) { return .truth(Truth(truth)) }
    var suggestion: String?
    if document.kind(of: value) == .string {
      let word = text(value)
      if ["true", "yes", "True", "TRUE"].contains(where: { $0.utf8.elementsEqual(word.utf8) }) {
        suggestion = "true"
      }
      if ["false", "no", "False", "FALSE"].contains(where: { $0.utf8.elementsEqual(word.utf8) }) {
        suggestion = "false"
      }
    }
    reportType(value, .aJSONBoolean, nil, path, suggestion: suggestion)
    return nil
  }

  private mutating func number(
    _ value: JSONValue, _ scale: Int, _ low: Int64?, _ high: Int64?, _ path: String
  ) -> Value? {
    let found = DiagnosticArgument("found", .text(text(value)))
    switch document.decimal(value, scale: scale) {
    case .exact(let number):
      let isInRange = number >= (low ?? .min) && number <= (high ?? .max)
      if isInRange { return .number(Bounds(number)) }
      report(
        .dataOutOfRange, at: value,
        [
          found, DiagnosticArgument("range", range(low, high, scale)),
        ], path: path)
    case .notExact where scale == 0: reportType(value, .wholeNumber, nil, path)
    case .notExact:
      report(
        .dataNotExact, at: value, [found, DiagnosticArgument("places", .number(scale))],
        path: path)
    case .tooLarge:
      report(
        .dataTooLarge, at: value,
        [found, DiagnosticArgument("digits", .number(Decimal.digitLimit))], path: path)
    case .notANumber:
      reportType(
        value, scale == 0 ? .wholeNumber : .number, nil, path, suggestion: unquotedNumber(value))
    }
    return nil
  }

  /// The value as it stands in the record.
  private func written(_ value: JSONValue) -> String {
    String(decoding: document.bytes[document.range(of: value)], as: UTF8.self)
  }

  /// `1990` as the year it may be.
  private func quotedYear(_ value: JSONValue) -> String? {
    let bytes = document.bytes[document.range(of: value)]
    let isYear = bytes.count == 4 && bytes.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    return isYear ? "\"" + written(value) + "\"" : nil
  }

  /// The number that stands in quotation marks.
  private func unquotedNumber(_ value: JSONValue) -> String? {
    guard let characters = document.characters(value), characters.first != UInt8(ascii: "+"),
      characters.count <= Decimal.digitLimit, Decimal.parse(Array(characters)) != nil
    else { return nil }
    return String(decoding: characters, as: UTF8.self)
  }

  /// `0 to 100`, or `0 or more`
  private func range(_ low: Int64?, _ high: Int64?, _ scale: Int) -> DiagnosticValue {
    let first = DiagnosticValue.text(Decimal.text(low ?? 0, scale: scale))
    guard let high else { return .pieces([first, .term(.orMore)]) }
    return .pieces([first, .term(.upTo), .text(Decimal.text(high, scale: scale))])
  }

  private mutating func date(_ value: JSONValue, _ path: String) -> PartlyKnownDate? {
    guard let characters = document.characters(value) else {
      reportType(value, .date, nil, path, suggestion: quotedYear(value))
      return nil
    }
    do throws(PartlyKnownDate.TextError) {
      return try PartlyKnownDate(utf8: Array(characters))
    } catch {
      var arguments = [DiagnosticArgument("found", .text(text(value)))]
      switch error {
      case .notADate:
        if let day = WrittenDay.standard(characters), (try? CivilDate(utf8: Array(day.utf8))) != nil
        {
          arguments.append(.suggestion([Name(day)]))
        }
        report(.dataDate, at: value, arguments, path: path)
      case .noSuchDay: report(.dataNoSuchDay, at: value, arguments, path: path)
      case .endBeforeStart: report(.dataRangeUpsideDown, at: value, arguments, path: path)
      }
      return nil
    }
  }

  private mutating func text(_ value: JSONValue, _ path: String) -> Name? {
    guard let characters = document.characters(value) else {
      reportType(value, .text, nil, path)
      return nil
    }
    let name = Name.normalized(characters)
    if hasInvisible(name.bytes, value, path) { return nil }
    let isBlank = { (byte: UInt8?) in byte == 0x20 || byte == 0x09 }
    if isBlank(name.bytes.first) || isBlank(name.bytes.last) {
      report(
        .dataBlank, at: value, [DiagnosticArgument("found", .text(text(value)))], path: path)
    }
    return name
  }

  /// Whether a text has a character that nobody sees; reports the first.
  mutating func hasInvisible(_ bytes: some Collection<UInt8>, _ value: JSONValue, _ path: String)
    -> Bool
  {
    for (_, scalar) in UTF8Scalars(Array(bytes)) where Invisible.forbidden(scalar) {
      report(
        .dataInvisible, at: value,
        [DiagnosticArgument("code", .text("U+" + String(scalar, radix: 16, uppercase: true)))],
        path: path)
      return true
    }
    return false
  }

  // MARK: Words

  private mutating func word(_ value: JSONValue, _ choice: ChoiceID, _ path: String) -> Int? {
    guard let characters = document.characters(value) else {
      reportType(value, .aWordOf, core[choice].name, path)
      return nil
    }
    let name = Name.normalized(characters)
    if let number = core[choice].number(of: name) { return number }
    var arguments = [
      DiagnosticArgument("found", .text(text(value))),
      DiagnosticArgument("choice", .name(core[choice].name)),
    ]
    let near = nearWords(name, choice)
    if !near.isEmpty {
      arguments += Suggestion.arguments(for: name, near: near)
    } else if core[choice].words.count <= 12 {
      arguments.append(
        DiagnosticArgument("words", .alternatives(core[choice].words.map { .text("`\($0.text)`") }))
      )
    }
    report(.dataWord, at: value, arguments, path: path)
    return nil
  }

  /// The words that differ in case only, else the nearest.
  private func nearWords(_ name: Name, _ choice: ChoiceID) -> [Name] {
    let lowered = Self.loweredASCII(name)
    let same = core[choice].words.filter { Self.loweredASCII($0) == lowered }
    return same.isEmpty ? Suggestion.nearest(to: name, among: core[choice].words) : same
  }

  private static func loweredASCII(_ name: Name) -> Name {
    Name(bytes: name.bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 })
  }

  /// An array of words; `".."` behind them leaves the set open.
  private mutating func set(_ value: JSONValue, _ choice: ChoiceID, _ path: String) -> Value? {
    guard document.kind(of: value) == .array else {
      let word = document.characters(value).flatMap { core[choice].number(of: .normalized($0)) }
      reportType(
        value, .aSetOf, core[choice].name, path,
        suggestion: word.map { _ in "[" + written(value) + "]" })
      return nil
    }
    var words = WordSet.empty
    var isSound = true
    let (known, isClosed) = knownElements(value, path)
    for (position, element) in known.enumerated() {
      guard let word = word(element, choice, "\(path)[\(position + 1)]") else {
        isSound = false
        continue
      }
      if words.contains(word) {
        report(
          .dataMemberTwice, at: element, [DiagnosticArgument("found", .text(text(element)))],
          path: path)
      }
      words.insert(word)
    }
    guard isSound else { return nil }
    return .set(must: words, may: isClosed ? words : WordSet(count: core[choice].words.count))
  }
}
