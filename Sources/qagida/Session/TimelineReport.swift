import QagidaEngine
import QagidaRecords
import QagidaSource

/// Writes a timeline in the form that was asked for.
struct TimelineReport {
  let setup: TimelineSetup
  let record: DecodedRecord
  let timeline: Timeline

  private var words: AnswerWords { setup.newest.text.words }

  /// What is told, then the table, then how many days were evaluated for it.
  var text: String {
    let newest = setup.newest
    let act = newest.core[newest.core[newest.outcome].act].name.text
    var text =
      "\(record.name): \(newest.core[newest.outcome].name.text) of \(act) from "
      + "\(setup.first.description) to \(setup.last.description), each day by its law\n"
    if !newest.chosenReadings.isEmpty {
      text += "readings: \(newest.chosenReadings.joined(separator: ", "))\n"
    }
    text += words.phrase(.factsStand) + "\n\n"
    text += TimelineText(timeline, words: words).table
    let days = setup.last.days(since: setup.first) + 1
    let counts = [timeline.spans.count, days, timeline.steps].map { String($0) }
    return text + "\n" + words.phrase(.timelineSteps, counts) + "\n"
  }

  /// The same for programs.
  var json: String {
    let newest = setup.newest
    var output = JSONWriter(isIndented: true)
    output.object { output in
      output.member("record", record.name)
      output.member("outcome", newest.core[newest.outcome].name.text)
      output.member("act", newest.core[newest.core[newest.outcome].act].name.text)
      output.member("from", setup.first.description)
      output.member("to", setup.last.description)
      output.member("readings", newest.chosenReadings)
      TimelineJSON(timeline, words: words).write(&output)
    }
    return output.text + "\n"
  }
}
