import QagidaSource

/// Reads tokens into a lossless tree. It never fails: what fits nowhere becomes an error node and
/// reading goes on in the next line.
///
/// Hand-written, and led by the phrases of the file's language (``PhraseTable``): lines walk along
/// a phrase, expressions are read by operator precedence. The parts are in the extensions.
package struct Parser {
  let file: SourceFile
  let table: PhraseTable
  var tokens: [Token]
  let layout: Layout
  /// Numbers into `layout`: where the parser is, and where what it may read ends.
  var position = 0
  var limit = 0
  /// One past the last token that was read.
  var consumedEnd = 0
  /// Clauses before this are the object of a line, and so not the margin.
  var clausesReadEnd = 0
  /// The first token of the line that is read.
  var lineStart = 0
  /// The brackets that the parser is within.
  var opened: [Int] = []
  /// How many expressions the parser is within.
  var nesting = 0
  /// How many lines the lines that are read stand under.
  var lineDepth = 0
  /// Whether this line has an error already: one a line is enough.
  var lineIsBroken = false
  var records: [SyntaxTree.NodeRecord] = []
  var childIDs: [NodeID] = []
  var margins: [Int32] = []
  var diagnostics = DiagnosticBag()

  /// How many levels of brackets and operators may be within each other in an expression. The
  /// lines and declarations around it do not count.
  package static let nestingLimit = 100
  /// How many lines may stand under each other: facts under facts.
  static let lineLimit = 64
  /// An operand is a level itself: `3 years` and `a.b` have parts.
  private static let operandDepth = 1

  /// The tree of a file and what was found wrong with its text and syntax.
  package static func parse(
    _ file: SourceFile, table: PhraseTable
  ) -> (tree: SyntaxTree, diagnostics: DiagnosticBag) {
    let tokens = Lexer.tokens(of: file, table: table)
    var parser = Parser(file: file, table: table, tokens: tokens)
    TextCheck.run(file, tokens, table, &parser.diagnostics)
    let root = parser.parseFile()
    let tree = SyntaxTree(
      file: file, table: table, tokens: parser.tokens, root: root, records: parser.records,
      childIDs: parser.childIDs, margins: parser.margins)
    return (tree, parser.diagnostics)
  }

  private init(file: SourceFile, table: PhraseTable, tokens: [Token]) {
    self.file = file
    self.table = table
    self.tokens = tokens
    self.layout = Layout(tokens, file)
    records.reserveCapacity(tokens.count)
    childIDs.reserveCapacity(tokens.count)
  }

  // MARK: Looking at tokens

  /// The next token to read, as a number into `layout`, or nil at the limit. Clauses at the
  /// margin are passed over.
  var next: Int? {
    var index = position
    while index < limit && layout.isMargin[index] { index += 1 }
    return index < limit ? index : nil
  }

  func token(_ index: Int) -> Token { tokens[Int(layout.tokens[index])] }

  func kind(_ index: Int) -> TokenKind { token(index).kind }

  /// The kind of the next token, or nil at the limit.
  var nextKind: TokenKind? { next.map { kind($0) } }

  /// The token after `index` that is no margin, or nil at the limit.
  func following(_ index: Int) -> Int? {
    var other = index + 1
    while other < limit && layout.isMargin[other] { other += 1 }
    return other < limit ? other : nil
  }

  func startsLine(_ index: Int) -> Bool { layout.indents[index] >= 0 }

  mutating func consume(_ index: Int) {
    position = index + 1
    consumedEnd = index + 1
  }

  func span(_ index: Int) -> SourceSpan { tokenSpan(layout.tokens[index]) }

  private func tokenSpan(_ token: Int32) -> SourceSpan {
    let number = Int(token)
    return SourceSpan(
      file: file.id, start: tokens[number].start,
      end: number + 1 < tokens.count ? tokens[number + 1].start : tokens[number].start)
  }

  func text(_ index: Int) -> String { file.text(span(index)) }

  // MARK: Making nodes

  /// Makes a node of the tokens from `first` to the last one read.
  mutating func node(
    _ construct: Construct, from first: Int, role: Role = .none, keyword: KeywordValue? = nil,
    _ children: [NodeID] = []
  ) -> NodeID {
    var (start, end) = extent(from: first)
    var depth: UInt8 = 0
    for child in children {
      let inner = records[Int(child.index)]
      depth = max(depth, inner.depth &+ 1)
      start = min(start, inner.firstToken)
      end = max(end, inner.endToken)
    }
    let tooDeep = nesting > 0 && depth > Parser.nestingLimit + Parser.operandDepth
    if tooDeep { reportTooDeep(at: first) }
    var record = SyntaxTree.NodeRecord(
      construct: tooDeep ? .error : construct, role: role, keyword: keyword,
      depth: tooDeep ? 0 : depth, firstToken: start, endToken: end)
    if !tooDeep {
      record.firstChild = Int32(truncatingIfNeeded: childIDs.count)
      record.childCount = Int32(truncatingIfNeeded: children.count)
      childIDs += children
    }
    records.append(record)
    return NodeID(records.count - 1)
  }

  /// The numbers of the first token and the one after the last, when what was read begins at
  /// `first`. What is missing stands before the token found in its place or, at the end of a line,
  /// right behind the last one.
  private func extent(from first: Int) -> (start: Int32, end: Int32) {
    if consumedEnd > first {
      return (layout.tokens[first], layout.tokens[consumedEnd - 1] + 1)
    }
    let place =
      next == nil && consumedEnd > 0
      ? layout.tokens[consumedEnd - 1] + 1 : layout.tokens[min(first, layout.tokens.count - 1)]
    return (place, place)
  }

  mutating func setRole(_ id: NodeID, _ role: Role) { records[Int(id.index)].role = role }

  func construct(of id: NodeID) -> Construct { records[Int(id.index)].construct }

  /// Gives a line's node the clauses that end its physical lines, from `first` up to `end`.
  mutating func attachMargin(_ id: NodeID, from first: Int, to end: Int) {
    let start = margins.count
    var isBelowMargin = false
    for index in max(first, clausesReadEnd)..<max(end, clausesReadEnd) {
      if startsLine(index) && margins.count > start { isBelowMargin = true }
      guard layout.isMargin[index] else { continue }
      tokens[Int(layout.tokens[index])].isMargin = true
      guard kind(index) == .clause else { continue }
      if isBelowMargin {
        let first = file.text(tokenSpan(margins[start]))
        report(
          .secondMargin, at: span(index),
          [DiagnosticArgument("list", .text(first + ", " + text(index)))])
      } else {
        margins.append(layout.tokens[index])
      }
    }
    records[Int(id.index)].firstMargin = Int32(truncatingIfNeeded: start)
    records[Int(id.index)].marginCount = Int32(truncatingIfNeeded: margins.count - start)
  }

  // MARK: Going back

  /// Where the parser is and what it has made, for lines whose beginning fits several phrases.
  struct Checkpoint {
    let position: Int
    let limit: Int
    let consumedEnd: Int
    let clausesReadEnd: Int
    let lineIsBroken: Bool
    let records: Int
    let childIDs: Int
    let diagnostics: DiagnosticBag
  }

  var checkpoint: Checkpoint {
    Checkpoint(
      position: position, limit: limit, consumedEnd: consumedEnd, clausesReadEnd: clausesReadEnd,
      lineIsBroken: lineIsBroken, records: records.count, childIDs: childIDs.count,
      diagnostics: diagnostics)
  }

  /// Forgets all that came after a checkpoint.
  mutating func goBack(to before: Checkpoint) {
    position = before.position
    limit = before.limit
    consumedEnd = before.consumedEnd
    clausesReadEnd = before.clausesReadEnd
    lineIsBroken = before.lineIsBroken
    records.removeLast(records.count - before.records)
    childIDs.removeLast(childIDs.count - before.childIDs)
    diagnostics = before.diagnostics
  }

  // MARK: Errors

  /// Reports a syntax error unless this line has one already.
  mutating func report(
    _ id: DiagnosticID, at span: SourceSpan, _ arguments: [DiagnosticArgument] = [],
    related: [RelatedPlace] = []
  ) {
    guard !lineIsBroken else { return }
    lineIsBroken = true
    if isReportedWithText { return }
    diagnostics.report(id, at: span, arguments, related: related)
  }

  /// Whether what comes next, or the blank before it, has been reported with the text.
  private var isReportedWithText: Bool {
    guard let index = next else { return false }
    let number = Int(layout.tokens[index])
    if tokens[number].kind == .unknown { return true }
    if number > 0 && tokens[number - 1].kind == .strangeBlank { return true }
    // An operator is not taken for one where nothing that is known follows.
    guard tokens[number].word != .none, let behind = following(index) else { return false }
    return kind(behind) == .unknown
  }

  mutating func reportTooDeep(at index: Int) {
    report(
      .tooDeep, at: span(min(index, layout.tokens.count - 1)),
      [DiagnosticArgument("limit", .number(Parser.nestingLimit))])
  }

  /// An error node of everything up to the limit; nil where nothing is left.
  mutating func restAsError() -> NodeID? {
    guard let first = next else { return nil }
    var last = first
    for index in first..<limit where !layout.isMargin[index] { last = index }
    consume(last)
    return node(.error, from: first)
  }
}
