import QagidaLaw
import QagidaSource
import QagidaSyntax

/// A file of cases: what its lines are, before anything is looked up in the law.
package struct CaseFile: Sendable {
  package let tree: SyntaxTree
  let head: Node
  /// The act whose rules are asked when several acts have one of that name.
  package let act: Name?
  /// What holds for all its cases.
  let givens: [Node]
  let readings: [Node]
  let examples: [Example]
  /// The files of records that its examples are taken from, in order, those too that cannot be read.
  package let recordPaths: [String]
  package let cases: [Case]
  package let properties: [Property]

  /// A record that cases are built on.
  struct Example: Sendable {
    let name: Name
    /// Its declaration; the record or example it is built on is that of the name in role `record`.
    let node: Node
    /// The file that its record stands in, where it is one of JSON.
    let file: RecordFile?
  }

  /// A file of records in JSON that examples are taken from.
  struct RecordFile: Sendable {
    let path: String
    let bytes: [UInt8]
  }

  func example(_ name: Name) -> Example? { examples.first { $0.name == name } }
}

/// One case: a question, a record, and what is right.
package struct Case: Sendable {
  /// Of a line of a table: the title of the table's case, and the values of the line.
  package let title: String
  /// The line that says it: the title, or the line of the table.
  package let span: SourceSpan
  /// The clauses that it tests.
  package let clauses: [ClauseNumber]
  /// Whether it is known to fail.
  package let isTodo: Bool
  let asked: Node
  let with: Node?
  /// For a line of a table: the paths of the columns, and its values.
  let columns: [Node]
  let values: [Node]
  let givens: [Node]
  let readings: [Node]
  /// The line that says what is expected.
  let expected: Node
}
