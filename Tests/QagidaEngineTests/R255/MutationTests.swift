import QagidaLaw
import QagidaSource
import QagidaSyntax
import Testing

/// Single tokens of the policy of R255 deleted, inserted and swapped: never a crash; either
/// something is found, or the meaning is the same; and the tree prints back.
@Suite struct MutationTests {
  private static let path = "policies/r255/R255.qagida"

  private struct Mutant {
    let what: String
    let bytes: [UInt8]
  }

  /// All deletions and swaps of neighbours, and insertions, 2,000 in all.
  private func mutants(_ source: [UInt8]) -> [Mutant] {
    let file = SourceFile(id: SourceID(0), path: "", bytes: source)
    let all = Lexer.tokens(of: file, table: RegionalReserve.table)
    var pieces: [Range<Int>] = []
    for (number, token) in all.dropLast().enumerated() where !token.kind.isTrivia {
      pieces.append(Int(token.start)..<Int(all[number + 1].start))
    }
    func text(_ range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }
    var found: [Mutant] = []
    for (number, piece) in pieces.enumerated() {
      found.append(
        Mutant(
          what: "\(number): deleted \(text(piece))",
          bytes: Array(source[..<piece.lowerBound]) + Array(source[piece.upperBound...])))
      guard number + 1 < pieces.count else { continue }
      let next = pieces[number + 1]
      found.append(
        Mutant(
          what: "\(number): swapped \(text(piece)) and \(text(next))",
          bytes: Array(source[..<piece.lowerBound]) + Array(source[next])
            + Array(source[piece.upperBound..<next.lowerBound]) + Array(source[piece])
            + Array(source[next.upperBound...])))
    }
    var numbers = Numbers(seed: 2)
    while found.count < 2_000 {
      let place = numbers.pick(pieces).lowerBound
      let inserted = numbers.pick(pieces)
      let blank: [UInt8] = [0x20]
      found.append(
        Mutant(
          what: "inserted \(text(inserted)) at \(place)",
          bytes: Array(source[..<place]) + Array(source[inserted]) + blank
            + Array(source[place...])))
    }
    return found
  }

  @Test func everyMutantIsFoundOrMeansTheSame() throws {
    let files = try RegionalReserve.files()
    let original = RegionalReserve.compile(files: files)
    let known = Set(original.diagnostics.items.map { $0.key })
    let meaning = RegionalReserve.meaning(original.core)
    let mutants = mutants(try #require(files[Self.path]))
    #expect(mutants.count >= 2_000)
    var found = 0
    var same = 0
    var compared = 0
    var silent: [String] = []
    let side = try #require(original.variants.last.map { LawSide(original, $0) })
    let candidates = try RegionalReserve.candidates()
    let answers = RegionalReserve.answers(original.core, candidates)
    for mutant in mutants {
      let compiled = RegionalReserve.compile(
        replacing: Self.path, by: mutant.bytes, files: files)
      for tree in compiled.trees where tree.file.path == Self.path {
        #expect(tree.printed() == mutant.bytes, "\(mutant.what)")
      }
      if compiled.isUsable, let variant = compiled.variants.last {
        // What is no difference to `qagida diff` decides as before.
        let diff = LawDiff(side, LawSide(compiled, variant))
        if RegionalReserve.meaning(compiled.core) == meaning {
          #expect(diff.entries.isEmpty, "\(mutant.what)")
        }
        if diff.entries.isEmpty {
          compared += 1
          #expect(RegionalReserve.answers(compiled.core, candidates) == answers, "\(mutant.what)")
        }
      }
      if compiled.diagnostics.items.contains(where: { !known.contains($0.key) }) {
        found += 1
      } else if RegionalReserve.meaning(compiled.core) == meaning {
        same += 1
      } else {
        silent.append(mutant.what)
      }
    }
    #expect(silent.isEmpty, "\(silent.joined(separator: "\n"))")
    #expect(found + same + silent.count == mutants.count)
    #expect(compared > 20)
    print(
      "\(mutants.count) mutants: \(found) found, \(same) with the same meaning,"
        + " \(compared) without a difference")
  }
}
