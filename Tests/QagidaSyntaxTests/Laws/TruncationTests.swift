import Testing

@testable import QagidaSyntax

/// A file that somebody is still writing: every beginning of every text reads without harm.
struct TruncationTests {
  @Test func policiesAndSamplesAreWhole() {
    #expect(PolicyFiles.all.count > 2)
    for file in PolicyFiles.all {
      #expect(checkLaws(file.bytes).findings == [], "\(file.path)")
    }
    for sample in Samples.all where sample != Samples.expressions {
      #expect(checkLaws(sample).findings == [])
    }
  }

  @Test func everyBeginning() {
    for (piece, ends) in Pieces.cases({ $0.count }) {
      for end in ends { checkLaws(Array(piece[..<end])) }
    }
  }

  @Test func everyEnd() {
    for (piece, starts) in Pieces.cases({ $0.count / 5 }) {
      for start in starts { checkLaws(Array(piece[(start * 5)...])) }
    }
  }
}
