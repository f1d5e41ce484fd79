import QagidaCases
import QagidaEngine
import QagidaLaw
import QagidaOptions
import QagidaRecords
import QagidaSource

/// Writes what became of cases.
struct TestReport {
  private let isJSON: Bool
  private let explains: String
  private let color: ColorChoice
  private let sources: SourceSet
  private var counts = [Int](repeating: 0, count: CaseResult.Status.allCases.count)

  init(_ invocation: Invocation, _ sources: SourceSet) {
    isJSON = invocation.value("format") == "json"
    explains = invocation.value("explain") ?? "short"
    color = invocation.color
    self.sources = sources
  }

  var total: Int { counts.reduce(0, +) }

  var hasFailures: Bool { self[.failed] > 0 || self[.unexpected] > 0 }

  private subscript(status: CaseResult.Status) -> Int {
    CaseResult.Status.allCases.firstIndex(of: status).map { counts[$0] } ?? 0
  }

  mutating func add(_ result: CaseResult, in file: CaseFile, _ output: inout Output) {
    let isFirst = total == 0
    if let number = CaseResult.Status.allCases.firstIndex(of: result.status) {
      counts[number] += 1
    }
    if isJSON {
      var writer = JSONWriter(isIndented: false)
      write(result, file, &writer)
      output.print(isFirst ? "{\n  \"cases\": [\n    " : ",\n    ")
      output.print(writer.bytes)
    } else if result.status == .failed || result.status == .unexpected {
      output.print(text(of: result, in: file) + "\n")
    }
  }

  mutating func finish(_ output: inout Output) {
    if isJSON {
      var writer = JSONWriter(isIndented: false)
      writer.object { writer in
        writer.member("cases", total)
        for status in CaseResult.Status.allCases { writer.member(status.rawValue, self[status]) }
      }
      output.print("\n  ],\n  \"counts\": \(writer.text)\n}\n")
      return
    }
    let parts = CaseResult.Status.allCases.filter { $0 == .passed || self[$0] > 0 }
      .map { "\(self[$0]) \($0.rawValue)" }
    output.print(
      "\(total) \(total == 1 ? "case" : "cases"): \(parts.joined(separator: ", "))\n")
  }

  // MARK: Text

  private func text(of result: CaseResult, in file: CaseFile) -> String {
    let style = Terminal.style(.output, color)
    let test = result.test
    let clauses = test.clauses.map { $0.text }.joined(separator: ", ")
    var text = style.paint(result.status.rawValue, .bold, .red)
    text += " \(file.tree.file.path):\(line(of: result, file)): \(test.title)"
    text += (clauses.isEmpty ? "" : "  " + clauses) + "\n"
    text += "  expected  \(result.expected)\n"
    text += "  actual    \(result.actual)\n"
    if result.status == .unexpected {
      return text + "  the case holds: take `todo` away\n"
    }
    guard explains != "none", let answer = result.answer else { return text }
    return text + reasons(of: result, answer).indented
  }

  /// The reasons: of an answer that hangs on which law is in force, those under each that it may be.
  private func reasons(of result: CaseResult, _ answer: Answer) -> String {
    guard let states = AnswerStates(answer), states.differ else { return tree(of: result, answer) }
    let law = answer.interpreter.question.law
    let words = AnswerWords.english
    var text = ""
    for group in states.groups {
      text += states.condition(group, law: law, words) + "\n"
      if let answer = group.answer {
        text += tree(of: result, answer)
      } else {
        text += words.phrase(.noOutcomeThen) + "\n"
      }
    }
    return text
  }

  private func tree(of result: CaseResult, _ answer: Answer) -> String {
    let interpreter = answer.interpreter
    let values = ValueText(core: interpreter.core, words: .english)
    let printer = ExplanationPrinter(
      values: values, law: interpreter.question.law,
      paint: ExplanationColors(Terminal.style(.output, color)).paint)
    let root = ExplanationBuilder.explanation(answer, sources: sources)
    return printer.print(explains == "full" ? root : root.decisive(for: result.expectedLines))
  }

  private func line(of result: CaseResult, _ file: CaseFile) -> Int {
    file.tree.file.position(of: result.test.span.start).line
  }

  // MARK: JSON

  private func write(_ result: CaseResult, _ file: CaseFile, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("title", result.test.title)
      writer.member("file", file.tree.file.path)
      writer.member("line", line(of: result, file))
      writer.member("clauses", result.test.clauses.map { $0.text })
      writer.member("status", result.status.rawValue)
      writer.member("expected", result.expected)
      writer.member("actual", result.actual)
    }
  }
}

extension String {
  /// Each line two blanks further right.
  fileprivate var indented: String {
    split(separator: "\n", omittingEmptySubsequences: true).map { "  " + $0 + "\n" }.joined()
  }
}
