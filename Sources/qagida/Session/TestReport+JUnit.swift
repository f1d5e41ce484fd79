import QagidaCases
import QagidaSource

/// XML as the readers of JUnit's reports take it: a suite a file. Checked against the schema of the
/// xUnit plugin of Jenkins, `junit-10.xsd`.
extension TestReport {
  var junit: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites\(counts(files))>\n"
    for file in files where !file.tests.isEmpty {
      text += "  <testsuite name=\(quoted(file.path))\(counts([file]))"
      text += " skipped=\"\(file.tests.count(.todo))\">\n"
      for test in file.tests { text += self.test(test) }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private func counts(_ files: [TestedFile]) -> String {
    let tests = files.flatMap { $0.tests }
    let failures = tests.count(.failed) + tests.count(.unexpected)
    return " tests=\"\(files.total)\" failures=\"\(failures)\" errors=\"\(tests.count(.broken))\""
  }

  private func test(_ test: TestedCase) -> String {
    let clauses = test.clauses.joined(separator: ", ")
    var text = "    <testcase classname=\(quoted(clauses.isEmpty ? test.path : clauses))"
    text += " name=\(quoted(test.title))"
    let place = "\(test.path):\(test.line)\n\(test.message)\n\(test.reasons)"
    switch test.status {
    case .passed: return text + "/>\n"
    case .todo: text += ">\n      <skipped message=\"known to fail\"/>\n"
    case .failed, .unexpected:
      text += ">\n      <failure type=\"\(test.status.rawValue)\""
      text += " message=\(quoted(test.message))>\(content(place))</failure>\n"
    case .broken:
      text += ">\n      <error type=\"broken\" message=\(quoted(test.message))>"
      text += "\(content(place))</error>\n"
    }
    return text + "    </testcase>\n"
  }

  private func quoted(_ text: String) -> String {
    "\"" + content(text).split(separator: "\n").joined(separator: "&#10;") + "\""
  }

  /// XML has no place for most control characters, not even written out.
  private func content(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }
    return MarkupText.escaped(String(String.UnicodeScalarView(kept)))
  }
}
