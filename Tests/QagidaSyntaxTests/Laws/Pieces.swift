import QagidaSource

@testable import QagidaSyntax

/// Texts of about a screen, out of the policies and the samples: small enough that each can be cut
/// and changed everywhere.
enum Pieces {
  /// How long a piece is before it is ended at the next line, in bytes.
  static let length = 300

  static let all: [[UInt8]] = {
    let policies = PolicyFiles.all.flatMap { cut($0.bytes) }
    return policies + Samples.all.flatMap { cut(utf8($0)) }
  }()

  /// The file's declarations; a long one in several pieces, each with the declaration's first line.
  private static func cut(_ bytes: [UInt8]) -> [[UInt8]] {
    PolicyFiles.declarations(of: bytes).flatMap { declaration in
      let lines = declaration.split(separator: 0x0A).map { Array($0) + [0x0A] }
      var pieces: [[UInt8]] = [[]]
      for line in lines {
        if pieces[pieces.count - 1].count > length { pieces.append(lines[0]) }
        pieces[pieces.count - 1] += line
      }
      return pieces
    }
  }

  /// How many bytes a test that changes the pieces may parse in all: more is sampled.
  static let budget = 1_500_000

  /// Calls `body` with the pieces and, for each, the numbers below `count` that are to be tried;
  /// all of them when that stays within the budget.
  static func forEach(
    count: ([UInt8]) -> Int, _ body: (_ piece: [UInt8], _ number: Int) -> Void
  ) {
    let cost = all.reduce(0) { $0 + $1.count * count($1) }
    let stride = max(1, (cost + budget - 1) / budget)
    for (order, piece) in all.enumerated() {
      for number in 0..<count(piece) where (number + order) % stride == 0 { body(piece, number) }
    }
  }
}
