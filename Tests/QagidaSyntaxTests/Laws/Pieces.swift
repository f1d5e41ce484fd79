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

  /// The pieces, each with the numbers below its count that are to be tried: all of them when that
  /// stays within the budget.
  static func cases(_ count: ([UInt8]) -> Int) -> [(piece: [UInt8], numbers: [Int])] {
    let cost = all.reduce(0) { $0 + $1.count * count($1) }
    let stride = max(1, (cost + budget - 1) / budget)
    return all.enumerated().map { order, piece in
      (piece, (0..<count(piece)).filter { ($0 + order) % stride == 0 })
    }
  }
}
