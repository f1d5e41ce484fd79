import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// The names that types have elsewhere.
enum ForeignTypes {
  /// How types of the language are written that may be meant by a name; capitals count for nothing.
  static func written(_ name: Name, _ table: PhraseTable) -> [Name] {
    let small = name.bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
    let constructs = names.first { names, _ in
      names.contains { Name(stringLiteral: $0).bytes == small }
    }?.1
    return (constructs ?? []).map { Name(table.written($0, [(.places, "2")])) }
  }

  /// The types of the language that are one word.
  static func own(_ table: PhraseTable) -> [Name] {
    let constructs: [Construct] = [
      .truthType, .dateType, .textType, .yearsType, .monthsType, .daysType, .periodType,
    ]
    return constructs.map { Name(table.written($0)) }
  }

  private static let names: [([StaticString], [Construct])] = [
    (
      ["number", "numeric", "decimal", "float", "double", "real", "money"],
      [.wholeType, .numberType]
    ),
    (["integer", "int", "long", "short", "byte", "natural"], [.wholeType]),
    (["boolean", "bool", "logical", "flag"], [.truthType]),
    (["string", "str", "text", "varchar", "char"], [.textType]),
    (["date", "datetime", "day", "timestamp"], [.dateType]),
    (["duration", "interval", "timespan"], [.yearsType, .monthsType, .daysType]),
    (["year", "years"], [.yearsType]),
    (["month", "months"], [.monthsType]),
    (["days"], [.daysType]),
    (["period"], [.periodType]),
  ]
}
