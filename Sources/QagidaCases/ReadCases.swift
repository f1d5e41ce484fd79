import QagidaLaw
import QagidaSource
import QagidaSyntax

/// Reads what the lines of files of cases say.
package struct CaseReader {
  package internal(set) var diagnostics = DiagnosticBag()
  private var records: RecordFiles

  /// - Parameter world: where the files of records are read that examples are taken from.
  package init(world: some World = NoFiles()) { records = RecordFiles(world) }

  /// The cases of a file whose syntax has no errors.
  package mutating func read(_ tree: SyntaxTree) -> CaseFile {
    let declarations = tree.rootNode.children
    let head = declarations.first { $0.construct == .casesFor } ?? tree.rootNode
    var examples: [CaseFile.Example] = []
    var cases: [Case] = []
    var properties: [Property] = []
    var titles: [Name: SourceSpan] = [:]
    func isNew(_ text: String, _ span: SourceSpan) -> Bool {
      let title = Name.normalized(Array(text.utf8)[...])
      guard let first = titles[title] else {
        titles[title] = span
        return true
      }
      diagnostics.report(
        .titleTwice, at: span, [DiagnosticArgument("name", .name(title))],
        related: [RelatedPlace(first, .firstHere)])
      return false
    }
    for node in declarations where node.id != head.id {
      switch node.construct {
      case .example: readExample(node, &examples)
      case .caseOf, .todoCase:
        for one in readCase(node) where isNew(one.title, one.span) { cases.append(one) }
      case .recordProperty:
        if let one = readProperty(node), isNew(one.title, one.span) { properties.append(one) }
      default: diagnostics.report(.notInCases, at: (node.child(.name) ?? node).span)
      }
    }
    let lines = head.children
    checkOnce(lines)
    return CaseFile(
      tree: tree, head: head, act: head.child(.name)?.name,
      givens: lines.filter { $0.construct == .givenDay },
      readings: lines.filter { $0.construct == .readingTaken }, examples: examples,
      recordPaths: records.takePaths(), cases: cases, properties: properties)
  }

  private mutating func readExample(_ node: Node, _ examples: inout [CaseFile.Example]) {
    guard let name = node.child(.name) else { return }
    if let first = examples.first(where: { $0.name == name.name }) {
      diagnostics.report(
        .duplicateName, at: name.span, [DiagnosticArgument("name", .name(name.name))],
        related: [RelatedPlace((first.node.child(.name) ?? first.node).span, .firstHere)])
      return
    }
    let file = records.file(of: node, &diagnostics)
    examples.append(CaseFile.Example(name: name.name, node: node, file: file))
  }

  private mutating func readCase(_ node: Node) -> [Case] {
    guard let titleNode = node.child(.title) else { return [] }
    let title = titleNode.textValue.text
    let asked = only(.asked, of: node)
    let with = only(.withFacts, of: node)
    let expected = only(.expect, of: node)
    let tables = node.children(.forColumns)
    guard let asked else {
      diagnostics.report(.caseWithoutQuestion, at: titleNode.span)
      return []
    }
    if expected == nil && tables.allSatisfy({ $0.children(.tableCase).isEmpty }) {
      diagnostics.report(.caseWithoutExpectation, at: titleNode.span)
    }
    checkOnce(node.children)
    let clauses = Self.clauses(of: [node] + node.children.filter { $0.construct != .forColumns })
    func made(_ title: String, _ span: SourceSpan, _ line: Node, _ columns: [Node]) -> Case {
      Case(
        title: title, span: span,
        clauses: Self.merged(clauses, Self.clauses(of: [line])),
        isTodo: node.construct == .todoCase, asked: asked, with: with, columns: columns,
        values: line.child(.values)?.children ?? [], givens: node.children(.givenDay),
        readings: node.children(.readingTaken), expected: line)
    }
    var cases = expected.map { [made(title, titleNode.span, $0, [])] } ?? []
    for table in tables {
      let columns = table.child(.columns)?.children ?? []
      for line in table.children(.tableCase) {
        guard let values = line.child(.values) else { continue }
        guard values.children.count == columns.count else {
          diagnostics.report(
            .valuesOfLine, at: values.span,
            [
              DiagnosticArgument("found", .number(values.children.count)),
              DiagnosticArgument("wanted", .number(columns.count)),
            ])
          continue
        }
        let text = values.children.map { $0.foldedText }.joined(separator: ", ")
        cases.append(made("\(title), \(text)", values.span, line, columns))
      }
    }
    return cases
  }

  /// The line of a kind of which a case has at most one.
  mutating func only(_ construct: Construct, of node: Node) -> Node? {
    let lines = node.children(construct)
    for second in lines.dropFirst() {
      diagnostics.report(
        .saidTwiceInCase, at: second.span, related: [RelatedPlace(lines[0].span, .firstHere)])
    }
    return lines.first
  }

  /// What is given, and each reading, is said once.
  mutating func checkOnce(_ lines: [Node]) {
    var seen: [String: SourceSpan] = [:]
    for line in lines where line.construct == .givenDay || line.construct == .readingTaken {
      guard let path = line.child(.path) else { continue }
      let key = (line.construct == .givenDay ? "given " : "reading ") + path.pathText
      if let first = seen[key] {
        diagnostics.report(
          .saidTwiceInCase, at: path.span, related: [RelatedPlace(first, .firstHere)])
      }
      seen[key] = path.span
    }
  }

  private static func merged(_ a: [ClauseNumber], _ b: [ClauseNumber]) -> [ClauseNumber] {
    a + b.filter { !a.contains($0) }
  }

  static func clauses(of nodes: [Node]) -> [ClauseNumber] {
    var found: [ClauseNumber] = []
    for node in nodes {
      for token in node.marginTokens {
        guard let clause = ClauseNumber(token: node.tree.bytes(ofToken: token)),
          !found.contains(clause)
        else { continue }
        found.append(clause)
      }
    }
    return found
  }
}

extension Node {
  /// The node's text, with one blank for what stands between its tokens.
  var foldedText: String { text.folded }

  /// A path as answers have it: `jobs[2].ended`.
  var pathText: String {
    var text = ""
    for part in children {
      if part.construct == .number {
        text += "[\(part.text)]"
      } else {
        text += (text.isEmpty ? "" : ".") + part.name.text
      }
    }
    return text
  }
}
