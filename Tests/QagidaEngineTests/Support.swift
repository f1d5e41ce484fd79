import Foundation
import QagidaCalendar
import QagidaCases
import QagidaEngine
import QagidaLaw
import QagidaRecords
import QagidaSource
import QagidaSyntax
import Testing

/// Pseudo-random numbers that are the same on every machine (SplitMix64).
struct Numbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func upTo(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  mutating func chance(_ percent: Int) -> Bool { upTo(100) < percent }

  mutating func pick<T>(_ items: [T]) -> T { items[upTo(items.count)] }

  /// A number that the environment sets for a run of the tests, like how many policies are tried;
  /// nil where it sets none.
  static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }
}

/// Policies compiled from texts, and their answers for records as JSON.
struct Bench {
  let compilation: Compilation

  static let table = PhraseTable(.english)

  /// Compiles texts, each a file; records the findings that are errors.
  ///
  /// - Parameter expected: errors that must be found, as `QG0307 file 1 line 12`, in this order.
  init(
    _ texts: [String], expecting expected: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var sources = SourceSet()
    for (number, text) in texts.enumerated() {
      _ = sources.add(path: "file\(number).qagida", bytes: Array(text.utf8))
    }
    compilation = Compiler.compile(sources, table: Self.table)
    let printer = DiagnosticPrinter(sources: sources, writer: MessageWriter(.english))
    let all = compilation.diagnostics.items + CaseCheck.run(compilation).sorted
    let errors = all.filter { $0.severity == .error }
    let found = errors.map { Self.place(of: $0, sources) }
    if found != expected {
      for error in errors { Issue.record("\(printer.text(error))", sourceLocation: sourceLocation) }
      #expect(found == expected, sourceLocation: sourceLocation)
    }
  }

  private static func place(of error: Diagnostic, _ sources: SourceSet) -> String {
    guard case .source(let span) = error.place else { return error.id.code }
    let line = sources[span.file].position(of: span.start).line
    return "\(error.id.code) file \(span.file.index) line \(line)"
  }

  init(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    self.init([text], sourceLocation: sourceLocation)
  }

  var core: Core { compilation.core }

  /// The policies with the acts as they stand on a day, printed.
  func printed(on day: CivilDate) -> [String]? {
    let variants = compilation.variants(on: day)
    guard let printer = LawPrinter(compilation.book, variants) else { return nil }
    // Acts that are not in force too: a rule of theirs gives no value, in print as well, whatever
    // its text begins with.
    let early = compilation.book.acts.filter { act in
      variants.allSatisfy { $0.text.state.notInForce.contains(act.name) }
    }
    var texts =
      printer.policies(acts: compilation.book.acts.map { $0.name })
      + early.compactMap { act in
        TextPrinter(compilation.book, variants[0].text).act(act.name)?
          .split(separator: "\n", omittingEmptySubsequences: false)
          .filter { !$0.hasPrefix("    text begins ") && !$0.hasPrefix("    text of ") }
          .joined(separator: "\n")
      }
    for tree in compilation.trees {
      let head = tree.rootNode.children.first
      guard let head, head.construct == .vocabulary else { continue }
      texts.append(String(decoding: tree.file.bytes, as: UTF8.self))
    }
    return texts
  }

  func outcome(_ name: String) throws -> DefinitionID {
    var diagnostics = DiagnosticBag()
    return try #require(Lookup.outcome(name, in: core, &diagnostics))
  }

  func question(
    on day: String, readings: [(name: String, value: String)] = [], in other: Core? = nil
  ) throws -> Question {
    let core = other ?? core
    let today = try CivilDate(utf8: Array(day.utf8))
    var question = Question(today: today, law: today, core: core)
    var diagnostics = DiagnosticBag()
    Lookup.choose(readings, in: core, &question, &diagnostics)
    try #require(!diagnostics.hasErrors)
    return question
  }

  /// The answer of an outcome for a record.
  func answer(
    _ name: String, _ json: String, on today: String,
    readings: [(name: String, value: String)] = []
  ) throws -> Answer {
    let day = try CivilDate(utf8: Array(today.utf8))
    let core = try #require(compilation.variants(on: day).first).core
    var diagnostics = DiagnosticBag()
    let outcome = try #require(Lookup.outcome(name, in: core, &diagnostics))
    let subject = try #require(core[outcome].subject)
    let decoder = RecordDecoder(core: core, subject: subject, input: "test", isStrict: true)
    var stream = RecordStream(decoder: decoder, form: .values, work: nil)
    let items = stream.feed(Array(json.utf8).span) + stream.finish()
    guard case .record(let record) = try #require(items.first) else {
      throw BenchError.notARecord
    }
    let facts = try #require(record.facts, "\(record.diagnostics.map { "\($0.id)" })")
    let question = try question(on: today, readings: readings, in: core)
    return Evaluator(core: core, outcome: outcome, question: question).answer(facts)
  }

  /// The answer as text: the word, or the possible words each with a `?`.
  func text(
    _ name: String, _ json: String, on day: String,
    readings: [(name: String, value: String)] = []
  ) throws -> String {
    let answer = try answer(name, json, on: day, readings: readings)
    return text(answer)
  }

  func text(_ answer: Answer) -> String {
    let text = AnswerText(
      core: answer.interpreter.core, words: .english, question: answer.interpreter.question)
    let words = text.words(answer.decision.possible, of: answer.decision.outcome)
    let open = words.map { $0 + "?" }.joined(separator: " ")
    guard words.count > 1, let provisional = answer.decision.provisional else {
      return words.count == 1 ? words[0] : open
    }
    return open + "  provisionally " + text.word(provisional.word, of: answer.decision.outcome)
  }

  func needs(_ answer: Answer) -> [String] {
    let text = AnswerText(
      core: answer.interpreter.core, words: .english, question: answer.interpreter.question)
    return answer.decision.needs.map { text.need($0) }
  }

  func because(_ answer: Answer) -> [String] {
    answer.decision.because.map {
      answer.interpreter.core[$0].fullName(in: answer.interpreter.core).text
    }
  }
}

enum BenchError: Error {
  case notARecord
}
