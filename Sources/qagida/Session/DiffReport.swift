import QagidaLaw
import QagidaRecords
import QagidaSource

/// What changed between two laws, in the form that was asked for.
struct DiffReport {
  let pair: LawPair
  let diff: LawDiff
  /// Nil when no records were asked about.
  let records: OutcomeDiff?
  let outcome: String

  /// `law of 2023-12-21 → law of 2023-12-22`
  private var heading: String {
    pair.old.day == pair.new.day
      ? "\(pair.old.name) → \(pair.new.name), law of \(pair.new.day)"
      : "law of \(pair.old.day) → law of \(pair.new.day)"
  }

  var text: String {
    let printer = DiffPrinter(diff)
    var parts = [heading + "\n", printer.text, printer.summary]
    if let records {
      parts += ["\(outcome) on \(records.today)\n", records.changes.lines, records.changes.summary]
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  var markdown: String {
    let printer = DiffPrinter(diff)
    var text = "## \(heading)\n\n\(printer.markdown)\(printer.summary)"
    if let records {
      text += "\n### \(outcome) on \(records.today)\n\n"
      let lines = records.changes.lines.split(separator: "\n").map { "- \($0)\n" }
      if !lines.isEmpty { text += lines.joined() + "\n" }
      text += records.changes.summary
    }
    return text
  }

  var json: String {
    var output = JSONWriter(isIndented: true)
    output.object { output in
      for (key, side) in [("old", pair.old), ("new", pair.new)] {
        output.member(
          key,
          object: { output in
            output.member("name", side.name)
            output.member("law", side.day.description)
          })
      }
      DiffPrinter(diff).write(&output)
      guard let records else { return }
      output.member(
        "records",
        object: { output in
          output.member("outcome", outcome)
          output.member("on", records.today.description)
          records.changes.write(&output)
        })
    }
    return output.text + "\n"
  }
}
