import QagidaCalendar

/// Writes an act of lists with nine lines each, and amendments of it, a day after another.
struct AmendedLaw {
  let lists: Int
  let amendments: Int
  /// How many of the lists a term reads, so that what amendments change of them is kept.
  var readByTerm = 0
  private static let linesPerList = 9

  /// The rules: the lists and their lines.
  var rules: Int { lists * (Self.linesPerList + 1) }

  /// The files: the act, then its amendments.
  var files: [String] { [act] + (1...amendments).map { amendment($0) } }

  /// A day on which all amendments are in force.
  static let lastDay = CivilDate(year: 2025, month: 1, day: 1) ?? .latest

  private var act: String {
    var text = """
      act Base by decree 1 of office of 2020-01-01
          about Person

      choice body     office

      record Person
          score       whole number
          is_citizen  yes/no
          entered     date or none

      """
    for list in 1...lists {
      text += "\ngrounds g\(list) §\(list)\n"
      for line in 1...Self.linesPerList {
        text += "    (\(line)) l\(line) when score > \(line * list) and not is_citizen\n"
      }
    }
    if readByTerm > 0 {
      let read = (1...readByTerm).map { "g\($0 * lists / readByTerm)" }
      text += "\nterm stay §\(lists + 1)\n    from entered\n    lasts 30 days\n"
      text += "    unless \(read.joined(separator: " or "))\n"
    }
    text += "\noutcome result\n"
    if readByTerm > 0 { text += "    in_it when stay = running\n" }
    for list in 1...lists { text += "    refused when g\(list)\n" }
    return text + "    admitted otherwise\n"
  }

  private func amendment(_ number: Int) -> String {
    let day = CivilDate(dayNumber: 737_500 + number)?.description ?? ""
    let list = (number * 37) % lists + 1
    var text = "amendment A\(number) by decree \(number) of office of \(day)\nin Base\n"
    switch number % 3 {
    case 0: text += "restate §\(list)(3)\n    (3) l3 when score > \(number) or is_citizen\n"
    case 1: text += "repeal §\(list)(5)\n"
    default: text += "add §\(list)(10) in g\(list)\n    (10) l10 when score = \(number)\n"
    }
    return text
  }
}
