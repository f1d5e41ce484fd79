import Testing

@testable import QagidaSyntax

/// Slips of the hand: each single token left out, written twice, or swapped with its neighbour.
struct MutationTests {
  private func tokens(_ piece: [UInt8]) -> [[UInt8]] {
    let file = sourceFile(piece)
    let tokens = Lexer.tokens(of: file, table: englishTable)
    return tokens.indices.dropLast().map {
      Array(piece[Int(tokens[$0].start)..<Int(tokens[$0 + 1].start)])
    }
  }

  private func check(_ change: (inout [[UInt8]], Int) -> Void) {
    for (piece, numbers) in Pieces.cases({ tokens($0).count }) {
      let tokens = tokens(piece)
      for number in numbers {
        var changed = tokens
        change(&changed, number)
        checkLaws(changed.flatMap { $0 })
      }
    }
  }

  @Test func deletions() { check { $0.remove(at: $1) } }

  @Test func duplications() { check { $0.insert($0[$1], at: $1) } }

  @Test func swapsOfNeighbours() {
    check { tokens, number in
      if number + 1 < tokens.count { tokens.swapAt(number, number + 1) }
    }
  }

  /// Neighbours that mean something: the next token that is no blank.
  @Test func swapsAcrossBlanks() {
    check { tokens, number in
      if number + 2 < tokens.count { tokens.swapAt(number, number + 2) }
    }
  }
}
