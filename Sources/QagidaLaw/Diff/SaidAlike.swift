import QagidaSource

extension Definition {
  /// Whether two rules that give the same answers say the same: whose a deadline is, whether a term
  /// lasts so long at most or at least, and where what is printed stands in a form.
  func isSaid(in core: Core, like other: Definition, in otherCore: Core) -> Bool {
    switch (kind, other.kind) {
    case (.deadline, .deadline):
      return bearer.map { core.name(of: $0) } == other.bearer.map { otherCore.name(of: $0) }
    case (.term, .term): return term?.isBar == other.term?.isBar
    case (.form, .form):
      let (mine, others) = (
        lines.map { core[$0].name }, other.lines.map { otherCore[$0].name }
      )
      return mine.filter { others.contains($0) } == others.filter { mine.contains($0) }
    case (.formLine(of: _, let mark), .formLine(of: _, let otherMark)): return mark == otherMark
    default: return true
    }
  }
}

extension Core {
  fileprivate func name(of bearer: Bearer) -> Name {
    self[bearer.choice].name.member(self[bearer.choice].words[bearer.word])
  }
}
