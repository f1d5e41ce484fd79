import QagidaLaw
import QagidaSource
import QagidaSyntax

/// What is right for every record, and is tried on many.
package struct Property: Sendable {
  package let title: String
  package let span: SourceSpan
  /// The clauses that it tests.
  package let clauses: [ClauseNumber]
  let head: Node
  /// The line that says it.
  let line: Node
  /// The day it is judged on, and the day whose law is applied; nil for every day.
  let on: Node?
  let givens: [Node]
  let readings: [Node]

  /// What it speaks of; nil where it speaks of all.
  var condition: Node? { line.child(.value).flatMap { _ in line.child(.condition) } }

  /// What it says of that.
  var consequence: Node? { line.child(.value) ?? line.child(.condition) }

  /// What it says, as it is written.
  package var text: String {
    guard let first = line.child(.condition), let last = consequence else { return "" }
    let bytes = line.tree.file.bytes[Int(first.span.start)..<Int(last.span.end)]
    return String(decoding: bytes, as: UTF8.self).folded
  }
}

extension CaseReader {
  /// A property; nil where it says nothing.
  mutating func readProperty(_ node: Node) -> Property? {
    guard let title = node.child(.title) else { return nil }
    let line = only(.implication, of: node)
    let on = only(.judgedOn, of: node)
    checkOnce(node.children)
    guard let line else {
      diagnostics.report(.propertyOfNothing, at: title.span)
      return nil
    }
    return Property(
      title: title.textValue.text, span: title.span,
      clauses: Self.clauses(of: [node] + node.children), head: node, line: line, on: on,
      givens: node.children(.givenDay), readings: node.children(.readingTaken))
  }
}
