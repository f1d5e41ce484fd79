import QagidaCases

/// What became of a case or a property, as reports tell it: without its answer, so that many take
/// little memory.
struct TestedCase: Sendable {
  let status: CaseResult.Status
  let title: String
  let path: String
  /// From 1.
  let line: Int
  let clauses: [String]
  let expected: String
  let actual: String
  /// Why the answer is as it is, in lines; empty where nothing failed or nothing is asked for.
  let reasons: String

  /// Whether it is one for which the run is no success.
  var isFailure: Bool { status == .failed || status == .unexpected || status == .broken }

  /// What is wrong with it, in lines.
  var message: String {
    switch status {
    case .passed, .todo: ""
    case .unexpected: "the case holds: take `todo` away"
    case .broken: "the case cannot be judged: see the findings"
    case .failed: "expected  \(expected)\nactual    \(actual)"
    }
  }
}

/// The cases and properties of one file.
struct TestedFile: Sendable {
  let path: String
  let cases: [TestedCase]
  let properties: [TestedCase]

  /// The cases, and then the properties.
  var tests: [TestedCase] { cases + properties }
}

extension [TestedFile] {
  /// How many cases and properties there are.
  var total: Int { reduce(0) { $0 + $1.cases.count + $1.properties.count } }
}

extension Sequence<TestedCase> {
  func count(_ status: CaseResult.Status) -> Int {
    reduce(0) { $0 + ($1.status == status ? 1 : 0) }
  }
}
