import QagidaSource

/// The Test Anything Protocol, version 14 (<https://testanything.org/tap-version-14-specification>):
/// a line a case or property, with what is wrong with one that fails as YAML.
extension TestReport {
  /// The directive of the protocol for what is known to fail, which its readers look for by this word.
  private static let knownToFail = " # TODO known to fail"  // a word of TAP, no task left

  var tap: String {
    var text = "TAP version 14\n1..\(files.total)\n"
    for (number, test) in tests.enumerated() {
      // A case that is known to fail is no failure; one that should fail and holds is.
      let isHeld = test.status == .passed
      text += "\(isHeld ? "ok" : "not ok") \(number + 1) - \(escaped(test.title))"
      text += (test.status == .todo ? Self.knownToFail : "") + "\n"
      if test.isFailure { text += details(test) }
    }
    return text
  }

  /// A string of JSON is one of YAML too.
  private func details(_ test: TestedCase) -> String {
    func quoted(_ text: String) -> String {
      var writer = JSONWriter(isIndented: false)
      writer.string(text)
      return writer.text
    }
    let clauses = test.clauses.map { quoted($0) }.joined(separator: ", ")
    let lines = [
      "---", "message: \(quoted(test.message))", "severity: fail",
      "at: {file: \(quoted(test.path)), line: \(test.line)}", "clauses: [\(clauses)]",
      "expected: \(quoted(test.expected))", "actual: \(quoted(test.actual))",
      "reasons: \(quoted(test.reasons))", "...",
    ]
    return lines.map { "  \($0)\n" }.joined()
  }

  /// A number sign would begin a directive.
  private func escaped(_ title: String) -> String {
    var text = ""
    for character in title.unicodeScalars {
      if character == "#" || character == "\\" { text += "\\" }
      text.unicodeScalars.append(character)
    }
    return text
  }
}
