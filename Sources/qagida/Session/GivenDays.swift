import QagidaCalendar
import QagidaOptions
import QagidaSource

/// `--given D418.published=2023-12-22`, `--given O135.in_force=2025-08-25`: what the acts do not say
/// of themselves.
enum GivenDays {
  static let option = OptionSpec(
    "given", value: .pair("NAME.published", "DAY"), repeats: true,
    help:
      "The day an act or amendment was first officially published; NAME.in_force: its first day in force"
  )

  /// The days by name, or after a message how to end.
  static func read(_ invocation: Invocation) -> Result<[Name: CivilDate], SetupFailure> {
    var days: [Name: CivilDate] = [:]
    for pair in invocation.pairs("given") {
      let isEntry = pair.name.hasSuffix(".in_force")
      guard isEntry || pair.name.hasSuffix(".published") else {
        return fail(
          "`\(pair.name)` is no day that can be given",
          "write NAME.published=2023-12-22, or NAME.in_force=2023-12-22")
      }
      guard let day = EvaluationSetup.day(pair.value) else {
        return fail("`\(pair.value)` is no day", "write it as 2023-12-22")
      }
      let key = isEntry ? pair.name[...] : pair.name.dropLast(".published".count)
      let name = Name.normalized(Array(key.utf8)[...])
      guard days.updateValue(day, forKey: name) == nil else {
        return fail("`\(pair.name)` is given twice", "give it once")
      }
    }
    return .success(days)
  }

  private static func fail(
    _ message: String, _ hint: String
  ) -> Result<[Name: CivilDate], SetupFailure> {
    Console.printError("qagida: --given: \(message)\n  = \(hint)\n")
    return .failure(SetupFailure(code: .unusable))
  }
}
