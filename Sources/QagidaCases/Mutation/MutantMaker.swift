import QagidaCalendar
import QagidaLaw
import QagidaSource
import QagidaSyntax

/// Makes the mutants of a policy from its syntax tree: of each construct by what it contains, never
/// by which act it is in.
///
/// Left as they are: records and choices, which are of the data and not of the law; calendars, which
/// are laid beside the published ones; names, and lists of clauses.
package struct MutantMaker {
  private let tree: SyntaxTree
  private let words: ChoiceWords
  private var module = Name(bytes: [])
  /// The lines around what is looked at, from the declaration in.
  private var lines: [Node] = []
  private var seen: Set<[Mutant.Edit]> = []
  private var mutants: [Mutant] = []

  package static func mutants(of tree: SyntaxTree, _ words: ChoiceWords) -> [Mutant] {
    var maker = MutantMaker(tree: tree, words: words)
    for node in tree.rootNode.children { maker.visitDeclaration(node) }
    return maker.mutants.sorted { a, b in
      (a.edits[0].start, a.edits[0].end) < (b.edits[0].start, b.edits[0].end)
    }
  }

  private init(tree: SyntaxTree, words: ChoiceWords) {
    self.tree = tree
    self.words = words
  }

  private mutating func visitDeclaration(_ node: Node) {
    switch node.construct {
    case .vocabulary, .act, .amendment:
      module = node.child(.name)?.name ?? module
      lines = [node]
      for line in node.children where line.isLine { visit(line) }
      lines = []
    case .namesFor, .clauses, .record, .choice, .calendar, .inAct, .error: break
    default: visit(node)
    }
  }

  private mutating func visit(_ node: Node) {
    if node.isType || node.isOfText { return }
    let isLine = node.isLine
    if isLine { lines.append(node) }
    defer { if isLine { lines.removeLast() } }
    if isLine && (lines.count > 1 || node.isStep) { dropLine(node) }
    rewrite(node)
    changePieces(node)
    changeTokens(node)
    changeWords(node)
    swapLines(node)
    for child in node.children { visit(child) }
  }

  // MARK: Lines

  private mutating func dropLine(_ node: Node) {
    guard node.construct != .about, node.construct != .uses, node.construct != .approvedBy else {
      return
    }
    add(.dropped, [Mutant.Edit(physicalLines(of: node), "")])
  }

  private func physicalLines(of node: Node) -> Range<Int> {
    let (file, span) = (tree.file, node.span)
    let from = Int(file.lineStarts[file.lineIndex(of: span.start)])
    let last = file.lineIndex(of: max(span.start, span.end - 1))
    let to = last + 1 < file.lineStarts.count ? Int(file.lineStarts[last + 1]) : file.bytes.count
    return from..<to
  }

  /// Lines that are taken in order change places; so do the words that they give.
  private mutating func swapLines(_ node: Node) {
    let parts = node.children.filter { $0.isLine }
    for (first, second) in zip(parts, parts.dropFirst()) {
      guard let one = first.child(.word), let two = second.child(.word) else { continue }
      lines.append(first)
      if one.name != two.name {
        add(.swapped, [Mutant.Edit(one.bytes, two.text), Mutant.Edit(two.bytes, one.text)])
      }
      add(.swapped, [Mutant.Edit(first.bytes, second.text), Mutant.Edit(second.bytes, first.text)])
      lines.removeLast()
    }
    guard let old = parts.first(where: { $0.construct == .defaultAlternative }),
      let plain = rewritten(old, as: .alternative)
    else { return }
    for other in parts where other.construct == .alternative {
      guard let text = rewritten(other, as: .defaultAlternative) else { continue }
      let edits = [Mutant.Edit(old.headBytes, plain), Mutant.Edit(other.headBytes, text)]
      add(.reading, edits.sorted { $0.start < $1.start })
    }
  }

  // MARK: Phrases

  private func rewritten(
    _ node: Node, as construct: Construct, _ changed: [Role: String?] = [:]
  ) -> String? {
    tree.table.rewritten(construct) { role in
      if let text = changed[role] { return text }
      return node.child(role)?.text
    }
  }

  private mutating func rewrite(_ node: Node) {
    let construct = node.construct
    for other in MutantSteps.others(than: construct) {
      var changed: [Role: String?] = [:]
      // What stands behind `unless` in the one stands behind `when` in the other.
      let slots = [Role.condition, .exception]
      for (role, counterpart) in zip(slots, slots.reversed())
      where other.shape?.slot(role) != nil && construct.shape?.slot(role) == nil {
        changed[role] = node.child(counterpart)?.text
        if node.isLine { changed[counterpart] = .some(nil) }
      }
      guard let text = rewritten(node, as: other, changed) else { continue }
      add(MutantSteps.step(of: construct), [Mutant.Edit(node.headBytes, text)])
    }
    if let role = MutantSteps.rest(of: construct), let part = node.child(role) {
      add(.dropped, [Mutant.Edit(node.headBytes, part.text)])
    }
    for slot in construct.shape?.slots ?? [] {
      switch slot.kind {
      case .expression, .conditions: break
      default: continue
      }
      guard let part = node.child(slot.role) else { continue }
      if let text = rewritten(node, as: construct, [slot.role: nil]) {
        add(.dropped, [Mutant.Edit(node.headBytes, text)])
      }
      let isCondition = slot.role == .condition || slot.role == .exception
      if node.isLine && isCondition, part.construct != .not,
        let text = tree.table.rewritten(.not, { _ in "(\(part.text))" })
      {
        add(.negated, [Mutant.Edit(part.bytes, text)])
      }
    }
    if construct == .ifThenElse, let left = node.child(.left), let right = node.child(.right) {
      add(.swapped, [Mutant.Edit(left.bytes, right.text), Mutant.Edit(right.bytes, left.text)])
    }
  }

  // MARK: Pieces

  /// Operands of `and` and `or`, conditions, members of sets, alternatives: each is left out.
  private mutating func changePieces(_ node: Node) {
    let parts = node.children
    switch node.construct {
    case .and, .or:
      let other: Construct = node.construct == .and ? .or : .and
      if let word = tree.table.rewritten(other, { _ in "" })?.trimmed {
        let signs = node.ownTokens.map { Mutant.Edit(tree.span(ofToken: $0).range, word) }
        add(.connective, signs)
      }
      dropEach(of: parts)
    case .conditions, .set: dropEach(of: parts)
    case .alternatives where parts.count > 1:
      for part in parts { add(.dropped, [Mutant.Edit(physicalLines(of: part), "")]) }
    default: break
    }
  }

  private mutating func dropEach(of parts: [Node]) {
    guard parts.count > 1 else { return }
    for number in parts.indices {
      let range =
        number == 0
        ? parts[0].bytes.lowerBound..<parts[1].bytes.lowerBound
        : parts[number - 1].bytes.upperBound..<parts[number].bytes.upperBound
      add(.dropped, [Mutant.Edit(range, "")])
    }
  }

  // MARK: Tokens

  private mutating func changeTokens(_ node: Node) {
    if node.construct == .keyword, let value = node.keyword {
      for other in MutantSteps.others(than: value) {
        guard let text = tree.table.spellings(of: other).first else { continue }
        add(.unit, [Mutant.Edit(node.bytes, text)])
      }
    }
    for token in node.ownTokens {
      let range = tree.span(ofToken: token).range
      let text = String(decoding: tree.bytes(ofToken: token), as: UTF8.self)
      switch tree.tokens[Int(token)].kind {
      case .number:
        guard let (value, places) = Decimal.parse(Array(text.utf8)) else { continue }
        for step in [Int64(-1), 1] where value + step >= 0 {
          add(.number, [Mutant.Edit(range, Decimal.text(value + step, scale: places))])
        }
      case .date:
        guard let day = try? CivilDate(utf8: Array(text.utf8)) else { continue }
        for step in [-1, 1] {
          if let other = day.adding(days: step) {
            add(.date, [Mutant.Edit(range, other.description)])
          }
        }
      case .plus where node.construct == .additive: add(.replaced, [Mutant.Edit(range, "-")])
      case .minus where node.construct == .additive: add(.replaced, [Mutant.Edit(range, "+")])
      default: break
      }
    }
  }

  /// A word of a choice gives way to those beside it.
  private mutating func changeWords(_ node: Node) {
    guard node.construct == .path || node.construct == .name && node.role == .cell else { return }
    let name = node.children.last ?? node
    guard node.children.count <= 2 else { return }
    for other in words.others(than: name.name) {
      add(.word, [Mutant.Edit(name.bytes, other.text)])
    }
  }

  // MARK: Mutants

  private mutating func add(_ step: Mutant.Step, _ edits: [Mutant.Edit]) {
    guard !edits.isEmpty, seen.insert(edits).inserted else { return }
    let inner = lines.dropFirst(lines.first?.isHead ?? false ? 1 : 0)
    let names = inner.compactMap { line -> String? in
      [Role.name, .word, .path, .key, .body].lazy.compactMap { line.child($0)?.text }.first
    }
    var clauses: [ClauseNumber] = []
    for line in lines.reversed() where clauses.isEmpty {
      clauses = line.marginTokens.compactMap { ClauseNumber(token: tree.bytes(ofToken: $0)) }
    }
    mutants.append(
      Mutant(
        module: module, rule: names.isEmpty ? "header" : names.joined(separator: "."),
        clauses: clauses, step: step, edits: edits, file: tree.file))
  }
}

