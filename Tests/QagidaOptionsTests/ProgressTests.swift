import Testing

@testable import QagidaOptions

@Suite struct ProgressTests {
  @Test func aShortJobLeavesNoTrace() {
    var progress = Progress("records", total: 10, start: 5000, isShown: true)
    for now in [5000, 5500, 6000] as [Int64] { #expect(progress.update(1, at: now) == nil) }
    #expect(progress.clear() == nil)
  }

  @Test func aLongJobShowsAndClearsItsLine() {
    var progress = Progress("records", total: 5_000_000, start: 5000, isShown: true)
    #expect(
      progress.update(1_200_000, at: 6001) == "\rrecords: 1,200,000 of 5,000,000 (24%)")
    let blanks = String(repeating: " ", count: 37)
    #expect(progress.clear() == "\r\(blanks)\r")
    #expect(progress.clear() == nil)
  }

  @Test func itIsDrawnAtMostTenTimesASecondAndOnlyWhenItChanges() {
    var progress = Progress("rows", start: 0, isShown: true)
    #expect(progress.update(1, at: 1001) == "\rrows: 1")
    #expect(progress.update(2, at: 1100) == nil)
    #expect(progress.update(2, at: 1101) == "\rrows: 2")
    #expect(progress.update(2, at: 2000) == nil)
    #expect(progress.update(3, at: 2001) == "\rrows: 3")
  }

  @Test func aShorterLineCoversTheLongerOne() {
    var progress = Progress("rows", start: 0, isShown: true)
    #expect(progress.update(1000, at: 1001) == "\rrows: 1,000")
    #expect(progress.update(9, at: 1201) == "\rrows: 9    ")
    #expect(progress.clear() == "\r       \r")
  }

  @Test func afterClearingItIsDrawnAnew() {
    var progress = Progress("rows", start: 0, isShown: true)
    #expect(progress.update(7, at: 1001) == "\rrows: 7")
    #expect(progress.clear() != nil)
    #expect(progress.update(7, at: 1002) == "\rrows: 7")
  }

  @Test func nothingIsShownWhereNobodyLooks() {
    var progress = Progress("rows", total: 9, start: 0, isShown: false)
    #expect(progress.update(5, at: 100_000) == nil)
    #expect(progress.clear() == nil)
  }

  @Test func theLineNeverWraps() {
    let label = String(repeating: "қ", count: 100)
    var progress = Progress(label, total: 5, start: 0, isShown: true)
    let line = progress.update(1, at: 2000) ?? ""
    #expect(line.count == 1 + 79)
    #expect(line.hasSuffix("қ…"))
  }

  @Test func numbers() {
    for (number, shown) in [
      (0, "0"), (999, "999"), (1000, "1,000"), (123_456, "123,456"), (-1234, "-1,234"),
      (Int.max, "9,223,372,036,854,775,807"), (Int.min, "-9,223,372,036,854,775,808"),
    ] {
      #expect(Progress.grouped(number) == shown)
    }
    for (count, total, percent) in [
      (0, 3, 0), (1, 3, 33), (2, 3, 66), (3, 3, 100), (4, 3, 100), (-1, 3, 0),
      (Int.max, Int.max, 100), (Int.max - 1, Int.max, 99), (Int.max / 2, Int.max, 49),
    ] {
      #expect(Progress.percent(count, of: total) == percent)
    }
  }

  @Test func aTotalOfNothingIsNotShown() {
    var progress = Progress("rows", total: 0, start: 0, isShown: true)
    #expect(progress.update(0, at: 2000) == "\rrows: 0")
  }

  @Test func extremeTimesDoNotTrap() {
    var progress = Progress("rows", start: .min, isShown: true)
    _ = progress.update(1, at: .max)
    _ = progress.update(2, at: .min)
  }
}
