import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource
import QagidaSyntax

/// A case that should exist: a policy and a mutant of it answer it differently.
package struct CaseSuggestion: Sendable {
  /// The file of cases that it goes into.
  package let path: String
  /// The case as it is written there, with the present answer; it ends with a line feed.
  package let text: String
  /// What the mutant answers.
  package let other: String
}

/// What a case asks, ready to be asked of other records.
struct AskedCase {
  let test: Case
  let file: CaseFile
  let question: CaseQuestion
  let evaluator: LawEvaluator
  let record: FactRecord
  /// What the record is built on.
  let example: (name: Name, record: FactRecord)?

  /// What an answer says, as cases expect it.
  struct Verdict: Equatable {
    let word: String
    let because: [String]
    let possible: [String]

    /// In whatever order they are named: a case does not ask for one.
    static func == (one: Verdict, two: Verdict) -> Bool {
      one.word == two.word && Set(one.because) == Set(two.because)
        && Set(one.possible) == Set(two.possible)
    }

    /// The part behind `expect`, with what tells it from another.
    func text(besides other: Verdict) -> String {
      var text = word
      if !because.isEmpty || !other.because.isEmpty {
        text += " because " + (because.isEmpty ? "nothing" : because.joined(separator: ", "))
      }
      if !possible.isEmpty, Set(possible) != Set(other.possible) {
        text += " possible " + possible.joined(separator: ", ")
      }
      return text
    }
  }

  func verdict(_ record: FactRecord, on day: CivilDate) -> Verdict {
    let asked = evaluator.asked(on: day, law: question.law)
    let answer = CaseText(asked.answer(record.facts(in: asked.newest.core)))
    let isOpen = answer.verdict == "undetermined"
    return Verdict(
      word: answer.verdict, because: answer.because, possible: isOpen ? answer.possible : [])
  }

  /// The case of another record, as a file of cases has it; nil where it cannot be written.
  func text(
    _ title: String, _ clauses: [ClauseNumber], _ record: FactRecord, on day: CivilDate,
    expected: String
  ) -> String? {
    guard let path = test.asked.child(.path) else { return nil }
    let writer = FactText(core: evaluator.newest.core)
    var facts: [String] = example.map { [$0.name.text] } ?? []
    let info = evaluator.newest.core[record.type]
    for (number, field) in info.fields.enumerated() {
      let known = example?.record.fields[number] ?? .unknown
      guard let text = writer.text(record.fields[number] ?? .unknown, field.type) else {
        return nil
      }
      if writer.text(known, field.type) != text { facts.append("\(field.name.text) \(text)") }
    }
    let margin = clauses.map { $0.text }.joined(separator: ", ")
    var text = "case \"\(title)\"" + (margin.isEmpty ? "" : "    \(margin)") + "\n"
    text += "    \(path.text) on \(day)"
    if question.law != day { text += " law \(question.law)" }
    text += "\n"
    for line in test.givens + test.readings { text += "    \(line.foldedText.withoutMargin)\n" }
    if !facts.isEmpty { text += "    with \(facts.joined(separator: ", "))\n" }
    return text + "    expect \(expected)\n"
  }
}

extension String {
  /// A line without the clause at its margin.
  fileprivate var withoutMargin: String {
    var bytes = Array(utf8)
    if let sign = bytes.firstIndex(of: 0xC2) { bytes.removeSubrange(sign...) }
    return String(decoding: bytes, as: UTF8.self).trimmed
  }
}

extension CaseRunner {
  /// What a case asks; nil when it cannot be asked, or there is no such rule on its day.
  mutating func asked(_ test: Case, of file: CaseFile) -> AskedCase? {
    guard let question = question(test, file) else { return nil }
    let law = laws.law(on: question.law, given: question.given, of: file.act)
    guard !law.diagnostics.hasErrors,
      let found = evaluator(test, file, law, question), let evaluator = found,
      !evaluator.isNowhereInForce
    else { return nil }
    let core = evaluator.newest.core
    let rule = core[evaluator.newest.outcome]
    guard let record = record(test, file, rule, core) else { return nil }
    var base: (name: Name, record: FactRecord)?
    if let first = test.with?.child(.facts)?.children.first, first.child(.value) == nil,
      let path = first.child(.path), path.children.count == 1,
      let example = file.example(path.children[0].name),
      let known = self.example(example, file, core, [])
    {
      base = (example.name, known)
    }
    return AskedCase(
      test: test, file: file, question: question, evaluator: evaluator, record: record,
      example: base)
  }
}
