import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// The amendments with which texts begin, for the acts that name them.
extension TextPrinter {
  /// Whether a term or deadline may have begun before a text that is at hand.
  func matters(_ beginning: LawBook.Beginning, _ content: LawText.ActText) -> Bool {
    content.provisions.contains { provision in
      provision.isCountedFromEvent
        && beginning.covers(provision.clauses + provision.lines.flatMap { $0.clauses })
    }
  }

  /// Each as far as it says when it comes into force, and of which clauses. Those in force only where
  /// a term may have begun before.
  ///
  /// - Parameters:
  ///   - others: amendments, by number, that are printed otherwise.
  ///   - acts: the acts that are printed.
  func beginnings(without others: [Int], of acts: [Name]) -> [String] {
    let names = Set(
      acts.compactMap { text.acts[$0] }.flatMap { printed(in: $0).map { $0.amendment } })
    return book.order.filter { number in
      names.contains(book.amendments[number].name) && !others.contains(number)
    }.map { number in
      let amendment = book.amendments[number]
      let head = amendment.head
      var lines = [NodeText.line(head, indent: 0) { !$0.construct.isHeadLine }]
      for line in head.children where line.construct.isPublication || line.construct.isEntryRule {
        if !amendment.entry.isKnown { lines.append("    " + NodeText.line(line, indent: 4)) }
      }
      if amendment.entry.isKnown && amendment.entry.earliest != amendment.adopted {
        lines.append("    in force from \(amendment.entry.earliest)")
      }
      return lines.joined(separator: "\n") + "\n" + stepsOfBeginnings(amendment, acts)
    }
  }

  /// The steps of an amendment for texts that begin with it: nothing stands under them.
  func stepsOfBeginnings(_ amendment: LawBook.Amendment, _ acts: [Name]) -> String {
    acts.map { act in
      guard let content = text.acts[act] else { return "" }
      var clauses: [ClauseNumber] = []
      for beginning in printed(in: content) where beginning.amendment == amendment.name {
        clauses += beginning.clauses.isEmpty ? content.standing : beginning.clauses
      }
      return clauses.isEmpty
        ? "" : "\nin \(act.text)\nrestate \(ClauseList.text(clauses.sorted()))\n"
    }.joined()
  }

  /// The beginnings that the printed header of an act says.
  private func printed(in content: LawText.ActText) -> [LawBook.Beginning] {
    content.notBegun + content.begun.map { $0.beginning }.filter { matters($0, content) }
  }
}

extension LawText.ActText {
  /// The clauses in which something stands, without those that lie in others of them.
  fileprivate var standing: [ClauseNumber] {
    Set(provisions.flatMap { $0.clauses + $0.lines.flatMap { $0.clauses } }).sorted().outermost
  }
}
