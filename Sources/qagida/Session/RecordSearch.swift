import QagidaLaw
import QagidaRecords
import QagidaSource

/// Looks for one record of an input by its id.
struct RecordSearch {
  let id: String

  /// How many ids are kept to suggest one of them.
  private static let limit = 100_000
  /// How many further records with the id are told.
  private static let warningLimit = 10

  /// The first record with the id, with a warning for each further one; or that the input cannot
  /// be read, or has none.
  func find(
    in input: RecordInput
  ) -> Result<(record: DecodedRecord, warnings: [Diagnostic]), RecordInputFailure> {
    var found: DecodedRecord?
    var ids: [Name] = []
    var warnings: [Diagnostic] = []
    let failure = input.read { item in
      guard case .record(let record) = item else { return true }
      if input.isWithoutRecords {
        found = record
        return false
      }
      if record.name.utf8.elementsEqual(id.utf8) {
        if found != nil { warnings += record.diagnostics.filter { $0.id == .dataIdTwice } }
        found = found ?? record
      }
      if found == nil && ids.count < Self.limit { ids.append(Name(record.name)) }
      return warnings.count < Self.warningLimit
    }
    if let failure { return .failure(failure) }
    if let found { return .success((found, warnings)) }
    var arguments = [
      DiagnosticArgument("id", .text(id)), DiagnosticArgument("input", .text(input.name)),
    ]
    arguments += Suggestion.arguments(
      for: Name(id), near: Suggestion.nearest(to: Name(id), among: ids))
    let missing = Diagnostic(.noSuchRecord, at: .file(""), arguments)
    return .failure(RecordInputFailure(diagnostic: missing, isAtOpening: false))
  }
}
