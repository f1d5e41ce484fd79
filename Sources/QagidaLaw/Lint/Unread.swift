import QagidaSource

extension Checker {
  /// Reports rules of acts that nothing reads: they decide nothing. Vocabularies may offer more
  /// than is used.
  mutating func lintUnread() {
    for number in core.definitions.indices where !isRead[number] {
      let definition = core.definitions[number]
      guard module(definition.act).isAct else { continue }
      switch definition.kind {
      case .define, .reading, .requirements, .grounds, .term, .deadline:
        diagnostics.report(.unread, at: definition.span, [named(definition.name)])
      case .line, .outcome, .termPart, .deeds, .selection, .property, .form, .formLine: break
      }
    }
  }
}
