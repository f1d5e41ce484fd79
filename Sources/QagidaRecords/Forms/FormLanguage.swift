import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// How values stand on a printed form in one of the languages of the acts.
package enum FormLanguage: String, CaseIterable, Sendable {
  case kk, ru, en

  /// A title in the language, or else the name.
  func title(_ titles: Titles, _ name: Name) -> String {
    let title =
      switch self {
      case .kk: titles.kk
      case .ru: titles.ru
      case .en: titles.en
      }
    return (title ?? name).text
  }

  /// What stands before what a blank line needs.
  var needs: String {
    switch self {
    case .kk: "белгісіз"
    case .ru: "не известно"
    case .en: "not known"
    }
  }

  var yes: String {
    switch self {
    case .kk: "иә"
    case .ru: "да"
    case .en: "yes"
    }
  }

  var no: String {
    switch self {
    case .kk: "жоқ"
    case .ru: "нет"
    case .en: "no"
    }
  }

  /// That there is nothing.
  var nothing: String {
    switch self {
    case .kk: "жоқ"
    case .ru: "нет"
    case .en: "none"
    }
  }

  /// A day: `01.09.2025`, in English `2025-09-01`.
  func day(_ day: CivilDate) -> String {
    guard self != .en else { return day.description }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let year = String(day.year)
    let padded = String(repeating: "0", count: max(0, 4 - year.utf8.count)) + year
    return two(day.day) + "." + two(day.month) + "." + padded
  }

  /// A number; in Kazakh and Russian with a comma.
  func number(_ value: Int64, scale: Int) -> String {
    let text = Decimal.text(value, scale: scale)
    guard self != .en else { return text }
    return String(
      decoding: text.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: ",") : $0 }, as: UTF8.self)
  }

  /// So many of a unit.
  func count(_ value: Int64, _ unit: CountUnit) -> String {
    "\(value) " + self.unit(unit, Form(value, self))
  }

  /// Which form of a noun stands behind a number.
  private enum Form {
    case one, few, many

    init(_ value: Int64, _ language: FormLanguage) {
      let tens = value.magnitude % 100
      let ones = value.magnitude % 10
      switch language {
      case .kk: self = .one
      case .en: self = value.magnitude == 1 ? .one : .many
      case .ru:
        self =
          (11...14).contains(tens)
          ? .many : ones == 1 ? .one : (2...4).contains(ones) ? .few : .many
      }
    }

    func of(_ one: String, _ few: String, _ many: String) -> String {
      switch self {
      case .one: one
      case .few: few
      case .many: many
      }
    }
  }

  private func unit(_ unit: CountUnit, _ form: Form) -> String {
    switch (self, unit) {
    case (.kk, .years): "жыл"
    case (.kk, .months): "ай"
    case (.kk, .days): "күн"
    case (.kk, .workingDays): "жұмыс күні"
    case (.ru, .years): form.of("год", "года", "лет")
    case (.ru, .months): form.of("месяц", "месяца", "месяцев")
    case (.ru, .days): form.of("день", "дня", "дней")
    case (.ru, .workingDays): form.of("рабочий день", "рабочих дня", "рабочих дней")
    case (.en, .years): form.of("year", "years", "years")
    case (.en, .months): form.of("month", "months", "months")
    case (.en, .days): form.of("day", "days", "days")
    case (.en, .workingDays): form.of("working day", "working days", "working days")
    }
  }
}
