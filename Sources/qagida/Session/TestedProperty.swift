import QagidaCases
import QagidaSource

extension TestedCase {
  /// What became of a property, in the words of a case.
  init(_ result: PropertyResult, of file: CaseFile, _ reasons: TestReasons) {
    let property = result.property
    let source = file.tree.file
    self.init(
      status: result.status == .held
        ? .passed : result.status == .broken ? .broken : .failed,
      title: property.title, path: source.path,
      line: source.position(of: property.span.start).line,
      clauses: property.clauses.map { $0.text }, expected: property.text,
      actual: Self.actual(result),
      reasons: result.counterexample.map { reasons.text(of: $0.answer, naming: []) } ?? "")
  }

  private static func actual(_ result: PropertyResult) -> String {
    guard let found = result.counterexample else {
      if result.status != .untried { return "" }
      return "it speaks of none of \(result.tried) \(result.tried == 1 ? "record" : "records")"
    }
    var text = "not on \(found.today)"
    if found.law != found.today { text += " by the law of \(found.law)" }
    text += found.facts.isEmpty ? ", whatever the record" : " with \(found.facts)"
    switch found.origin {
    case .told(let title): return text + " (of the case \"\(title)\")"
    case .example: return text + " (of an example)"
    case .made(let number): return text + " (made record \(number))"
    }
  }
}
