import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// Tells what two laws say otherwise: as text, as Markdown, as JSON.
package struct DiffPrinter {
  let diff: LawDiff

  package init(_ diff: LawDiff) { self.diff = diff }

  // MARK: Text

  /// Each change on a line, wordings under it: `-` what was, `+` what is; then headers and titles.
  package var text: String {
    diff.entries.map { entry in
      "\(title(entry))\n"
        + marked("  - ", shownOld(entry)?.wording) + marked("  + ", shownNew(entry)?.wording)
    }.joined() + headersAndTitles
  }

  private func title(_ entry: LawDiff.Entry) -> String {
    let change =
      entry.change == .throughOthers
      ? "changed through \(through(entry))" : entry.change.rawValue
    return "\(subject(entry)): \(change)"
  }

  /// `R255 §4 may_take_part.age`, with an arrow where it had another place or name.
  private func subject(_ entry: LawDiff.Entry) -> String {
    guard let rule = entry.new ?? entry.old else { return "" }
    let other = entry.old ?? rule
    func arrow(_ old: String, _ new: String) -> String {
      old == new ? new : "\(old.isEmpty ? "no clause" : old) → \(new.isEmpty ? "no clause" : new)"
    }
    let parts = [
      arrow(other.act.text, rule.act.text), arrow(other.clauseText, rule.clauseText),
      arrow(other.name.text, rule.name.text),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func through(_ entry: LawDiff.Entry) -> String {
    guard !entry.through.isEmpty else { return "the header of its act, or what that uses" }
    let act = entry.new?.act
    return entry.through.map { rule in
      ([rule.act == act ? "" : rule.act.text, rule.name.text, rule.clauseText])
        .filter { !$0.isEmpty }.joined(separator: " ")
    }.joined(separator: ", ")
  }

  /// The older text, where it is another: of what only moved, what stays the same is not shown.
  private func shownOld(_ entry: LawDiff.Entry) -> LawDiff.Rule? {
    isShown(entry) && entry.change != .notAtHandBefore ? entry.old : nil
  }

  private func shownNew(_ entry: LawDiff.Entry) -> LawDiff.Rule? {
    switch entry.change {
    case .wordingUnknown, .notAtHandAfter: nil
    default: isShown(entry) ? entry.new : nil
    }
  }

  private func isShown(_ entry: LawDiff.Entry) -> Bool {
    switch entry.change {
    case .throughOthers: false
    case .moved:
      entry.old?.act == entry.new?.act && entry.old?.name == entry.new?.name
        && entry.old?.clauses == entry.new?.clauses
    default: true
    }
  }

  func marked(_ mark: String, _ wording: String?) -> String {
    (wording ?? "").split(separator: "\n").map { "\(mark)\($0)\n" }.joined()
  }

  /// `3 changes: 1 added, 2 restated; 40 the same`
  package var summary: String {
    let counts = LawDiff.Change.allCases.compactMap { change in
      let count = diff.count(change)
      return count == 0 ? nil : "\(count) \(change.rawValue)"
    }
    let total = diff.entries.count
    let changes = total == 1 ? "1 change" : "\(total) changes"
    return "\(changes)\(counts.isEmpty ? "" : ": " + counts.joined(separator: ", "))"
      + "; \(diff.same) the same\(countsApart)\n"
  }

  // MARK: Markdown

  /// A heading a kind of change, an item a rule.
  package var markdown: String {
    var text = ""
    for change in LawDiff.Change.allCases {
      let entries = diff.entries.filter { $0.change == change }
      if entries.isEmpty { continue }
      text += "### \(Self.heading(change)) (\(entries.count))\n\n"
      for entry in entries {
        let through = change == .throughOthers ? ", through \(self.through(entry))" : ""
        text += "- \(subject(entry))\(through)\n"
        let lines =
          marked("  - ", shownOld(entry)?.wording) + marked("  + ", shownNew(entry)?.wording)
        if !lines.isEmpty {
          let shown = lines.split(separator: "\n").map { "  " + $0.dropFirst(2) + "\n" }.joined()
          text += "  ```diff\n\(shown)  ```\n"
        }
      }
      text += "\n"
    }
    return text + headersAndTitlesInMarkdown
  }

  private static func heading(_ change: LawDiff.Change) -> String {
    switch change {
    case .added: "Added"
    case .repealed: "Repealed"
    case .restated: "Restated"
    case .wordingUnknown: "Restated with unknown wording"
    case .notAtHandBefore: "Wording not at hand before"
    case .notAtHandAfter: "Wording not at hand any more"
    case .readingChanged: "Readings changed"
    case .moved: "Moved"
    case .throughOthers: "Changed through what they read"
    }
  }

  // MARK: JSON

  /// The members `changes`, `counts`, `headers` and `titles` of an object.
  package func write(_ output: inout JSONWriter) {
    output.member(
      "changes",
      array: { output in
        for entry in diff.entries { write(entry, &output) }
      })
    output.member(
      "counts",
      object: { output in
        for change in LawDiff.Change.allCases { output.member(change.key, diff.count(change)) }
        output.member("same", diff.same)
        output.member("headers", diff.headers.count)
        output.member("titles", titles)
      })
    writeHeadersAndTitles(&output)
  }

  private func write(_ entry: LawDiff.Entry, _ output: inout JSONWriter) {
    output.object { output in
      output.member("change", entry.change.key)
      for (key, rule) in [("old", entry.old), ("new", entry.new)] {
        guard let rule else { continue }
        // Of what is not at hand there is no wording.
        let isAtHand =
          entry.change != (key == "old" ? .notAtHandBefore : .notAtHandAfter)
        output.member(
          key,
          object: { output in
            write(rule, &output)
            if isAtHand { output.member("wording", rule.wording) }
          })
      }
      guard entry.change == .throughOthers else { return }
      output.member(
        "through",
        array: { output in
          for rule in entry.through { output.object { write(rule, &$0) } }
        })
    }
  }

  private func write(_ rule: LawDiff.Rule, _ output: inout JSONWriter) {
    output.member("act", rule.act.text)
    output.member("clauses", rule.clauses.map { $0.text })
    output.member("rule", rule.name.text)
  }
}

extension LawDiff.Rule {
  fileprivate var clauseText: String { clauses.map { $0.text }.joined(separator: ", ") }
}

extension LawDiff.Change {
  /// The change as a key of JSON.
  fileprivate var key: String {
    switch self {
    case .readingChanged: "readingChanged"
    case .wordingUnknown: "restatedUnknown"
    case .notAtHandBefore: "notAtHandBefore"
    case .notAtHandAfter: "notAtHandAfter"
    case .throughOthers: "changedThrough"
    default: rawValue
    }
  }
}
