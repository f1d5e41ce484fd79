import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// What two laws say otherwise, rule by rule: what changed in meaning, never mere layout, comments,
/// names of parameters, brackets, or the order of what may stand in any. What changed in headers and
/// titles is told apart.
package struct LawDiff {
  /// By act, then by clause; what stands in no clause comes last in its act.
  package let entries: [Entry]
  /// How many rules and declarations of data of the newer law are as they were.
  package let same: Int
  /// What the headers of acts and amendments say otherwise, and what their names tables do.
  package let headers: [HeaderChange]
  package let titles: [TitleChange]

  package var isEmpty: Bool { entries.isEmpty && headers.isEmpty && titles.isEmpty }

  package struct Entry: Sendable {
    package let change: Change
    /// Nil for what is added.
    package let old: Rule?
    /// Nil for what is repealed.
    package let new: Rule?
    /// What is read and changed itself, when the change is through that.
    package let through: [Rule]
  }

  /// A rule, a line of a list, or a declaration of data in one of the laws.
  package struct Rule: Sendable {
    package let act: Name
    /// A line's with its list's.
    package let name: Name
    package let clauses: [ClauseNumber]
    /// As ``TextPrinter`` prints it; it ends with a line feed.
    package let wording: String
  }

  package enum Change: String, CaseIterable, Sendable {
    case added, repealed, restated
    /// Another wording is announced, and not known.
    case wordingUnknown = "restated with unknown wording"
    /// It has a wording on the newer day; that of the older day is not at hand.
    case notAtHandBefore = "with a wording not at hand before"
    /// The other way round.
    case notAtHandAfter = "with a wording not at hand any more"
    /// A reading has other alternatives, or another default.
    case readingChanged = "reading changed"
    /// The same meaning under another clause or name.
    case moved
    /// Its own text means the same, and something that it reads does not.
    case throughOthers = "changed through what it reads"
  }

  package init(_ old: LawSide, _ new: LawSide) {
    var finder = ChangeFinder(old, new)
    finder.run()
    entries = finder.entries
    same = finder.same
    headers = Header.changes(from: old.headers, to: new.headers)
    titles = TitleTable.changes(from: old, to: new)
  }

  package func count(_ change: Change) -> Int { entries.count { $0.change == change } }
}

extension LawSide {
  func rule(_ number: Int) -> LawDiff.Rule {
    let unit = units[number]
    return LawDiff.Rule(
      act: unit.act, name: unit.name, clauses: unit.clauses, wording: unit.wording)
  }
}
