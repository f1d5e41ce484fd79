import QagidaOptions
import QagidaSource

/// `--act NAME`: the only act that is asked for.
enum ActOption {
  /// That no act has the name that is asked for; nil where one has it, or all are asked for.
  static func finding(_ name: Name?, among acts: [Name]) -> Diagnostic? {
    guard let name, !acts.contains(name) else { return nil }
    var arguments = [
      DiagnosticArgument("name", .name(name)),
      DiagnosticArgument("choices", .alternatives(acts.map { .text("`\($0.text)`") })),
    ]
    let near = Suggestion.nearest(to: name, among: acts)
    if !near.isEmpty { arguments.append(.suggestion(near)) }
    return Diagnostic(.noSuchAct, at: .file(""), arguments)
  }
}
