import QagidaSource
import Testing

@testable import QagidaRecords

@Suite struct JSONNumberTests {
  private func decimal(_ text: String, _ scale: Int) -> JSONDecimal {
    JSONNumber.decimal(JSONFixture.bytes(text).span, scale: scale)
  }

  @Test func aValueThatTheScaleCanHoldIsExact() {
    for (text, scale, value) in [
      ("0", 0, 0), ("-0", 0, 0), ("0.000", 0, 0), ("-0.0e9", 9, 0), ("0e999999999999", 3, 0),
      ("1", 0, 1), ("-1", 0, -1), ("35", 0, 35), ("35", 2, 3500), ("1e2", 0, 100), ("1E+2", 0, 100),
      ("1.50", 1, 15), ("-1.50", 2, -150), ("1.5e1", 0, 15), ("1500e-2", 0, 15), ("0.15e2", 0, 15),
      ("100e-2", 0, 1), ("10.0", 0, 10), ("10.0", 1, 100), ("0.000000001", 9, 1), ("1e-9", 9, 1),
      ("12345678901234567890e-2", 9, nil), ("1e17", 0, 100_000_000_000_000_000),
      ("999999999999999999", 0, 999_999_999_999_999_999),
      ("-999999999999999999", 0, -999_999_999_999_999_999),
      ("999999999.999999999", 9, 999_999_999_999_999_999), ("1e00000000000000000001", 0, 10),
      ("0.00000000000000000001e20", 0, 1), ("100000000000000000000e-20", 0, 1),
      ("120034500000000000000000000e-20", 0, 1_200_345),
      ("1.0000000000000000000000", 9, 1_000_000_000),
    ] as [(String, Int, Int64?)] {
      let expected = value.map { JSONDecimal.exact($0) } ?? .tooLarge
      #expect(decimal(text, scale) == expected, "\(text) at scale \(scale)")
    }
  }

  @Test func aValueWithMorePlacesThanTheScaleIsNotExact() {
    for (text, scale) in [
      ("0.5", 0), ("1.55", 1), ("1e-1", 0), ("1e-10", 9), ("0.0000000001", 9), ("15e-2", 1),
      ("1e-999999999", 9), ("1e-99999999999999999999999999999999", 9), ("1.0000000000000000001", 9),
      ("123456789012345678.5", 0), ("0.99999999999999999999999", 9),
    ] {
      #expect(decimal(text, scale) == .notExact, "\(text) at scale \(scale)")
    }
  }

  @Test func aValueOfEighteenDigitsAndMoreIsTooLarge() {
    for (text, scale) in [
      ("1000000000000000000", 0), ("-1000000000000000000", 0), ("1e18", 0), ("1e9", 9),
      ("1000000000", 9), ("9223372036854775807", 0), ("9223372036854775808", 0), ("1e999999999", 0),
      ("-1e99999999999999999999999999999999", 0), ("123456789012345678901234567890.5", 0),
      ("0.1e19", 0),
    ] {
      #expect(decimal(text, scale) == .tooLarge, "\(text) at scale \(scale)")
    }
  }

  @Test func whatIsNoJSONNumberHasNoValue() {
    for text in [
      "", "-", "+1", "01", "1.", ".5", "1e", "1e+", " 1", "1 ", "1,5", "0x1", "1a", "e5", "-e",
      "NaN",
    ] {
      #expect(decimal(text, 0) == .notANumber, "\(text)")
    }
  }

  @Test func everyPlacingOfPointAndExponentGivesTheSameValue() {
    for digits in ["7", "42", "1005", "123456789"] {
      let value = Int64(digits)!
      for shift in -12...12 {
        let point = digits.count + shift
        let zeros = String(repeating: "0", count: max(-point, 0) + max(point - digits.count, 0))
        let padded = point <= 0 ? zeros + digits : digits + zeros
        let at = padded.index(padded.startIndex, offsetBy: max(point, 0))
        let text = (point <= 0 ? "0" : String(padded[..<at])) + "." + padded[at...] + "0e\(-shift)"
        #expect(decimal(text, 0) == .exact(value), "\(text)")
        #expect(decimal("-" + text, 9) == .exact(-value * 1_000_000_000), "\(text)")
      }
    }
  }

  @Test func theLongestNumbersAreReadInOneGo() {
    let count = 1_000_000
    let zeros = String(repeating: "0", count: count)
    let nines = String(repeating: "9", count: count)
    #expect(decimal("1." + zeros, 0) == .exact(1))
    #expect(decimal("1" + zeros + "e-\(count)", 0) == .exact(1))
    #expect(decimal("0." + zeros + "1e\(count + 1)", 2) == .exact(100))
    #expect(decimal("0." + zeros + "1", 9) == .notExact)
    #expect(decimal("0." + nines, 9) == .notExact)
    #expect(decimal(nines, 0) == .tooLarge)
    #expect(decimal("1e" + nines, 0) == .tooLarge)
    #expect(decimal("1e-" + nines, 0) == .notExact)
    #expect(decimal("1e-" + zeros + "1", 1) == .exact(1))
  }
}
