import QagidaSource
import QagidaSyntax

extension Checker {
  /// The name of a deed of a body: `department.monitor_blocks`.
  func deedName(_ body: Node, _ deed: Node) -> Name {
    Name(bytes: body.name.bytes + [UInt8(ascii: ".")] + deed.name.bytes)
  }

  /// What the first two names of a path give that name a deed; nil when they do not.
  mutating func deed(_ names: [Node], _ node: Node, _ use: DayUse) -> (Typed, Int)? {
    guard names.count > 1 else { return nil }
    let symbols = valueSymbols(deedName(names[0], names[1]), in: context.module)
    guard let symbol = symbols.first else { return nil }
    if symbols.count > 1 {
      let owners = module(context.module).visible.filter {
        valueSymbol(deedName(names[0], names[1]), of: $0) != nil
      }
      diagnostics.report(
        .sharedName, at: node.span,
        [
          named(deedName(names[0], names[1])),
          DiagnosticArgument(
            "choices",
            .alternatives(owners.map { .text("`\(module($0).name.text).\(node.text)`") })),
        ])
      return (unknown(node), names.count)
    }
    return value(of: symbol, names, node, use).map { ($0, 2) }
  }

  /// `department.monitor_blocks.given`, where no choice is expected.
  mutating func wordOfDeed(_ names: [Node], _ node: Node) -> Typed? {
    let symbols = valueSymbols(deedName(names[0], names[1]), in: context.module)
    guard symbols.count == 1, case .definition(let id) = symbols[0],
      let choice = pending[id.index].words, let word = core[choice].number(of: names[2].name)
    else { return nil }
    return constant(.word(word), .choice(choice), node)
  }
}
