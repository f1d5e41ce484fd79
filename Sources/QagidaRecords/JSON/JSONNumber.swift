/// What a number is at a fixed scale.
package enum JSONDecimal: Equatable, Sendable {
  /// The value times 10 to the power of the scale; its magnitude is below 10^18.
  case exact(Int64)
  /// The value has more decimal places than the scale has.
  case notExact
  /// The value times 10 to the power of the scale is 10^18 or more in magnitude.
  case tooLarge
  /// The bytes are no JSON number.
  case notANumber
}

/// Exact decimal values of JSON numbers.
package enum JSONNumber {
  /// The most decimal places that a scale may have.
  package static let scaleLimit = 9
  /// Values at their scale have at most this many digits.
  package static let digitLimit = 18

  /// The exact value of a JSON number, in time proportional to its length alone.
  ///
  /// Exponents and trailing zeros are no hindrance: `1e2` is 100 and `1.50` is 15 at scale 1. A
  /// number that is both too large and not exact is ``JSONDecimal/tooLarge``. Minus zero is 0.
  /// - Parameter scale: the decimal places kept, 0 to ``scaleLimit``.
  package static func decimal(_ bytes: Span<UInt8>, scale: Int) -> JSONDecimal {
    precondition((0...scaleLimit).contains(scale), "a scale is 0 to 9")
    guard isNumber(bytes) else { return .notANumber }
    let isNegative = bytes[0] == UInt8(ascii: "-")
    let digits = Digits(bytes, from: isNegative ? 1 : 0)
    if digits.count == 0 { return .exact(0) }
    // The last digit that is not zero stands for a multiple of 10 to this power, once scaled.
    let power = digits.power + exponent(bytes, from: digits.end) + Int64(scale)
    if Int64(digits.count) + power > Int64(digitLimit) { return .tooLarge }
    if power < 0 { return .notExact }
    var value = digits.significand
    for _ in 0..<power { value *= 10 }
    return .exact(isNegative ? -value : value)
  }

  private static func isNumber(_ bytes: Span<UInt8>) -> Bool {
    guard !bytes.isEmpty, bytes[0] == UInt8(ascii: "-") || JSONNumberScan.isDigit(bytes[0])
    else { return false }
    do throws(JSONFault) {
      return try JSONNumberScan.end(bytes, from: 0) == bytes.count
    } catch {
      return false
    }
  }

  /// Far beyond what the length of any record can balance, and far from any overflow.
  private static let exponentLimit: Int64 = 1 << 40

  /// The exponent that begins at `start` with its letter, held to ±``exponentLimit``; 0 if none.
  private static func exponent(_ bytes: Span<UInt8>, from start: Int) -> Int64 {
    var exponent: Int64 = 0
    for at in start..<bytes.count where JSONNumberScan.isDigit(bytes[at]) {
      exponent = min(exponent * 10 + Int64(bytes[at] - UInt8(ascii: "0")), exponentLimit)
    }
    let isNegative = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "-")
    return isNegative ? -exponent : exponent
  }
}

/// The digits of a number from its first to its last that is not zero.
private struct Digits {
  /// The digits as an integer; meaningless above ``JSONNumber/digitLimit`` digits.
  private(set) var significand: Int64 = 0
  /// How many they are; 0 for a zero.
  private(set) var count = 0
  /// The power of ten that the last of them counts, exponent not taken in.
  private(set) var power: Int64 = 0
  /// The offset behind the number's last digit before an exponent.
  private(set) var end: Int

  init(_ bytes: Span<UInt8>, from start: Int) {
    var zeros = 0
    var decimals = 0
    var isFraction = false
    end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: ".") {
        isFraction = true
      } else if JSONNumberScan.isDigit(byte) {
        if isFraction { decimals += 1 }
        if byte != UInt8(ascii: "0") {
          append(byte - UInt8(ascii: "0"), after: zeros)
          zeros = 0
        } else if count > 0 {
          zeros += 1
        }
      } else {
        break
      }
      end += 1
    }
    power = Int64(zeros) - Int64(decimals)
  }

  private mutating func append(_ digit: UInt8, after zeros: Int) {
    count += zeros + 1
    guard count <= JSONNumber.digitLimit else { return }
    for _ in 0...zeros { significand *= 10 }
    significand += Int64(digit)
  }
}
