import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// Policies made ready for evaluation, and all that was found wrong with them.
package struct Compilation: Sendable {
  package let sources: SourceSet
  package let trees: [SyntaxTree]
  /// The law as the files tell it.
  package let book: LawBook
  /// The states of the law that were asked for, each with its core, from the oldest on.
  package let variants: [LawVariant]
  package let diagnostics: DiagnosticBag

  /// Whether the cores may be evaluated: nothing was found that is an error.
  package var isUsable: Bool { !diagnostics.hasErrors }

  /// The core of the newest state; empty when nothing could be checked.
  package var core: Core { variants.last?.core ?? Core() }

  /// The states that the law may be in on a day, of those that were asked for.
  package func variants(on day: CivilDate) -> [LawVariant] {
    variants.filter { variant in
      variant.text.state.from <= day && variant.text.state.until.map { day < $0 } ?? true
    }
  }
}

/// The law in one of its states, checked.
package struct LawVariant: Sendable {
  package let text: LawText
  package let core: Core
}

/// The days whose law is asked for.
package enum LawDays: Sendable {
  case all
  case on(CivilDate)
}

/// From files to the core: the whole way on one page.
package enum Compiler {
  /// Compiles the policy files in `sources`, which are all written in the language of `table`.
  ///
  /// Files with errors of syntax are not checked further, nor is anything else then: what is
  /// missing in them would be reported over and over.
  ///
  /// - Parameter law: the days whose law is checked.
  /// - Parameter given: first days of publication, by the name of the act or amendment; first days
  ///   in force, by `NAME.in_force`.
  /// - Parameter outcome: the one outcome that is asked for: of states in which it means the same
  ///   only the newest is checked.
  /// - Parameter hasLints: whether what is doubtful is looked for too, beside what is wrong.
  package static func compile(
    _ sources: SourceSet, table: PhraseTable, law: LawDays = .all,
    given: [Name: CivilDate] = [:], outcome: Name? = nil, hasLints: Bool = true
  ) -> Compilation {
    var diagnostics = DiagnosticBag()
    let trees = parse(sources, table, &diagnostics)
    var book = LawBook()
    var variants: [LawVariant] = []
    if !diagnostics.hasErrors {
      let (read, found) = Checker.readLaw(trees, given: given)
      book = read
      variants = check(trees, book, found, law, outcome, hasLints, &diagnostics)
    }
    return Compilation(
      sources: sources, trees: trees, book: book, variants: variants, diagnostics: diagnostics)
  }

  private static func parse(
    _ sources: SourceSet, _ table: PhraseTable, _ diagnostics: inout DiagnosticBag
  ) -> [SyntaxTree] {
    sources.files.map { file in
      let (tree, found) = Parser.parse(file, table: table)
      diagnostics.append(found)
      return tree
    }
  }

  /// Checks the law in each state that is asked for. What is wrong in several is told once.
  private static func check(
    _ trees: [SyntaxTree], _ book: LawBook, _ found: DiagnosticBag, _ law: LawDays,
    _ outcome: Name?, _ hasLints: Bool, _ diagnostics: inout DiagnosticBag
  ) -> [LawVariant] {
    let states: [LawState]?
    switch law {
    case .all: states = book.allStates
    case .on(let day): states = book.states(on: day)
    }
    guard let states else {
      diagnostics.append(found)
      diagnostics.report(book.tooManyOpenDays(law))
      return []
    }
    var texts = states.map { Consolidator.text(book, in: $0) }
    if let outcome, let last = texts.last, LawText.agree(texts.map { $0.text }, on: outcome) {
      texts = [last]
    }
    let words = OutcomeWords(texts.map { $0.text })
    var variants: [LawVariant] = []
    for (number, (text, wrong)) in texts.enumerated() {
      let (core, checked) = Checker.check(trees, text, book, words, hasLints: hasLints)
      var findings = checked
      findings.append(wrong)
      if number == 0 { findings.append(found) }
      diagnostics.appendNew(findings) { finding in
        finding.id != .unaccountedClauses || number + 1 == texts.count
      }
      variants.append(LawVariant(text: text, core: core))
    }
    return variants
  }
}

extension LawBook {
  fileprivate func tooManyOpenDays(_ law: LawDays) -> Diagnostic {
    var names: [Name] = []
    switch law {
    case .on(let day): names = open(on: day)
    case .all: names = breakpoints.map { open(on: $0) }.max { $0.count < $1.count } ?? []
    }
    return Diagnostic(
      .tooManyOpenDays, at: .file(""),
      [
        DiagnosticArgument("names", .text(names.map { $0.text }.joined(separator: ", "))),
        DiagnosticArgument("limit", .number(LawBook.openLimit)),
      ])
  }
}
