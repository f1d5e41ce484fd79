import QagidaEngine
import QagidaLaw
import QagidaSource
import QagidaSyntax

/// Cases that ask with values in brackets: a cell of a table, a rule with parameters.
extension CaseRunner {
  /// What is found of what such a case asks.
  enum Call {
    /// The states of the law, each that has it with a rule of the case's name (``Case/askedName``).
    case law([LawVariant])
    /// The law of another day has it.
    case otherwhile
    /// Something is wrong with it, which is told.
    case wrong
  }

  mutating func call(_ test: Case, _ file: CaseFile, _ law: LawLibrary.Law) -> Call {
    var variants: [LawVariant] = []
    var missing = DiagnosticBag()
    var isThere = false
    for variant in law.variants {
      var reader = CallReader(variant.core, file.act)
      if let core = reader.call(test) {
        isThere = true
        variants.append(LawVariant(text: variant.text, core: core))
      } else {
        guard reader.isMissing else {
          diagnostics.append(reader.diagnostics)
          return .wrong
        }
        missing = reader.diagnostics
        variants.append(variant)
      }
    }
    if isThere { return .law(variants) }
    if isKnown(test, file.act) { return .otherwhile }
    diagnostics.append(missing)
    return .wrong
  }

  /// Whether the law of some day has what a case asks.
  private mutating func isKnown(_ test: Case, _ act: Name?) -> Bool {
    laws.allLaws().contains { law in
      law.variants.contains { variant in
        var reader = CallReader(variant.core, act)
        return reader.call(test) != nil
      }
    }
  }

  /// That a rule is asked without the values that it needs; whether it is one.
  mutating func reportBare(_ test: Case, _ file: CaseFile, _ law: LawLibrary.Law) -> Bool {
    guard let variant = law.variants.last, let path = test.asked.child(.path) else { return false }
    var reader = CallReader(variant.core, file.act)
    guard let found = reader.callable(path) else { return false }
    diagnostics.report(
      .needsArguments, at: path.span,
      [
        DiagnosticArgument("name", .text(path.text)),
        DiagnosticArgument("count", .number(variant.core.parameters(of: found).count)),
      ])
    return true
  }
}

extension Case {
  /// Whether it asks with values in brackets.
  var hasArguments: Bool { asked.child(.values) != nil }

  /// The values: of a column of the table of cases that is named there, that of the line.
  var arguments: [Node] {
    (asked.child(.values)?.children ?? []).map { node in
      zip(columns, values).first { $0.0.isNamed(by: node) }?.1 ?? node
    }
  }

  /// What is asked, with the values of the line: `offices(abai).postcode`.
  var askedName: String {
    let path = asked.child(.path)?.pathText ?? ""
    guard hasArguments else { return path }
    let values = arguments.map { $0.foldedText }.joined(separator: ", ")
    return "\(path)(\(values))" + (asked.child(.field).map { ".\($0.pathText)" } ?? "")
  }

  /// Whether a column tells no fact, but a day of the question or a value in its brackets.
  func isOfQuestion(_ column: Node) -> Bool {
    column.pathText == "day" || column.pathText == "law"
      || asked.child(.values)?.children.contains { column.isNamed(by: $0) } ?? false
  }
}

extension Node {
  /// Whether a value in brackets is the name of this column.
  fileprivate func isNamed(by value: Node) -> Bool {
    value.construct == .path && value.pathText == pathText
  }
}
