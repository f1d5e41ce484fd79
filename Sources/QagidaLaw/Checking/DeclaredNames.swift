import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  /// The name that a node declares; reports names that could be taken for something else.
  mutating func declaredName(_ node: Node) -> Name {
    let name = node.name
    if node.isReservedWord {
      diagnostics.report(.reservedName, at: node.span, [named(name)])
    }
    if let mixture = Script.mixture(in: name.bytes) {
      let start = node.span.start + Int32(truncatingIfNeeded: mixture.offset)
      diagnostics.report(
        .mixedScripts,
        at: SourceSpan(file: node.span.file, start: start, end: node.span.end),
        [named(name)])
    }
    return name
  }

  /// Reports a name that is declared a second time.
  mutating func reportDuplicate(_ name: Name, at node: Node, first: SourceSpan) {
    diagnostics.report(
      .duplicateName, at: node.span, [named(name)], related: [RelatedPlace(first, .firstHere)])
  }

  /// Reports names of one scope that look the same without being the same.
  mutating func checkLookAlikes(_ names: [(name: Name, span: SourceSpan)]) {
    var bySkeleton: [Name: (name: Name, span: SourceSpan)] = [:]
    for item in names {
      let skeleton = Name(bytes: Confusables.skeleton(item.name.bytes))
      guard let known = bySkeleton[skeleton] else {
        bySkeleton[skeleton] = item
        continue
      }
      guard known.name != item.name else { continue }
      diagnostics.report(
        .looksAlike, at: item.span,
        [named(item.name), DiagnosticArgument("other", .name(known.name))],
        related: [RelatedPlace(known.span, .otherName)])
    }
  }
}
