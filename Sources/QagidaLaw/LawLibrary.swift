import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// The law of whatever day is asked for, each of its states checked once.
package struct LawLibrary: Sendable {
  private let trees: [SyntaxTree]
  private var shelves: [[Name: CivilDate]: Shelf] = [:]
  private var laws: [Law] = []
  private var coreCount = 0

  /// The law as it is told when some days are given.
  private struct Shelf: Sendable {
    let book: LawBook
    let diagnostics: DiagnosticBag
    /// The number of the law, by its first state.
    var numbers: [LawState: Int] = [:]
  }

  /// The states that the law may be in on some days.
  package struct Law: Sendable {
    /// Its number in the library, from 0.
    package let number: Int
    package let variants: [LawVariant]
    package let book: LawBook
    package let diagnostics: DiagnosticBag

    package var core: Core { variants.last?.core ?? Core() }
  }

  /// - Parameter trees: the files of the law, without errors of syntax.
  package init(_ trees: [SyntaxTree]) { self.trees = trees }

  /// The law of a day.
  ///
  /// - Parameter given: first days of publication, by the name of the act or amendment; first days
  ///   in force, by `NAME.in_force`.
  package mutating func law(on day: CivilDate, given: [Name: CivilDate]) -> Law {
    var shelf = shelves[given] ?? newShelf(given)
    guard let states = shelf.book.states(on: day), let first = states.first else {
      var found = DiagnosticBag()
      found.report(shelf.book.tooManyOpenDays(.on(day)))
      return Law(number: -1, variants: [], book: shelf.book, diagnostics: found)
    }
    if let number = shelf.numbers[first] { return laws[number] }
    shelf.numbers[first] = laws.count
    shelves[given] = shelf
    let texts = Consolidator.texts(shelf.book, in: states)
    let words = OutcomeWords(texts.map { $0.text })
    var variants: [LawVariant] = []
    var diagnostics = shelf.diagnostics
    for (text, wrong) in texts {
      var (core, found) = Checker.check(trees, text, shelf.book, words, hasLints: false)
      coreCount += 1
      core.number = coreCount
      variants.append(LawVariant(text: text, core: core))
      diagnostics.append(wrong)
      diagnostics.append(found)
    }
    let law = Law(
      number: laws.count, variants: variants, book: shelf.book, diagnostics: diagnostics)
    laws.append(law)
    return law
  }

  private mutating func newShelf(_ given: [Name: CivilDate]) -> Shelf {
    let (book, found) = Checker.readLaw(trees, given: given)
    let shelf = Shelf(book: book, diagnostics: found)
    shelves[given] = shelf
    return shelf
  }

  /// The law of every day, in its order in time, as the acts themselves tell it.
  package mutating func allLaws() -> [Law] {
    let shelf = shelves[[:]] ?? newShelf([:])
    return shelf.book.breakpoints.map { law(on: $0, given: [:]) }
  }
}
