import QagidaEngine
import QagidaOptions
import QagidaRecords
import QagidaSource

/// Writes the answers of a run in the form that was asked for.
struct AnswerReport {
  private let setup: EvaluationSetup
  private let format: String
  private let detail: Detail
  private let json: DecisionJSON
  private let csv: DecisionCSV
  private var table: DecisionTable
  /// Rows that wait until the widths of the table are known.
  private var waiting: [RecordAnswer] = []
  private var isStarted = false

  init(_ setup: EvaluationSetup, format: String, detail: Detail) {
    self.setup = setup
    self.format = format
    self.detail = detail
    let text = setup.text
    json = DecisionJSON(
      text: text, detail: detail, messages: MessageWriter(.english), sources: setup.sources)
    csv = DecisionCSV(text: text, detail: detail)
    table = DecisionTable(text: text, detail: detail)
  }

  /// Whether the form holds the days and counts itself; else they go to standard error.
  var isSelfContained: Bool { format == "table" || format == "json" }

  mutating func add(_ answer: RecordAnswer, _ output: inout Output) {
    switch format {
    case "jsonl":
      var line = JSONWriter(isIndented: false)
      json.write(answer, &line)
      output.print(line.bytes + [UInt8(ascii: "\n")])
    case "csv":
      if !isStarted { output.print(csv.header) }
      output.print(csv.row(answer))
    case "json":
      var element = JSONWriter(isIndented: false)
      json.write(answer, &element)
      output.print(isStarted ? ",\n    " : jsonHead + "\n    ")
      output.print(element.bytes)
    default:
      addRow(answer, &output)
    }
    isStarted = true
  }

  private mutating func addRow(_ answer: RecordAnswer, _ output: inout Output) {
    guard detail != .full else {
      if !isStarted { output.print(setup.heading + "\n") }
      output.print("\n" + explained(answer))
      return
    }
    if waiting.count < DecisionTable.sample {
      waiting.append(answer)
      if waiting.count == DecisionTable.sample { startTable(&output) }
    } else {
      output.print(table.row(answer))
    }
  }

  private mutating func startTable(_ output: inout Output) {
    table.fit(waiting)
    output.print(setup.heading + "\n")
    let readings = setup.chosenReadings
    if !readings.isEmpty { output.print("readings: \(readings.joined(separator: ", "))\n") }
    output.print("\n" + table.header)
    for answer in waiting { output.print(table.row(answer)) }
  }

  /// Ends the report with the counts.
  mutating func finish(_ counts: RecordCounts, _ output: inout Output) {
    switch format {
    case "jsonl": break
    case "csv": if !isStarted { output.print(csv.header) }
    case "json":
      output.print(isStarted ? "\n  ],\n" : jsonHead + "],\n")
      output.print(jsonTail(counts))
    default:
      if detail != .full && waiting.count < DecisionTable.sample { startTable(&output) }
      if detail == .full && !isStarted { output.print(setup.heading + "\n") }
      output.print("\n" + summary(counts))
    }
  }

  // MARK: Full explanations

  private func explained(_ answer: RecordAnswer) -> String {
    guard let found = answer.answer else {
      let words = MessageWriter(.english)
      let errors = answer.record.diagnostics.filter { $0.severity == .error }
      return "\(answer.record.name): rejected\n"
        + errors.map { "  \(words.words(of: $0).message)\n" }.joined()
    }
    return "\(answer.record.name)\n" + StatesText(setup, found).text { _ in [] }
  }

  // MARK: JSON

  private var jsonHead: String {
    var head = JSONWriter(isIndented: true)
    head.object { head in
      head.member("outcome", setup.core[setup.outcome].name.text)
      head.member("act", setup.core[setup.core[setup.outcome].act].name.text)
      head.member("on", setup.question.today.description)
      head.member("law", setup.question.law.description)
      head.member("readings", setup.chosenReadings)
    }
    let text = head.text
    return String(text.dropLast(2)) + ",\n  \"answers\": ["
  }

  private func jsonTail(_ counts: RecordCounts) -> String {
    var tail = JSONWriter(isIndented: false)
    tail.object { tail in
      tail.member("records", counts.total)
      for status in RecordAnswer.Status.allCases {
        tail.member(status.rawValue, counts[status])
      }
      tail.member("faults", counts.faults)
    }
    return "  \"counts\": \(tail.text)\n}\n"
  }

  // MARK: Counts

  /// `43 records = 35 decided + 0 provisional + 6 undetermined + 2 rejected`, and how often each
  /// outcome was decided.
  func summary(_ counts: RecordCounts) -> String {
    let noun = counts.total == 1 ? "record" : "records"
    let parts = RecordAnswer.Status.allCases.map { "\(counts[$0]) \($0.rawValue)" }
    var text = "\(counts.total) \(noun) = \(parts.joined(separator: " + "))\n"
    let words = counts.words.sorted { $0.key < $1.key }.map { word, count in
      "\(count) \(setup.text.word(word, of: setup.outcome))"
    }
    if !words.isEmpty { text += "decided: \(words.joined(separator: ", "))\n" }
    if counts.faults > 0 { text += "\(counts.faults) open because a rule gives no value\n" }
    return text
  }
}

/// The colours of explanations.
struct ExplanationColors {
  private let style: TerminalStyle

  init(_ style: TerminalStyle) { self.style = style }

  var paint: @Sendable (String, ExplanationPrinter.Paint) -> String {
    let style = style
    return { text, paint in
      switch paint {
      case .branch: style.paint(text, .dim)
      case .good: style.paint(text, .green)
      case .bad: style.paint(text, .red)
      case .open: style.paint(text, .yellow)
      case .name: style.paint(text, .bold)
      case .clause: style.paint(text, .cyan)
      case .title: style.paint(text, .dim)
      case .text: text
      }
    }
  }
}
