import QagidaCalendar
import QagidaOptions
import QagidaSource

/// What the options say that several commands have.
extension Invocation {
  /// `--on`: the day that the run is for, else that of the clock.
  var today: CivilDate { EvaluationSetup.day(value("on")) ?? EvaluationSetup.todayUTC() }

  /// The same, and `--law`: the day whose law is applied, else that of the run.
  var days: (today: CivilDate, law: CivilDate) {
    // The clock is asked once: midnight may pass between two answers.
    let today = today
    return (today, EvaluationSetup.day(value("law")) ?? today)
  }

  /// The name that an option gives.
  func name(_ option: String) -> Name? {
    value(option).map { Name.normalized(Array($0.utf8)[...]) }
  }
}
