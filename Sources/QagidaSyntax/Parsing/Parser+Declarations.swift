import QagidaSource

extension Parser {
  /// Reads the whole file: declarations at the margin, each with the lines under it.
  mutating func parseFile() -> NodeID {
    let end = layout.tokens.count - 1
    var declarations: [NodeID] = []
    while position < end {
      let start = position
      let regionEnd = layout.lineEnd(after: start + 1, indent: 0, limit: end)
      lineIsBroken = false
      if layout.indents[start] > 0 { report(.indentedDeclaration, at: span(start)) }
      declarations.append(parseDeclaration(end: regionEnd))
      position = regionEnd
    }
    position = end
    limit = end
    consumedEnd = end
    let root = node(.file, from: 0, declarations)
    records[Int(root.index)].firstToken = 0
    records[Int(root.index)].endToken = Int32(truncatingIfNeeded: tokens.count - 1)
    return root
  }

  /// Reads a line at the margin and the lines under it, up to `end`.
  private mutating func parseDeclaration(end: Int) -> NodeID {
    let start = position
    lineStart = start
    limit = end
    return parseWithLines(.margin, end: end)
  }

  /// Reads a line and, where lines may stand under it, those up to `end`.
  private mutating func parseWithLines(_ context: LineContext, end: Int) -> NodeID {
    let start = position
    var (construct, children) = parseLine(context)
    guard let construct else {
      limit = end
      let rest =
        context == .margin
        ? restAsError() : unexpectedRest(of: construct, in: context, after: children.last)
      if let rest { children.append(rest) }
      position = end
      let line = node(.error, from: start, children)
      if context != .margin { attachMargin(line, from: start, to: end) }
      return line
    }
    var headEnd = end
    let hasBody = table.facts(construct).hasBody
    if hasBody {
      headEnd = position
      while headEnd < end && !startsLine(headEnd) { headEnd += 1 }
    }
    limit = headEnd
    if let rest = unexpectedRest(of: construct, in: context, after: children.last) {
      children.append(rest)
    }
    if hasBody, let body = construct.shape?.body {
      lineDepth += 1
      defer { lineDepth -= 1 }
      children += parseBody(body, headEnd: headEnd, end: end)
    }
    position = end
    let line = node(construct, from: start, children)
    attachMargin(line, from: start, to: headEnd)
    return line
  }

  /// Reads the lines of a declaration, whose head ends at `headEnd`.
  private mutating func parseBody(
    _ context: LineContext, headEnd: Int, end: Int
  ) -> [NodeID] {
    var lines: [NodeID] = []
    position = headEnd
    guard headEnd < end else { return lines }
    if lineDepth > Parser.lineLimit {
      limit = end
      report(
        .tooDeep, at: span(headEnd), [DiagnosticArgument("limit", .number(Parser.lineLimit))])
      return restAsError().map { [$0] } ?? []
    }
    let level = layout.indents[headEnd]
    while position < end {
      lineIsBroken = false
      lines.append(parseBodyLine(context, level: level, end: end))
    }
    return lines
  }

  private mutating func parseBodyLine(
    _ context: LineContext, level: Int32, end: Int
  ) -> NodeID {
    let start = position
    lineStart = start
    let indent = layout.indents[start]
    if indent != level { report(.misalignedLine, at: span(start)) }
    let lineEnd = layout.lineEnd(after: start + 1, indent: max(indent, level), limit: end)
    limit = lineEnd
    return parseWithLines(context, end: lineEnd)
  }

  /// Reports that a line goes on after it is complete, and makes an error node of the rest.
  /// `last`: the last part of the line that was read.
  private mutating func unexpectedRest(
    of construct: Construct?, in context: LineContext, after last: NodeID?
  ) -> NodeID? {
    guard let first = next else { return nil }
    if startsLine(first) {
      report(.continuedLine, at: span(first), [DiagnosticArgument("found", .text(text(first)))])
    } else {
      reportRest(of: construct, in: context, after: last)
    }
    return restAsError()
  }
}
