import QagidaCases
import QagidaOptions
import QagidaSource

/// Writes what became of cases, in one of the forms.
struct TestReport {
  let files: [TestedFile]
  /// Whether it ended at a failure, with cases left that were not judged.
  let isCut: Bool
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

  /// All cases in the order of the files.
  var cases: some Sequence<TestedCase> { files.lazy.flatMap { $0.cases } }

  var hasFailures: Bool { cases.contains { $0.isFailure } }

  // MARK: Text

  private var plain: String {
    var text = ""
    for test in cases where test.status == .failed || test.status == .unexpected {
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

  /// How many cases came out in which way.
  var summary: String {
    let total = files.total
    let parts = CaseResult.Status.allCases.filter { $0 == .passed || files.count($0) > 0 }
      .map { "\(files.count($0)) \($0.rawValue)" }
    return "\(total) \(total == 1 ? "case" : "cases"): \(parts.joined(separator: ", "))"
      + (isCut ? "; the others were not judged" : "")
  }

  // MARK: JSON

  private var json: String {
    var text = "{\n  \"cases\": [\n    "
    var isFirst = true
    for test in cases {
      var writer = JSONWriter(isIndented: false)
      write(test, &writer)
      text += (isFirst ? "" : ",\n    ") + writer.text
      isFirst = false
    }
    var writer = JSONWriter(isIndented: false)
    writer.object { writer in
      writer.member("cases", files.total)
      for status in CaseResult.Status.allCases {
        writer.member(status.rawValue, files.count(status))
      }
    }
    return text + "\n  ],\n  \"counts\": \(writer.text)\n}\n"
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
