import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// The law of whatever day is asked for, each of its states checked once.
package struct LawLibrary: Sendable {
  private let trees: [SyntaxTree]
  private let whole: LawBook
  private let groups: [Set<Name>]
  private let vocabularies: Set<Name>
  /// What is checked with the law of every day.
  private let property: RecordProperty?
  private var shelves: [ShelfKey: Shelf] = [:]
  private var laws: [Law] = []
  private var coreCount = 0

  /// Which acts a law is of: the number of their group, one more than the last for none but the
  /// vocabularies, nil for all; and what is given.
  private struct ShelfKey: Hashable {
    let group: Int?
    let given: [Name: CivilDate]
  }

  /// The law as it is told when some days are given.
  private struct Shelf: Sendable {
    let trees: [SyntaxTree]
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
  /// - Parameter property: what is checked with the law of every day.
  package init(_ trees: [SyntaxTree], with property: RecordProperty? = nil) {
    self.trees = trees
    self.property = property
    whole = Checker.readLaw(trees, given: [:]).book
    groups = whole.groups()
    vocabularies = Set(
      trees.compactMap { tree in
        tree.rootNode.children.first { $0.construct == .vocabulary }?.child(.name)?.name
      })
  }

  /// Whether there is an act or amendment of a name.
  package func has(_ act: Name) -> Bool { groups.contains { $0.contains(act) } }

  /// Whether there is a vocabulary of a name: a law of its own, with the other vocabularies.
  package func hasVocabulary(_ name: Name) -> Bool { vocabularies.contains(name) }

  /// The law of a day.
  ///
  /// - Parameters:
  ///   - given: first days of publication, by the name of the act or amendment; first days in force,
  ///     by `NAME.in_force`.
  ///   - act: the act whose law is wanted, with all that has to do with it, or a vocabulary; nil for
  ///     the whole law.
  package mutating func law(on day: CivilDate, given: [Name: CivilDate], of act: Name? = nil) -> Law
  {
    let name = act ?? Name(bytes: [])
    let group =
      groups.firstIndex { $0.contains(name) } ?? (hasVocabulary(name) ? groups.count : nil)
    let key = ShelfKey(group: group, given: given)
    var shelf = shelves[key] ?? newShelf(key)
    guard let states = shelf.book.states(on: day), let first = states.first else {
      var found = DiagnosticBag()
      found.report(shelf.book.tooManyOpenDays(.on(day)))
      return Law(number: -1, variants: [], book: shelf.book, diagnostics: found)
    }
    if let number = shelf.numbers[first] { return laws[number] }
    shelf.numbers[first] = laws.count
    shelves[key] = shelf
    let texts = Consolidator.texts(shelf.book, in: states)
    let words = OutcomeWords(texts.map { $0.text })
    var variants: [LawVariant] = []
    var diagnostics = shelf.diagnostics
    for (text, wrong) in texts {
      var (core, found) = Checker.check(
        shelf.trees, text, shelf.book, words, lints: .none, property: property)
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

  private mutating func newShelf(_ key: ShelfKey) -> Shelf {
    // What is wrong with the headers is told of all acts.
    let (book, found) = Checker.readLaw(trees, given: key.given)
    let shelf: Shelf
    if let number = key.group {
      let group = number < groups.count ? groups[number] : []
      shelf = Shelf(
        trees: book.files(of: group, among: trees), book: book.only(group), diagnostics: found)
    } else {
      shelf = Shelf(trees: trees, book: book, diagnostics: found)
    }
    shelves[key] = shelf
    return shelf
  }

  /// Whether two acts or amendments may have to do with each other; so may what is neither.
  package func mayConcern(_ one: Name, _ other: Name) -> Bool {
    guard let group = groups.first(where: { $0.contains(one) }), has(other) else { return true }
    return group.contains(other)
  }

  /// The law of every day, of each group of acts in its order in time, as the acts themselves tell it.
  ///
  /// - Parameter of: the act whose law is wanted, with all that has to do with it; nil, or what is
  ///   none, for the whole law.
  package mutating func allLaws(of act: Name? = nil) -> [Law] {
    let asked = groups.filter { group in act.map { group.contains($0) || !has($0) } ?? true }
    return asked.flatMap { group -> [Law] in
      guard let act = group.min() else { return [] }
      return whole.only(group).breakpoints.map { law(on: $0, given: [:], of: act) }
    }
  }
}
