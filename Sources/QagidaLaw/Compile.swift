import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// Policies made ready for evaluation, and all that was found wrong with them.
package struct Compilation: Sendable {
  package let sources: SourceSet
  package let trees: [SyntaxTree]
  /// The files of cases without errors of syntax, which are no part of the law; and what is wrong
  /// with the text and syntax of others.
  package let caseTrees: [SyntaxTree]
  package let caseDiagnostics: DiagnosticBag
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

  package init(text: LawText, core: Core) {
    self.text = text
    self.core = core
  }
}

/// The days whose law is asked for.
package enum LawDays: Sendable {
  case all
  case on(CivilDate)
}

/// What is looked for beside what is wrong.
package enum Lints: Sendable {
  case none
  /// What is most likely a mistake of whoever wrote the policy.
  case usual
  /// That, and what may be an oversight of the act: numbers in no row, odd entries of a register.
  case all
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
  /// - Parameter outcome: the one outcome that is asked for: it is the scope, and of states in which
  ///   it means the same only the newest is checked.
  /// - Parameter scope: the name of a rule, or of an act: only acts are checked that have to do with
  ///   it, or with those that have a rule of that name.
  /// - Parameter lints: what is looked for beside what is wrong.
  /// - Parameter keepsCores: whether the states are to be evaluated; without it only the newest has
  ///   its core, since hundreds of them take much memory.
  package static func compile(
    _ sources: SourceSet, table: PhraseTable, law: LawDays = .all,
    given: [Name: CivilDate] = [:], outcome: Name? = nil, scope: Name? = nil,
    lints: Lints = .usual, keepsCores: Bool = true
  ) -> Compilation {
    var (trees, found, caseTrees, caseDiagnostics) = parse(sources, table)
    var diagnostics = found
    var book = LawBook()
    var variants: [LawVariant] = []
    if !diagnostics.hasErrors {
      let (read, wrong) = Checker.readLaw(trees, given: given)
      book = read
      diagnostics.append(wrong)
      if let name = scope ?? outcome, let group = book.group(with: name) {
        trees = book.files(of: group, among: trees)
        book = book.only(group)
      }
      if case .all = law, !keepsCores {
        for group in book.groups() {
          variants = check(
            book.files(of: group, among: trees), book.only(group), law, outcome, lints, keepsCores,
            &diagnostics)
        }
      } else {
        variants = check(trees, book, law, outcome, lints, keepsCores, &diagnostics)
      }
    }
    return Compilation(
      sources: sources, trees: trees, caseTrees: caseTrees, caseDiagnostics: caseDiagnostics,
      book: book, variants: variants, diagnostics: diagnostics)
  }

  /// The trees of the files: of the law, and of cases apart.
  private static func parse(_ sources: SourceSet, _ table: PhraseTable) -> ParsedFiles {
    var parsed: ParsedFiles = ([], DiagnosticBag(), [], DiagnosticBag())
    for file in sources.files {
      let (tree, found) = Parser.parse(file, table: table)
      if tree.holdsCases {
        if !found.hasErrors { parsed.cases.append(tree) }
        parsed.ofCases.append(found)
      } else {
        parsed.law.append(tree)
        parsed.ofLaw.append(found)
      }
    }
    return parsed
  }

  private typealias ParsedFiles = (
    law: [SyntaxTree], ofLaw: DiagnosticBag, cases: [SyntaxTree], ofCases: DiagnosticBag
  )

  /// Only reads the files: what each says is checked later, day by day (``LawLibrary``).
  package static func read(_ sources: SourceSet, table: PhraseTable) -> Compilation {
    let (trees, diagnostics, caseTrees, caseDiagnostics) = parse(sources, table)
    return Compilation(
      sources: sources, trees: trees, caseTrees: caseTrees, caseDiagnostics: caseDiagnostics,
      book: LawBook(), variants: [], diagnostics: diagnostics)
  }

  /// Checks the law in each state that is asked for. What is wrong in several is told once.
  private static func check(
    _ trees: [SyntaxTree], _ book: LawBook, _ law: LawDays,
    _ outcome: Name?, _ lints: Lints, _ keepsCores: Bool, _ diagnostics: inout DiagnosticBag
  ) -> [LawVariant] {
    let states: [LawState]?
    switch law {
    case .all: states = book.allStates
    case .on(let day): states = book.states(on: day)
    }
    guard let states else {
      diagnostics.report(book.tooManyOpenDays(law))
      return []
    }
    var texts = Consolidator.texts(book, in: states)
    if let outcome, let last = texts.last, LawText.agree(texts.map { $0.text }, on: outcome) {
      texts = [last]
    }
    let words = OutcomeWords(texts.map { $0.text })
    var variants: [LawVariant] = []
    var findings: [(state: LawState, found: DiagnosticBag)] = []
    for (number, (text, wrong)) in texts.enumerated() {
      var (core, found) = Checker.check(trees, text, book, words, lints: lints)
      found.append(wrong)
      findings.append((text.state, found))
      let isKept = keepsCores || number + 1 == texts.count
      variants.append(LawVariant(text: text, core: isKept ? core : Core()))
    }
    func check(_ state: LawState) -> DiagnosticBag {
      let (text, wrong) = Consolidator.text(book, in: state)
      var found = Checker.check(trees, text, book, words, lints: lints).diagnostics
      found.append(wrong)
      return found
    }
    let wanted = Set(findings.flatMap { $0.found.items.map { $0.key } })
    let hasErrors = findings.contains { $0.found.hasErrors }
    if hasErrors, case .on(let day) = law, let all = book.allStates {
      // The states before too, to say since when it is so.
      findings = all.filter { $0.from <= day }.map { ($0, check($0)) }
    }
    StateFindings.unite(book, findings, into: &diagnostics) { finding, state in
      // Of clauses without a rule the newest text tells.
      wanted.contains(finding.key)
        && (finding.id != .unaccountedClauses || state == findings.last?.state)
    } check: {
      check($0)
    }
    return variants
  }
}

extension LawBook {
  func tooManyOpenDays(_ law: LawDays) -> Diagnostic {
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
