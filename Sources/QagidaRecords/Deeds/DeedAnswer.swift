import QagidaEngine
import QagidaLaw
import QagidaSource

/// What the acts say of a deed of a body: for a record, or for any.
package struct DeedAnswer: Sendable {
  package let deed: DeedFinder.Deed
  /// The record's name; nil where the deed is about none, or no records are given.
  package let record: String?
  package let answer: Answer

  package init(deed: DeedFinder.Deed, record: String?, answer: Answer) {
    self.deed = deed
    self.record = record
    self.answer = answer
  }

  private var text: AnswerText {
    AnswerText(core: deed.core, words: .english, question: deed.question)
  }

  private var decision: Decision { answer.decision }

  /// `department.monitor_blocks`
  var name: String { "\(deed.body.text).\(deed.name.text)" }

  /// The word, or those that are possible.
  var says: String {
    decision.word.map { text.word($0, of: decision.outcome) }
      ?? decision.provisional.map {
        text.words.phrase(.isProvisional, [text.word($0.word, of: decision.outcome)])
      }
      ?? text.words(decision.possible, of: decision.outcome).joined(separator: "?/") + "?"
  }

  var clauses: [String] { decision.clauses.map { "\(deed.act.text) \($0.text)" } }

  /// What it rests on: readings, wordings that are superseded, and what an open one needs.
  var restsOn: [String] {
    decision.readings.map { text.reading($0) }
      + (decision.provisional?.wordings ?? []).map { text.wording($0) }
      + (decision.word == nil ? decision.needs.map { text.need($0) } : [])
      .filter { need in
        !(decision.provisional?.wordings ?? []).contains { text.wording($0) == need }
      }.map { "+" + $0 }
  }

  func write(_ output: inout JSONWriter) {
    output.object { output in
      output.member("act", deed.act.text)
      output.member("body", deed.body.text)
      output.member("deed", deed.name.text)
      output.key("record")
      if let record { output.string(record) } else { output.null() }
      output.key("word")
      if let word = decision.word {
        output.string(text.word(word, of: decision.outcome))
      } else {
        output.null()
      }
      output.member("possible", text.words(decision.possible, of: decision.outcome))
      if let provisional = decision.provisional {
        output.member("provisional", text.word(provisional.word, of: decision.outcome))
        output.member("wordings", provisional.wordings.map { text.wording($0) })
      }
      output.member("clauses", clauses)
      output.member("readings", decision.readings.map { text.reading($0) })
      output.member(
        "needs", decision.word == nil ? decision.needs.map { text.need($0) } : [])
      output.member(
        "titles",
        object: { output in
          if let kk = deed.titles.kk { output.member("kk", kk.text) }
          if let ru = deed.titles.ru { output.member("ru", ru.text) }
          if let en = deed.titles.en { output.member("en", en.text) }
        })
    }
  }
}
