import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// Prints the law of a day as policies that check and mean the same on that day.
///
/// Where it is not known whether an act is in force, it says in its header what is known of that. An
/// amendment of which it is not known follows as it is written, behind acts without it.
package struct LawPrinter {
  private let book: LawBook
  private let texts: [LawText]
  /// The text of the state in which acts that may be in force are, and amendments are not.
  private let base: LawText
  private let printer: TextPrinter

  /// Nil when there is no state.
  ///
  /// - Parameter variants: the states that the law may be in on the day.
  package init?(_ book: LawBook, _ variants: [LawVariant]) {
    let texts = variants.map { $0.text }
    guard let last = texts.last else { return nil }
    let plain = book.withoutOpenAmendments(last.state)
    var base = texts.first { $0.state == plain } ?? Consolidator.text(book, in: plain).text
    // An act that comes into force with an amendment is printed like any other that may be in force.
    let open = base.state.assumed.map { $0.name }
    let entering = book.acts.filter { open.contains($0.enteredWith) }.map { $0.name }
    base.state.notInForce.subtract(entering)
    self.book = book
    self.texts = texts
    self.base = base
    printer = TextPrinter(book, base)
  }

  /// Acts, with what is announced or begins on these days beside them, or some of their clauses.
  /// Empty where nothing of it is in force.
  package func policies(acts: [Name], clauses: [ClauseNumber] = []) -> [String] {
    let inForce = acts.filter { !base.state.notInForce.contains($0) }
    let open = openAmendments(of: inForce.filter { isOpen($0, clauses) }, clauses)
    let beside = open.map { book.amendments[$0].name }
    let printed = inForce.compactMap { act in
      printer.act(act, clauses: clauses, beside: beside)
        .flatMap { $0.isEmpty ? nil : openAct(act) + $0 }
    }
    return printed
      + (clauses.isEmpty ? printer.announcements(without: open, of: inForce) : [])
      + open.map { asWritten($0) }
  }

  /// An amendment of which it is not known whether an older text of an act was still in force on a
  /// day, though that text is to be printed: there is no one text then.
  package func unknownEnd(
    acts: [Name], clauses: [ClauseNumber] = []
  ) -> (amendment: Name, day: CivilDate)? {
    for name in acts where !base.state.notInForce.contains(name) {
      for older in base.acts[name]?.older ?? [] where !older.end.isKnown {
        let isPrinted = older.provisions.contains { !printer.declaration($0, clauses).isEmpty }
        if isPrinted, let amendment = older.end.amendment {
          return (amendment, older.end.earliest)
        }
      }
    }
    return nil
  }

  /// Whether it hangs on what is not known what stands in an act that is in force.
  private func isOpen(_ act: Name, _ clauses: [ClauseNumber]) -> Bool {
    let own = printer.act(act, clauses: clauses) ?? ""
    return texts.contains { text in
      guard !text.state.notInForce.contains(act) else { return false }
      let other = TextPrinter(book, text).act(act, clauses: clauses) ?? ""
      return !other.utf8.elementsEqual(own.utf8)
    }
  }

  /// The amendments of some acts of which it is not known whether they are in force, by number.
  private func openAmendments(of acts: [Name], _ clauses: [ClauseNumber]) -> [Int] {
    let open = base.state.assumed.map { $0.name }
    return book.order.filter { number in
      let amendment = book.amendments[number]
      guard open.contains(amendment.name) else { return false }
      return acts.contains { name in
        book.act(name)?.beginnings.contains { $0.amendment == amendment.name } ?? false
          || amendment.steps.contains { step in
            step.act == name
              && (clauses.isEmpty
                || step.clauses.contains { one in
                  clauses.contains {
                    $0 == one.clause || $0.stems.contains(one.clause)
                      || one.clause.stems.contains($0)
                  }
                })
          }
      }
    }
  }

  private func openAct(_ name: Name) -> String {
    guard let entered = book.act(name)?.enteredWith,
      let open = base.state.assumed.first(where: { $0.name == entered })
    else { return "" }
    return "-- It is not known whether it is in force: \(open.day.text).\n"
  }

  private func asWritten(_ number: Int) -> String {
    let head = book.amendments[number].head
    var bytes = head.tree.file.bytes[...]
    while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") {
      bytes = bytes.dropLast()
    }
    let day = book.unknownDay(of: book.amendments[number].name)
    return "-- It is not known whether it is in force: \(day.text).\n"
      + String(decoding: bytes, as: UTF8.self) + "\n"
  }
}
