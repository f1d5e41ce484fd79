import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// Tells the readings of a law, and where records were decided, for how many of them each other way
/// changes the outcome.
package struct ReadingsPrinter {
  private let readings: ReadingList
  /// Nil where no records were decided.
  private let flips: ReadingFlips?

  package init(_ readings: ReadingList, _ flips: ReadingFlips?) {
    self.readings = readings
    self.flips = flips
  }

  // MARK: Text

  package var text: String {
    var parts = readings.entries.map { text($0) }
    if let flips, !flips.combinations.isEmpty { parts.append(combinations(flips)) }
    let count = readings.entries.count
    parts.append((count == 1 ? "1 reading\n" : "\(count) readings\n") + counts)
    return parts.joined(separator: "\n")
  }

  private func text(_ entry: ReadingList.Entry) -> String {
    let head = [
      entry.act.text, entry.clauses.map { $0.text }.joined(separator: ", "), entry.name.text,
      entry.quote.map { "\"\($0.text)\"" } ?? "",
    ]
    let width =
      (entry.alternatives.map { DisplayWidth.columns($0.name.bytes) }.max() ?? 0) / 4 * 4 + 4
    var text = head.filter { !$0.isEmpty }.joined(separator: " ") + "\n"
    for alternative in entry.alternatives {
      let blanks = width - DisplayWidth.columns(alternative.name.bytes)
      var line = alternative.name.text + String(repeating: " ", count: blanks)
      let isOther = isTaken(entry, alternative) && !alternative.isDefault
      let words = [
        alternative.gloss?.text ?? "", alternative.isDefault ? "(default)" : "",
        isOther ? "(taken)" : "",
      ]
      line += words.filter { !$0.isEmpty }.joined(separator: " ")
      while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
      text += "    \(line)\n"
      if let flip = flip(entry, alternative) { text += found(flip.changes) }
    }
    return text
  }

  private func flip(
    _ entry: ReadingList.Entry, _ alternative: ReadingList.Alternative
  ) -> ReadingFlips.Flip? {
    flips?.flips.first { flip in
      flip.choices.contains {
        $0.act == entry.act && $0.reading == entry.name && $0.alternative == alternative.name
      }
    }
  }

  /// Whether records were decided by an alternative.
  private func isTaken(
    _ entry: ReadingList.Entry, _ alternative: ReadingList.Alternative
  ) -> Bool {
    flips != nil && flip(entry, alternative) == nil
  }

  /// How many records change, and for each change which.
  private func found(_ changes: OutcomeChanges) -> String {
    let verb = changes.changedCount == 1 ? "changes" : "change"
    let noun = changes.total == 1 ? "record" : "records"
    var text = "        \(changes.changedCount) of \(changes.total) \(noun) \(verb)\n"
    for (change, count) in changes.counts {
      let ids = changes.changed.filter { $0.change == change }.map { $0.record }
      text += "        \(count) \(change.text)"
      if !ids.isEmpty {
        text += ": " + ids.joined(separator: ", ")
        if ids.count < count { text += " and \(count - ids.count) more" }
      }
      text += "\n"
    }
    return text
  }

  /// The combinations that change something, a line each.
  private func combinations(_ flips: ReadingFlips) -> String {
    let changing = flips.combinations.filter { $0.changes.changedCount > 0 }
    var text =
      "\(flips.combinations.count) combinations of two or more other ways, \(changing.count) of"
      + " which change an outcome\n"
    for flip in changing {
      text += "    \(flip.text): \(flip.changes.changedCount) of \(flip.changes.total):"
      text += " \(flip.changes.transitions)\n"
    }
    return text
  }

  private var counts: String {
    guard let counts = flips?.counts else { return "" }
    let parts = RecordAnswer.Status.allCases.map { "\(counts[$0]) \($0.rawValue)" }
    let noun = counts.total == 1 ? "record" : "records"
    return "\(counts.total) \(noun) = \(parts.joined(separator: " + "))\n"
  }

  // MARK: JSON

  /// The members `readings`, `combinations` and `counts` of an object.
  package func write(_ output: inout JSONWriter) {
    output.member(
      "readings",
      array: { output in
        for entry in readings.entries { write(entry, &output) }
      })
    guard let flips else { return }
    if !flips.combinations.isEmpty {
      output.member(
        "combinations",
        array: { output in
          for flip in flips.combinations {
            output.object { output in
              output.member("readings", flip.choices.map { $0.text })
              write(flip.changes, &output)
            }
          }
        })
    }
    output.member(
      "counts",
      object: { output in
        output.member("records", flips.counts.total)
        for status in RecordAnswer.Status.allCases {
          output.member(status.rawValue, flips.counts[status])
        }
      })
  }

  private func write(_ entry: ReadingList.Entry, _ output: inout JSONWriter) {
    output.object { output in
      output.member("act", entry.act.text)
      output.member("clauses", entry.clauses.map { $0.text })
      output.member("reading", entry.name.text)
      if let quote = entry.quote { output.member("quote", quote.text) }
      output.member(
        "alternatives",
        array: { output in
          for alternative in entry.alternatives {
            output.object { output in
              output.member("name", alternative.name.text)
              if let gloss = alternative.gloss { output.member("gloss", gloss.text) }
              output.key("default")
              output.boolean(alternative.isDefault)
              if flips != nil {
                output.key("taken")
                output.boolean(isTaken(entry, alternative))
              }
              if let flip = flip(entry, alternative) { write(flip.changes, &output) }
            }
          }
        })
    }
  }

  private func write(_ changes: OutcomeChanges, _ output: inout JSONWriter) {
    output.member("change", changes.changedCount)
    changes.writeTransitions(&output)
    output.member(
      "changed",
      array: { output in
        for item in changes.changed {
          output.object { output in
            output.member("record", item.record)
            output.member("from", item.old.text)
            output.member("to", item.new.text)
          }
        }
      })
  }
}
