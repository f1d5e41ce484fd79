import Foundation
import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaRecords
import QagidaSource
import QagidaSyntax

/// The policies of the repository and the example candidates, for tests that change them.
struct RegionalReserve {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let table = PhraseTable(.english)

  /// The paths of the policy files, below the root.
  static let paths = [
    "policies/r255/D255.names.qagida", "policies/r255/D255.qagida",
    "policies/r255/D418.names.qagida", "policies/r255/D418.qagida",
    "policies/r255/R255.names.qagida", "policies/r255/R255.qagida",
    "policies/vocabularies/personnel.names.qagida", "policies/vocabularies/personnel.qagida",
  ]

  /// What else D255 changes, and what R255 uses: read as they are.
  static let others = [
    "policies/d141/C141.qagida", "policies/d520/MC520.qagida", "policies/d520/MR520.qagida",
    "policies/d520/NC520.qagida", "policies/vocabularies/kazakhstan.qagida",
  ]

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  /// The policies, with the bytes of one file replaced.
  static func compile(
    replacing path: String? = nil, by bytes: [UInt8] = [], files: [String: [UInt8]],
    law: LawDays = .on(today)
  ) -> Compilation {
    var sources = SourceSet()
    for name in paths + others {
      _ = sources.add(path: name, bytes: name == path ? bytes : files[name] ?? [])
    }
    return Compiler.compile(sources, table: table, law: law, given: given)
  }

  static func files() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in paths + others { files[path] = try bytes(path) }
    return files
  }

  /// The lines of the example candidates.
  static func candidates() throws -> [[UInt8]] {
    try bytes("examples/candidates.jsonl").split(separator: 0x0A).map { Array($0) }
  }

  /// With the day of D418 the law is in one state only.
  static let given: [Name: CivilDate] =
    CivilDate(year: 2023, month: 12, day: 22).map { ["D418": $0] } ?? [:]

  static let today = CivilDate(year: 2025, month: 9, day: 10) ?? .earliest

  /// What becomes of records: the decided word, the possible words with `?`, or the findings.
  static func answers(_ core: Core, _ records: [[UInt8]], isStrict: Bool = false) -> [String] {
    guard let outcome = core.outcomes.first(where: { core[$0].name == "admission" }),
      let subject = core[outcome].subject
    else { return [] }
    let question = Question(today: today, law: today, core: core)
    let evaluator = Evaluator(core: core, outcome: outcome, question: question)
    let text = AnswerText(core: core, words: .english, question: question)
    let decoder = RecordDecoder(core: core, subject: subject, input: "test", isStrict: isStrict)
    return records.map { bytes in
      var stream = RecordStream(decoder: decoder, form: .lines, work: nil)
      let items = stream.feed(bytes.span) + stream.finish()
      guard case .record(let record) = items.first, let facts = record.facts else {
        return "rejected"
      }
      let decision = evaluator.answer(facts).decision
      let words = text.words(decision.possible, of: outcome)
      return words.count == 1 ? words[0] : words.map { $0 + "?" }.joined(separator: " ")
    }
  }

  /// What a core means, without places and titles: its definitions with their terms written out.
  ///
  /// - Parameter isCited: whether the clauses of each line of an outcome belong to it.
  static func meaning(_ core: Core, isCited: Bool = true) -> String {
    var shapes: [String] = []
    for (number, term) in core.terms.enumerated() {
      let blank = term.mappingParts { _ in TermID(0) }
      let parts = term.parts.map { "#\(ids(shapes[Int($0.index)]))" }
      shapes.append("\(blank)\(core.types[number])(\(parts.joined(separator: ",")))")
    }
    let definitions = core.definitions.map { definition in
      let body = definition.body.map { shapes[Int($0.index)] } ?? "-"
      let lines = definition.outcomeLines.map {
        "\($0.word)\(isCited ? $0.clauses.map { $0.text } : [])"
      }
      return
        "\(definition.name.text) \(definition.kind) \(definition.clauses.map { $0.text }) \(lines) \(ids(body))"
    }
    let choices = core.choices.map {
      "\($0.name.text): \($0.words.map { $0.text }) \($0.isOrdered)"
    }
    let records = core.records.map { record in
      "\(record.name.text): \(record.fields.map { "\($0.name.text) \($0.type) \($0.datedBy ?? -1)" })"
        + " \(record.running.map { "\($0.start) \($0.end) \($0.endsBefore)" } ?? "")"
    }
    return (definitions + choices + records).joined(separator: "\n")
  }

  /// A short stand-in for a text, the same for the same text.
  private static func ids(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 36)
  }
}

extension Diagnostic {
  /// The finding as text, to tell two findings apart.
  var key: String { "\(id) \(arguments.map { "\($0.key)=\($0.value)" })" }

  /// The names that are suggested.
  var suggestions: [String] {
    for argument in arguments where "\(argument.key)" == "suggestion" {
      guard case .alternatives(let values) = argument.value else { continue }
      return values.compactMap { value in
        if case .text(let text) = value { return String(text.dropFirst().dropLast()) }
        return nil
      }
    }
    return []
  }

  /// The name that the finding is about.
  var name: String? {
    for argument in arguments where "\(argument.key)" == "name" {
      if case .text(let text) = argument.value { return text }
    }
    return nil
  }
}
