import QagidaSource

/// A state of a term or deadline: the word of the language, and how the acts' languages say it.
struct StateWords {
  let word: Name
  let titles: Titles

  init(_ word: Name, kk: Name, ru: Name, en: Name) {
    self.word = word
    titles = Titles(kk: kk, ru: ru, en: en)
  }

  /// The words of a term's states.
  static let ofTerms = TermState.allCases.map { StateWords($0) }

  /// The words of a deadline's states.
  static let ofDeadlines = DeadlineState.allCases.map { StateWords($0) }

  private static let doesNotApply = StateWords(
    "does_not_apply", kk: "қолданылмайды", ru: "не применяется", en: "does not apply")

  private init(_ state: TermState) {
    switch state {
    case .doesNotApply: self = Self.doesNotApply
    case .notBegun:
      self.init("not_begun", kk: "басталған жоқ", ru: "не начался", en: "has not begun")
    case .running: self.init("running", kk: "өтіп жатыр", ru: "течёт", en: "is running")
    case .runOut: self.init("run_out", kk: "өтті", ru: "истёк", en: "has run out")
    }
  }

  private init(_ state: DeadlineState) {
    switch state {
    case .doesNotApply: self = Self.doesNotApply
    case .notTriggered:
      self.init("not_triggered", kk: "басталған жоқ", ru: "не начался", en: "is not triggered")
    case .open: self.init("open", kk: "өтіп жатыр", ru: "течёт", en: "is open")
    case .met: self.init("met", kk: "сақталды", ru: "соблюдён", en: "was met")
    case .metLate:
      self.init(
        "met_late", kk: "кешіктіріп орындалды", ru: "исполнено с опозданием", en: "was met late")
    case .overdue: self.init("overdue", kk: "өтіп кетті", ru: "просрочен", en: "is overdue")
    }
  }
}
