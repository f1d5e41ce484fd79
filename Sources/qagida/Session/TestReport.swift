import QagidaCases
import QagidaOptions
import QagidaSource

/// Writes what became of cases, in one of the forms.
struct TestReport {
  let files: [TestedFile]
  /// Whether it ended at a failure, with cases left that were not judged.
  let isCut: Bool
  let effort: PropertyRunner.Effort
  let style: TerminalStyle

  enum Form: String, CaseIterable {
    case text, json, tap, junit, github
  }

  func text(_ form: Form) -> String {
    switch form {
    case .text: plain
    case .json: json
    case .tap: tap
    case .junit: junit
    case .github: github
    }
  }

  /// All cases and properties in the order of the files.
  var tests: some Sequence<TestedCase> { files.lazy.flatMap { $0.tests } }

  private var cases: some Sequence<TestedCase> { files.lazy.flatMap { $0.cases } }
  private var properties: some Sequence<TestedCase> { files.lazy.flatMap { $0.properties } }

  var hasFailures: Bool { tests.contains { $0.isFailure } }

  // MARK: Text

  private var plain: String {
    var text = ""
    for test in tests where test.status == .failed || test.status == .unexpected {
      text += plain(test) + "\n"
    }
    return text + summary + "\n"
  }

  private func plain(_ test: TestedCase) -> String {
    var text = style.paint(test.status.rawValue, .bold, .red)
    text += " \(test.path):\(test.line): \(test.title)"
    text += (test.clauses.isEmpty ? "" : "  " + test.clauses.joined(separator: ", ")) + "\n"
    if test.status == .unexpected {
      text += "  expected  \(test.expected)\n  actual    \(test.actual)\n"
    }
    return text + (test.message + "\n" + test.reasons).indented
  }

  /// How many cases came out in which way, and how many properties.
  var summary: String {
    let total = cases.reduce(0) { count, _ in count + 1 }
    let ways = CaseResult.Status.allCases.filter { $0 == .passed || cases.count($0) > 0 }
      .map { "\(cases.count($0)) \($0.rawValue)" }
    let ofCases =
      "\(total) \(total == 1 ? "case" : "cases"): \(ways.joined(separator: ", "))"
      + (isCut ? "; the others were not judged" : "")
    return total == 0 && ofProperties != nil
      ? ofProperties ?? "" : ofCases + (ofProperties.map { "\n" + $0 } ?? "")
  }

  /// Nil where there are none.
  private var ofProperties: String? {
    let total = properties.reduce(0) { count, _ in count + 1 }
    guard total > 0 else { return nil }
    let ways = [(CaseResult.Status.passed, "held"), (.failed, "failed"), (.broken, "broken")]
      .filter { $0.0 == .passed || properties.count($0.0) > 0 }
      .map { "\(properties.count($0.0)) \($0.1)" }
    return "\(total) \(total == 1 ? "property" : "properties"): \(ways.joined(separator: ", ")),"
      + " \(effort.tries) made \(effort.tries == 1 ? "record" : "records") each,"
      + " seed \(effort.seed)"
  }

  // MARK: JSON

  private var json: String {
    var writer = JSONWriter(isIndented: false)
    writer.object { writer in
      writer.member("cases", files.reduce(0) { $0 + $1.cases.count })
      writer.member("properties", files.reduce(0) { $0 + $1.properties.count })
      for status in CaseResult.Status.allCases {
        writer.member(status.rawValue, tests.count(status))
      }
    }
    return "{\n  \"cases\": \(list(cases)),\n  \"properties\": \(list(properties)),\n"
      + "  \"counts\": \(writer.text)\n}\n"
  }

  /// An element a line.
  private func list(_ tests: some Sequence<TestedCase>) -> String {
    let elements = tests.map { test in
      var writer = JSONWriter(isIndented: false)
      write(test, &writer)
      return "\n    " + writer.text
    }
    return elements.isEmpty ? "[]" : "[" + elements.joined(separator: ",") + "\n  ]"
  }

  private func write(_ test: TestedCase, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("title", test.title)
      writer.member("file", test.path)
      writer.member("line", test.line)
      writer.member("clauses", test.clauses)
      writer.member("status", test.status.rawValue)
      writer.member("expected", test.expected)
      writer.member("actual", test.actual)
    }
  }
}

extension String {
  /// Each line two blanks further right.
  fileprivate var indented: String {
    split(separator: "\n", omittingEmptySubsequences: true).map { "  " + $0 + "\n" }.joined()
  }
}
