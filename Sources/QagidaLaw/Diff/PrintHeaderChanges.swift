import QagidaSource

/// What is told of headers and titles, which are no rules.
extension DiffPrinter {
  // MARK: Text

  var headersAndTitles: String {
    diff.headers.map { "header of \(subject($0))\n" + lines(of: $0, "  ") }.joined()
      + diff.titles.map { words(of: $0) + "\n" }.joined()
  }

  /// `D255`, or what became of an act or amendment that only one law has.
  private func subject(_ change: LawDiff.HeaderChange) -> String {
    let state =
      change.old == nil ? ": added" : change.new == nil ? ": gone" : ": changed"
    return change.name.text + state
  }

  private func lines(of change: LawDiff.HeaderChange, _ indent: String) -> String {
    marked("\(indent)- ", change.old.map { $0.joined(separator: "\n") })
      + marked("\(indent)+ ", change.new.map { $0.joined(separator: "\n") })
  }

  /// `title of R255 may_take_part.age: ru «возраст» → «жас»`
  private func words(of change: LawDiff.TitleChange) -> String {
    switch change {
    case .table(let module, let isNew, let names):
      return "titles of \(module.text): all \(names) \(isNew ? "added" : "gone")"
    case .title(let module, let name, let language, let old, let new):
      let subject = name == module ? name.text : "\(module.text) \(name.text)"
      let change =
        switch (old, new) {
        case (let old?, let new?): "«\(old.text)» → «\(new.text)»"
        case (nil, let new?): "«\(new.text)» added"
        case (let old?, nil): "«\(old.text)» gone"
        case (nil, nil): ""
        }
      return "title of \(subject): \(language) \(change)"
    }
  }

  /// `; 1 header and 2 titles changed`, empty where none is.
  var countsApart: String {
    func counted(_ number: Int, _ noun: String) -> String? {
      number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    let counts = [counted(diff.headers.count, "header"), counted(titles, "title")]
      .compactMap { $0 }
    return counts.isEmpty ? "" : "; \(counts.joined(separator: " and ")) changed"
  }

  /// How many titles changed; those of a whole table by the names in it.
  var titles: Int {
    diff.titles.reduce(0) { sum, change in
      if case .table(_, _, let names) = change { return sum + names }
      return sum + 1
    }
  }

  // MARK: Markdown

  var headersAndTitlesInMarkdown: String {
    var text = ""
    if !diff.headers.isEmpty {
      text += "### Headers (\(diff.headers.count))\n\n"
      for change in diff.headers {
        text += "- \(subject(change))\n  ```diff\n\(lines(of: change, "  "))  ```\n"
      }
      text += "\n"
    }
    if !diff.titles.isEmpty {
      text += "### Titles (\(titles))\n\n"
      text += diff.titles.map { "- \(words(of: $0))\n" }.joined() + "\n"
    }
    return text
  }

  // MARK: JSON

  func writeHeadersAndTitles(_ output: inout JSONWriter) {
    output.member(
      "headers",
      array: { output in
        for change in diff.headers {
          output.object { output in
            output.member("name", change.name.text)
            if let old = change.old { output.member("old", old) }
            if let new = change.new { output.member("new", new) }
          }
        }
      })
    output.member(
      "titles",
      array: { output in
        for change in diff.titles { output.object { write(change, &$0) } }
      })
  }

  private func write(_ change: LawDiff.TitleChange, _ output: inout JSONWriter) {
    switch change {
    case .table(let module, let isNew, let names):
      output.member("of", module.text)
      output.member(isNew ? "namesAdded" : "namesGone", names)
    case .title(let module, let name, let language, let old, let new):
      output.member("of", module.text)
      output.member("name", name.text)
      output.member("language", language)
      if let old { output.member("old", old.text) }
      if let new { output.member("new", new.text) }
    }
  }
}
