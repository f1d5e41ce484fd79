import Foundation
import Testing

@testable import QagidaSyntax

/// `grammar/qagida.ebnf` says what the parser reads.
struct GrammarTests {
  private let grammar = GrammarBuilder.english

  @Test func theFileIsWhatTheTableSays() throws {
    let text = GrammarPrinter.print(
      grammar, head: LexicalGrammar.head, tail: LexicalGrammar.tail)
    let file = PolicyFiles.url("grammar/qagida.ebnf")
    if ProcessInfo.processInfo.environment["QAGIDA_WRITE_GRAMMAR"] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let written = try? String(contentsOf: file, encoding: .utf8)
    #expect(
      written == text,
      "rewrite it with QAGIDA_WRITE_GRAMMAR=1 swift test --filter GrammarTests")
  }

  @Test func everyRuleIsDefinedOnceAndUsed() {
    let names = grammar.rules.map { $0.name }
    #expect(Set(names).count == names.count)
    let used = Set(grammar.rules.flatMap { $0.term.ruleNames })
    #expect(used.filter { !grammar.has($0) } == [])
    #expect(names.filter { !used.contains($0) } == ["file"])
  }

  @Test func noLineIsTooLong() {
    let text = GrammarPrinter.print(grammar, head: LexicalGrammar.head, tail: LexicalGrammar.tail)
    #expect(text.split(separator: "\n").filter { $0.count > 100 } == [])
  }
}

/// Grammar and parser are the same: what the one says the other reads, and what the other reads
/// the one knows.
struct GrammarAndParserTests {
  private let grammar = GrammarBuilder.english

  @Test func theParserReadsWhatTheGrammarSays() {
    let open = GrammarBuilder(phrases: .english).openOperands
    var speaker = GrammarSpeaker(grammar, openOperands: open, seed: 7)
    for round in 0..<6_000 {
      let rule = round % 50 == 0 ? "file" : "declaration"
      let text = GrammarSpeaker.write(speaker.say(rule, size: 10 + round % 40))
      // Square brackets are signs of files of cases only.
      let parsed = checkLaws(text.contains("[") ? "cases for x\n" + text : text)
      // What the grammar says of `and` and `or` in a note alone: the last operand may end in one.
      let findings = parsed.findings.filter { !$0.hasPrefix("andOrMixed@") }
      #expect(findings == [], "\(text)")
    }
    #expect(speaker.allKeys.subtracting(speaker.said).sorted() == [])
  }

  /// Lines with one token changed: what the parser still reads is a sentence.
  @Test func theGrammarKnowsWhatTheParserReads() {
    let open = GrammarBuilder(phrases: .english).openOperands
    var speaker = GrammarSpeaker(grammar, openOperands: open.union(["either"]), seed: 4)
    var random = FixedRandom(5)
    var accepted = 0
    var refused = 0
    let frames: [(rule: String, head: String)] = [
      ("requirement", "requirements r\n    "), ("ground", "grounds g\n    "),
      ("field", "record R\n    "), ("row", "table t by x is x\n    "),
      ("default alternative", "reading r\n    "), ("outcome when", "outcome o\n    "),
      ("no rule", "clauses §1\n    "), ("name entry", "names for x\n    "),
      ("approved by", "act x\n    "), ("define", ""), ("choice", ""), ("runs", "record R\n    "),
    ]
    for round in 0..<2_500 {
      let (rule, head) = frames[round % frames.count]
      let pieces = speaker.say(rule, size: 8 + round % 25)
      var words = pieces.compactMap { piece -> String? in
        if case .text(let text) = piece { return text }
        return nil
      }.flatMap { $0.hasPrefix("\"") ? [$0] : $0.split(separator: " ").map { String($0) } }
      if words.isEmpty || words.contains("either") { continue }
      for _ in 0...random.below(3) where words.count > 1 { change(&words, &random) }
      let line = words.joined(separator: " ")
      guard Parsed(head + line).ids == [] else {
        refused += 1
        continue
      }
      accepted += 1
      #expect(isKnown(line, rule, isDeclaration: head.isEmpty), "\(line)")
    }
    #expect(accepted > 300 && refused > 300, "\(accepted) \(refused)")
  }

  private func change(_ words: inout [String], _ random: inout FixedRandom) {
    let place = random.below(words.count)
    switch random.below(5) {
    case 0: words.remove(at: place)
    case 1: words.insert(words[random.below(words.count)], at: place)
    case 2: words.swapAt(place, random.below(words.count))
    case 3: words[place] = words[random.below(words.count)]
    default: break
    }
  }

  /// Whether the line is a sentence of a line of that context.
  private func isKnown(_ line: String, _ rule: String, isDeclaration: Bool) -> Bool {
    let context = grammar.rules.first { candidate in
      candidate.name.hasSuffix(" line") && candidate.term.ruleNames.contains(rule)
    }
    var recogniser = GrammarRecogniser(grammar, line)
    return recogniser.accepts(isDeclaration ? "declaration" : context?.name ?? rule)
  }

  /// The recogniser itself knows and refuses.
  @Test func theRecogniser() {
    func accepts(_ text: String, _ rule: String) -> Bool {
      var recogniser = GrammarRecogniser(grammar, text)
      return recogniser.accepts(rule)
    }
    #expect(accepts("a + b = c and d", "expression"))
    #expect(!accepts("a = b = c", "expression"))
    #expect(!accepts("a and b or c", "expression"))
    #expect(!accepts("a is given + 3", "expression"))
    #expect(accepts("(2-1) a requires some b with c, d §4, §5", "requirements line"))
    #expect(!accepts("a requires by", "requirements line"))
  }
}
