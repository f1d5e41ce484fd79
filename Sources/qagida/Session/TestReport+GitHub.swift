import QagidaSource

/// Commands that mark failing cases in a change on GitHub, and how many came out in which way.
extension TestReport {
  var github: String {
    tests.filter { $0.isFailure }.map { test in
      GitHubCommand.text(
        "error", file: test.path, line: test.line, title: test.title,
        message: (test.message + "\n" + test.reasons).trimmed)
    }.joined() + summary + "\n"
  }
}

extension String {
  /// Without line ends at its end.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}
