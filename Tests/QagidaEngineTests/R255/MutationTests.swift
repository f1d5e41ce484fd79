import QagidaLaw
import QagidaSource
import QagidaSyntax
import Testing

/// Single tokens of the policy of R255 deleted, inserted and swapped: never a crash; `check` finds
/// something, `diff` tells a change, or the meaning is the same; and the tree prints back.
/// `QAGIDA_RUNS` sets how many mutants are tried.
@Suite struct MutationTests {
  private static let runs = Numbers.setting("QAGIDA_RUNS") ?? 300
  private static let path = "policies/r255/R255.qagida"

  private struct Mutant {
    let what: String
    let bytes: [UInt8]
  }

  /// Of all deletions, swaps of neighbours and some insertions as many as are tried, evenly spread.
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
    while found.count < pieces.count * 5 / 2 {
      let place = numbers.pick(pieces).lowerBound
      let inserted = numbers.pick(pieces)
      let blank: [UInt8] = [0x20]
      found.append(
        Mutant(
          what: "inserted \(text(inserted)) at \(place)",
          bytes: Array(source[..<place]) + Array(source[inserted]) + blank
            + Array(source[place...])))
    }
    guard found.count > Self.runs else { return found }
    return (0..<Self.runs).map { found[$0 * found.count / Self.runs] }
  }

  @Test func everyMutantIsFoundOrMeansTheSame() throws {
    let files = try RegionalReserve.files()
    let original = RegionalReserve.compile(files: files)
    let known = Set(original.diagnostics.items.map { $0.key })
    let meaning = RegionalReserve.meaning(original.core)
    let uncited = RegionalReserve.meaning(original.core, isCited: false)
    let mutants = mutants(try #require(files[Self.path]))
    #expect(mutants.count >= 100)
    var found = 0
    var told = 0
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
      var isTold = false
      if compiled.isUsable, let variant = compiled.variants.last {
        // What is no difference to `qagida diff` decides as before.
        let diff = LawDiff(side, LawSide(compiled, variant))
        if RegionalReserve.meaning(compiled.core) == meaning {
          #expect(diff.entries.isEmpty, "\(mutant.what)")
        }
        isTold = !diff.entries.isEmpty
        if !isTold {
          compared += 1
          #expect(RegionalReserve.answers(compiled.core, candidates) == answers, "\(mutant.what)")
        }
      }
      if compiled.diagnostics.items.contains(where: { !known.contains($0.key) }) {
        found += 1
      } else if RegionalReserve.meaning(compiled.core) == meaning {
        same += 1
      } else if isTold {
        told += 1
      } else if RegionalReserve.meaning(compiled.core, isCited: false) == uncited {
        // A clause at `otherwise` that the lines before it cite as well.
        same += 1
      } else {
        silent.append(mutant.what)
      }
    }
    #expect(silent.isEmpty, "\(silent.joined(separator: "\n"))")
    #expect(found + same + told + silent.count == mutants.count)
    #expect(compared > 0)
    print(
      "\(mutants.count) mutants: \(found) found, \(told) told by diff, \(same) with the same"
        + " meaning, \(compared) without a difference")
  }
}
