/// Makes the words of findings, in one language.
package struct MessageWriter: Sendable {
  package let table: MessageTable

  package init(_ table: MessageTable) {
    self.table = table
  }

  /// A finding in words.
  package struct Words: Sendable {
    package let severity: String
    package let message: String
    /// What stands under the place, or empty.
    package let label: String
    package let hints: [String]
    /// What stands under each second place, in the diagnostic's order.
    package let notes: [String]
  }

  package func words(of diagnostic: Diagnostic) -> Words {
    let entry = table.entries.first { $0.id == diagnostic.id }
    func fill(_ template: StaticString) -> String? {
      self.fill(template, diagnostic.arguments)
    }
    return Words(
      severity: severity(diagnostic.severity),
      message: entry.flatMap { fill($0.message) } ?? diagnostic.id.code,
      label: entry.flatMap { fill($0.label) } ?? "",
      hints: entry?.hints.compactMap { fill($0) } ?? [],
      notes: diagnostic.related.map { note($0) })
  }

  package func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "\(table.severities.error)"
    case .warning: "\(table.severities.warning)"
    case .note: "\(table.severities.note)"
    }
  }

  private func note(_ related: RelatedPlace) -> String {
    guard let entry = table.notes.first(where: { $0.0 == related.note }) else { return "" }
    return fill(entry.1, related.arguments) ?? ""
  }

  private func fill(_ template: StaticString, _ arguments: [DiagnosticArgument]) -> String? {
    MessageTemplate.fill("\(template)", table.plural) { key in
      arguments.first { "\($0.key)".utf8.elementsEqual(key.utf8) }.map { text($0.value) }
    }
  }

  /// A value in words.
  package func text(_ value: DiagnosticValue) -> String {
    switch value {
    case .text(let text): return text
    case .number(let number): return String(number)
    case .term(let term): return table.terms.first { $0.0 == term }.map { "\($0.1)" } ?? ""
    case .pieces(let pieces): return pieces.map { text($0) }.joined(separator: " ")
    case .alternatives(let values):
      let items = values.map { text($0) }
      guard items.count > 1, let last = items.last else { return items.first ?? "" }
      return items.dropLast().joined(separator: ", ") + " \(table.or) " + last
    }
  }
}
