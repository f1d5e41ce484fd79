import QagidaSource

extension StateWords {
  /// The words of what the acts say of a deed.
  static let ofDeeds = DeedWord.allCases.map { StateWords($0) }

  private init(_ word: DeedWord) {
    switch word {
    case .required:
      self.init("required", kk: "міндетті", ru: "обязанность", en: "has to be done")
    case .given: self.init("given", kk: "құқығы бар", ru: "вправе", en: "may be done")
    case .usedUp:
      self.init(
        "used_up", kk: "мүмкіндігі таусылды", ru: "исчерпано", en: "may not be done again")
    case .barred: self.init("barred", kk: "тыйым салынған", ru: "запрещено", en: "is prohibited")
    case .inConflict:
      self.init(
        "in_conflict", kk: "нормалар қайшы", ru: "нормы противоречат друг другу",
        en: "is both allowed and prohibited")
    case .notGiven:
      self.init("not_given", kk: "берілмеген", ru: "не предоставлено", en: "is not given")
    }
  }
}
