import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// Writes filled forms: their heading and lines in one of the languages of the acts.
package struct FormText: Sendable {
  private let core: Core
  private let language: FormLanguage
  private let law: CivilDate

  /// How a form is laid out.
  package enum Layout: String, CaseIterable, Sendable {
    case text, markdown, html
  }

  package init(core: Core, language: FormLanguage, law: CivilDate) {
    self.core = core
    self.language = language
    self.law = law
  }

  /// A form; `record`: the record's id, where it has one.
  package func text(_ form: FilledForm, record: String?, _ layout: Layout) -> String {
    let rows = form.lines.map { row($0) }
    let title = language.title(core[form.form].titles, core[form.form].name)
    switch layout {
    case .text: return plain(title, record, rows)
    case .markdown: return markdown(title, record, rows)
    case .html: return html(title, record, rows)
    }
  }

  private struct Row {
    let mark: String
    let title: String
    let value: String?
    let needs: String
  }

  private func row(_ line: FilledForm.Line) -> Row {
    let info = core[line.definition]
    let needs = line.needs.map { text($0) }.joined(separator: ", ")
    return Row(
      mark: line.mark.map { $0.text + ")" } ?? "",
      title: language.title(info.titles, info.name),
      value: line.value.map { text($0, info.type) },
      needs: needs.isEmpty ? language.needs : language.needs + ": " + needs)
  }

  /// What a line waits for.
  private func text(_ need: Need) -> String {
    let values = ValueText(core: core, words: .english)
    return switch need {
    case .fact(let path): path
    case .wording(let wording):
      ([core[wording.act].name.text] + wording.clauses.map { $0.text } + [wording.amendment.text])
        .joined(separator: " ")
    case .unknownDay(let name): name.text
    case .fault(let fault): values.text(fault, law: law)
    }
  }

  // MARK: Values

  /// A value that is known for certain.
  private func text(_ value: Value, _ type: Type) -> String {
    switch value {
    case .truth(let truth): return truth == .yes ? language.yes : language.no
    case .number(let bounds): return number(bounds.only ?? 0, type.payload)
    case .date(let range): return language.day(range.first)
    case .text(let text): return text?.text ?? ""
    case .words(let set): return words(set, type.payload)
    case .set(let must, may: _): return must.isEmpty ? language.nothing : words(must, type.payload)
    case .option(let presence, let payload):
      return presence == .yes ? text(payload, type.payload) : language.nothing
    case .period(let period):
      guard let period else { return "" }
      var parts: [String] = []
      if period.months / 12 != 0 {
        parts.append(language.count(Int64(period.months / 12), .years))
      }
      if period.months % 12 != 0 {
        parts.append(language.count(Int64(period.months % 12), .months))
      }
      if period.days != 0 || parts.isEmpty {
        parts.append(language.count(Int64(period.days), .days))
      }
      return parts.joined(separator: " ")
    case .record, .list, .cutList, .span, .range, .standings: return ""
    }
  }

  private func number(_ value: Int64, _ type: Type) -> String {
    switch type {
    case .number(let scale, _, _): language.number(value, scale: scale)
    case .count(let unit, _): language.count(value, unit)
    default: String(value)
    }
  }

  private func words(_ set: WordSet, _ type: Type) -> String {
    let choice: ChoiceID
    switch type {
    case .choice(let id), .set(let id): choice = id
    default: return ""
    }
    return set.words.map { language.title(core[choice].titles[$0], core[choice].words[$0]) }
      .joined(separator: ", ")
  }

  // MARK: Layouts

  private static let blank = "____________"

  private func plain(_ title: String, _ record: String?, _ rows: [Row]) -> String {
    var text = title + "\n" + (record.map { $0 + "\n" } ?? "") + "\n"
    let marks = rows.map { DisplayWidth.columns($0.mark.utf8) }.max() ?? 0
    let titles = rows.map { DisplayWidth.columns($0.title.utf8) }.max() ?? 0
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - DisplayWidth.columns(text.utf8)))
    }
    for row in rows {
      let head = (marks == 0 ? "" : padded(row.mark, marks) + " ") + padded(row.title, titles)
      text += head + "  " + (row.value ?? Self.blank + "  (" + row.needs + ")") + "\n"
    }
    return text
  }

  private func markdown(_ title: String, _ record: String?, _ rows: [Row]) -> String {
    func escaped(_ text: String) -> String {
      var bytes: [UInt8] = []
      for byte in text.utf8 {
        if "\\`*_[]<>|#".utf8.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte == UInt8(ascii: "\n") ? UInt8(ascii: " ") : byte)
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    var text = "# " + escaped(title) + "\n\n" + (record.map { escaped($0) + "\n\n" } ?? "")
    text += "| | | |\n| --- | --- | --- |\n"
    for row in rows {
      let value = row.value.map(escaped) ?? "\\_\\_\\_\\_ *" + escaped(row.needs) + "*"
      text += "| " + escaped(row.mark) + " | " + escaped(row.title) + " | " + value + " |\n"
    }
    return text
  }

  private func html(_ title: String, _ record: String?, _ rows: [Row]) -> String {
    func escaped(_ text: String) -> String { MarkupText.escaped(text) }
    var text = "<section lang=\"\(language.rawValue)\">\n<h1>" + escaped(title) + "</h1>\n"
    if let record { text += "<p>" + escaped(record) + "</p>\n" }
    text += "<table>\n"
    for row in rows {
      let value = row.value.map(escaped) ?? "<small>" + escaped(row.needs) + "</small>"
      text += "<tr><td>" + escaped(row.mark) + "</td><th scope=\"row\">" + escaped(row.title)
      text += "</th><td>" + value + "</td></tr>\n"
    }
    return text + "</table>\n</section>\n"
  }
}
