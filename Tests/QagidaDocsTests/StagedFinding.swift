import QagidaRecords
import QagidaSource

/// A finding that only a whole process makes. Its words are held against its page here; that it
/// is made is for the tests of the commands.
struct StagedFinding {
  let finding: Diagnostic
  /// Why no example of the page can be run here.
  let reason: String

  static let all: [StagedFinding] = [
    StagedFinding(
      finding: Diagnostic(
        .fileNotFound, at: .file("policies/leave"), [path("policies/leave")]),
      reason: "needs a file system"),
    StagedFinding(
      finding: Diagnostic(
        .fileNotReadable, at: .file("policies/leave.qagida"),
        [
          path("policies/leave.qagida"),
          DiagnosticArgument("reason", .text("Permission denied")),
        ]), reason: "needs a file system"),
    StagedFinding(
      finding: Diagnostic(
        .fileTooLarge, at: .file("policies/leave.qagida"),
        [
          path("policies/leave.qagida"), DiagnosticArgument("size", .number(20_971_520)),
          DiagnosticArgument("limit", .number(SourceFile.sizeLimit)),
        ]), reason: "needs a file system"),
    StagedFinding(
      finding: Diagnostic(
        .filesTooLarge, at: .file("policies/z.qagida"),
        [DiagnosticArgument("limit", .number(64 * 1024 * 1024))]),
      reason: "needs a file system"),
    StagedFinding(
      finding: Diagnostic(.noPolicies, at: .file("examples"), [path("examples")]),
      reason: "needs a file system"),
    StagedFinding(
      finding: Diagnostic(
        .noSuchRecord, at: .file(""),
        [
          DiagnosticArgument("id", .text("e-0071")),
          DiagnosticArgument("input", .text("employees.jsonl")),
          .suggestion(["e-0017"]),
        ]), reason: "the command itself looks for the record"),
    StagedFinding(
      finding: Diagnostic(
        .nothingToGive, at: .file(""),
        [DiagnosticArgument("name", .text("D48")), .suggestion(["D418"])]),
      reason: "is asked for on the command line"),
    StagedFinding(
      finding: Diagnostic(
        .givenOutOfBounds, at: .file(""),
        [
          DiagnosticArgument("name", .text("D418.published")),
          DiagnosticArgument("given", .text("2020-01-01")),
          DiagnosticArgument("act", .text("D418")),
          DiagnosticArgument("earliest", .text("2023-12-22")),
        ]), reason: "is asked for on the command line"),
    StagedFinding(
      finding: Diagnostic(
        .stateNotKnown, at: .file(""),
        [
          DiagnosticArgument("names", .text("D418")),
          DiagnosticArgument("name", .text("D418.published")),
          DiagnosticArgument("day", .text("2024-02-01")),
        ]), reason: "the command itself compares laws"),
    StagedFinding(
      finding: Diagnostic(
        .noSuchAct, at: .file(""),
        [
          DiagnosticArgument("name", .text("R25")), .suggestion(["R255"]),
          DiagnosticArgument("choices", .alternatives([.text("`D255`"), .text("`R255`")])),
        ]), reason: "is asked for on the command line"),
    StagedFinding(
      finding: Diagnostic(.noClauseLists, at: .file("")),
      reason: "the command itself asks for the lists"),
    StagedFinding(
      finding: Diagnostic(
        .noClauseNumber, at: .file(""), [DiagnosticArgument("found", .text("four"))]),
      reason: "is asked for on the command line"),
    StagedFinding(
      finding: Diagnostic(
        .nothingInForce, at: .file(""), [DiagnosticArgument("day", .text("2020-01-01"))]),
      reason: "is asked for on the command line"),
    StagedFinding(
      finding: Diagnostic(
        .daysUpsideDown, at: .file(""),
        [
          DiagnosticArgument("from", .text("2026-01-01")),
          DiagnosticArgument("to", .text("2025-12-31")),
        ]), reason: "is asked for on the command line"),
    StagedFinding(
      finding: Diagnostic(
        .timeTooLong, at: .file(""),
        [
          DiagnosticArgument("from", .text("0001-01-01")),
          DiagnosticArgument("to", .text("9999-12-31")),
          DiagnosticArgument("limit", .number(4_000)),
        ]), reason: "is asked for on the command line"),
    StagedFinding(
      finding: Diagnostic(.noDeadlines, at: .file("")), reason: "is asked for on the command line"),
    StagedFinding(
      finding: Diagnostic(.recordsOfWhat, at: .file(""), [people]),
      reason: "is asked for on the command line"),
    StagedFinding(
      finding: Diagnostic(
        .noDeadlineAbout, at: .file(""),
        [DiagnosticArgument("name", .name("Persn")), .suggestion(["Person"]), people]),
      reason: "is asked for on the command line"),
    StagedFinding(
      finding: Diagnostic(.recordsInVain, at: .file("employees.jsonl")),
      reason: "is asked for on the command line"),
    StagedFinding(
      finding: Diagnostic(
        .noSuchBody, at: .file(""),
        [
          DiagnosticArgument("name", .name("comission")), .suggestion(["commission"]),
          DiagnosticArgument(
            "choices", .alternatives([.text("`commission`"), .text("`department`")])),
        ]), reason: "is asked for on the command line"),
    StagedFinding(
      finding: Diagnostic(
        .noDeedAbout, at: .file(""),
        [DiagnosticArgument("name", .name("Persn")), .suggestion(["Person"]), people]),
      reason: "is asked for on the command line"),
    StagedFinding(
      finding: Diagnostic(.deedsOfWhat, at: .file(""), [people]),
      reason: "is asked for on the command line"),
    StagedFinding(
      finding: Diagnostic(
        .selectionByEval, at: .file(""), [DiagnosticArgument("name", .text("stages"))]),
      reason: "is asked for on the command line"),
    StagedFinding(
      finding: Diagnostic(
        .tooManyDeadlines, at: .file(""), [DiagnosticArgument("limit", .number(DayList.limit))]),
      reason: "needs many records"),
    StagedFinding(
      finding: Diagnostic(.noCases, at: .file("")), reason: "the command itself counts cases"),
    StagedFinding(
      finding: Diagnostic(.noSuchCases, at: .file("")), reason: "is asked for on the command line"),
    StagedFinding(
      finding: Diagnostic(
        .casesFail, at: .file(""), [DiagnosticArgument("count", .number(2))]),
      reason: "the command itself judges the cases"),
    StagedFinding(
      finding: Diagnostic(.nothingToMutate, at: .file("")),
      reason: "is asked for on the command line"),
    StagedFinding(
      finding: Diagnostic(
        .acceptedWithoutReason, at: .file("mutants.txt"), [DiagnosticArgument("line", .number(3))]),
      reason: "needs a file of accepted mutants"),
    StagedFinding(
      finding: Diagnostic(
        .noCasesToGenerate, at: .file(""), [DiagnosticArgument("name", .text("stages"))]),
      reason: "is asked for on the command line"),
    StagedFinding(
      finding: Diagnostic(
        .generatedOfNoRecord, at: .file(""),
        [DiagnosticArgument("name", .text("regional_commission.carry_out_national_decisions"))]),
      reason: "is asked for on the command line"),
    StagedFinding(
      finding: Diagnostic(
        .generatedNotInForce, at: .file(""),
        [
          DiagnosticArgument("name", .text("admission")),
          DiagnosticArgument("day", .text("2020-01-01")),
        ]), reason: "is asked for on the command line"),
    StagedFinding(
      finding: Diagnostic(
        .noSuchBase, at: .file(""),
        [DiagnosticArgument("name", .name("teecher")), .suggestion(["teacher"])]),
      reason: "is asked for on the command line"),
    StagedFinding(
      finding: Diagnostic(
        .baseOfOther, at: .file(""),
        [
          DiagnosticArgument("name", .name("proposal")),
          DiagnosticArgument("wanted", .name("Person")),
          DiagnosticArgument("found", .name("Proposal")),
        ]), reason: "is asked for on the command line"),
    StagedFinding(
      finding: Diagnostic(.nothingToGenerate, at: .file("")),
      reason: "is asked for on the command line"),
    StagedFinding(
      finding: Diagnostic(
        .outcomeAtOtherTimes, at: .file(""),
        [
          DiagnosticArgument("name", .text("unpaid_leave")),
          DiagnosticArgument("day", .text("2024-06-01")),
          DiagnosticArgument("after", .term(.theLawHas)),
          DiagnosticArgument("since", .text("2025-01-01")),
        ]), reason: "needs the law of another day"),
    StagedFinding(
      finding: Diagnostic(
        .outputFailed, at: .file(""),
        [DiagnosticArgument("reason", .text("No space left on device"))]),
      reason: "needs an output that fails"),
  ]

  private static let people = DiagnosticArgument(
    "choices", .alternatives([.text("`Formation`"), .text("`Person`")]))

  private static func path(_ path: String) -> DiagnosticArgument {
    DiagnosticArgument("path", .text(path))
  }

  static func of(_ code: String) -> StagedFinding? {
    all.first { $0.finding.id.code.utf8.elementsEqual(code.utf8) }
  }
}
