import QagidaEngine
import QagidaLaw
import Testing

/// The sets of statements that would bring an outcome about, against trying all of them.
@Suite struct SettlementTests {
  private static let flags = ["a", "b", "c", "d", "e"]

  private static let vocabulary =
    "vocabulary flags\nrecord Case\n"
    + flags.map { "    \($0) yes/no\n" }.joined()

  /// A random condition over the flags.
  private func condition(_ depth: Int, _ numbers: inout Numbers) -> String {
    guard depth > 0 else { return numbers.pick(Self.flags) }
    switch numbers.upTo(4) {
    case 0: return "(\(condition(depth - 1, &numbers)) and \(condition(depth - 1, &numbers)))"
    case 1: return "(\(condition(depth - 1, &numbers)) or \(condition(depth - 1, &numbers)))"
    case 2: return "not (\(condition(depth - 1, &numbers)))"
    default: return numbers.pick(Self.flags)
    }
  }

  private func policy(_ numbers: inout Numbers) -> String {
    var text = "act random\n    about Case\n    uses flags\noutcome result\n"
    for _ in 0..<(1 + numbers.upTo(3)) {
      text += "    \(numbers.pick(["one", "two", "three"])) when \(condition(3, &numbers))\n"
    }
    return text + "    \(numbers.pick(["one", "two", "three"])) otherwise\n"
  }

  /// For each possible word: the smallest sets of flags, each with its value, under which the
  /// word is decided.
  private func bruteForce(
    _ evaluator: Evaluator, _ facts: Facts, _ open: [Int], _ word: Int
  ) -> Set<[Int: Bool]> {
    var found: [[Int: Bool]] = []
    let total = (0..<open.count).reduce(1) { count, _ in count * 3 }
    for code in 0..<total {
      var statements: [Int: Bool] = [:]
      var changed = facts
      var rest = code
      for flag in open {
        if rest % 3 > 0 {
          statements[flag] = rest % 3 == 1
          changed.set(.truth(Truth(rest % 3 == 1)), field: flag, of: 0)
        }
        rest /= 3
      }
      if evaluator.answer(changed).decision.word == word { found.append(statements) }
    }
    return Set(
      found.filter { set in
        !found.contains { other in
          other.count < set.count && other.allSatisfy { set[$0.key] == $0.value }
        }
      })
  }

  @Test func findsTheSmallestSets() throws {
    var numbers = Numbers(seed: 11)
    var sets = 0
    for _ in 0..<120 {
      let text = policy(&numbers)
      let bench = Bench([Self.vocabulary, text])
      let outcome = try bench.outcome("result")
      let subject = try #require(bench.core[outcome].subject)
      let evaluator = Evaluator(
        core: bench.core, outcome: outcome, question: try bench.question(on: "2025-01-01"))
      var facts = Facts(about: subject, in: bench.core)
      var open: [Int] = []
      for flag in Self.flags.indices {
        if numbers.chance(40) {
          facts.set(.truth(Truth(numbers.chance(50))), field: flag, of: 0)
        } else {
          open.append(flag)
        }
      }
      let answer = evaluator.answer(facts)
      guard answer.decision.word == nil else { continue }
      var finder = SettlementFinder(answer)
      for settlement in finder.settlements(answer) {
        let expected = bruteForce(evaluator, facts, open, settlement.word)
        let found = Set(try settlement.sets.map { try flags($0, answer) })
        #expect(!settlement.isCut)
        #expect(found == expected, "\(text)")
        sets += found.count
      }
    }
    #expect(sets > 100)
  }

  /// The flags that statements are about, with the value they say.
  private func flags(
    _ set: [Settlement.Statement], _ answer: Answer
  ) throws -> [Int: Bool] {
    var flags: [Int: Bool] = [:]
    for statement in set {
      guard case .fact(let path) = answer.trace[statement.step].kind else {
        throw BenchError.notARecord
      }
      let place = try #require(answer.interpreter.facts.place(of: path))
      flags[place.field] = statement.holds
    }
    return flags
  }
}