extension Mutant.Edit {
  init(_ range: Range<Int>, _ text: String) {
    self.init(start: range.lowerBound, end: range.upperBound, text: text)
  }
}

extension SourceSpan {
  fileprivate var range: Range<Int> { Int(start)..<Int(end) }
}

extension Node {
  fileprivate var bytes: Range<Int> { span.range }

  /// The node without the clause at the margin behind it, and without lines under it.
  fileprivate var headBytes: Range<Int> {
    let parts = children.filter { !$0.isLine }.map { Int($0.span.end) }
    let first = children.first { $0.isLine }.map { $0.span.start }
    let own = ownTokens.filter { token in
      first.map { tree.tokens[Int(token)].start < $0 } ?? true
    }
    let tokens = own.map { Int(tree.span(ofToken: $0).end) }
    let start = Int(span.start)
    return start..<max(start, (parts + tokens).max() ?? Int(span.end))
  }

  fileprivate var isLine: Bool {
    if case .line = construct.shape?.place { return true }
    return false
  }

  fileprivate var isType: Bool {
    switch construct.shape?.place {
    case .type, .typeSuffix: true
    default: false
    }
  }

  /// What an amendment does.
  fileprivate var isStep: Bool {
    switch construct {
    case .add, .restate, .restateUnknown, .replace, .repeal: true
    default: false
    }
  }

  /// The head of a file.
  fileprivate var isHead: Bool {
    construct == .act || construct == .amendment || construct == .vocabulary
  }

  /// What says nothing to decide by.
  fileprivate var isOfText: Bool {
    switch construct {
    case .mark, .clauseList, .clauseReference, .parameters, .text, .textLiteral, .error, .noRule,
      .field, .nameEntry, .holiday, .knownYears, .weekend, .dayOff, .movedDayOff, .yearlyDayOff,
      .workingDay:
      true
    default: false
    }
  }
}
