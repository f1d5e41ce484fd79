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
    Pieces.forEach(count: { $0.count }) { piece, end in
      checkLaws(Array(piece[..<end]))
    }
  }

  @Test func everyEnd() {
    Pieces.forEach(count: { $0.count / 5 }) { piece, start in
      checkLaws(Array(piece[(start * 5)...]))
    }
  }
}
