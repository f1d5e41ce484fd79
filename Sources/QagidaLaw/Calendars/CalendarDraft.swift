import QagidaCalendar
import QagidaSource

/// A calendar while its lines are read.
struct CalendarDraft {
  let name: Name
  var plan: YearPlan
  /// Days that a line names by their date, with the place.
  var told: [CivilDate: SourceSpan] = [:]
  /// Days of the year that lines name, with the years they are for.
  var yearly: [DayOfYear: [YearlyDay]] = [:]

  struct DayOfYear: Hashable {
    let month: Int
    let day: Int
  }

  struct YearlyDay {
    let years: ClosedRange<Int>
    let span: SourceSpan
  }

  /// How many years a calendar may know.
  static let yearLimit = 200

  init(name: Name, plan: YearPlan) {
    self.name = name
    self.plan = plan
  }
}
