/// Every Unicode scalar value.
let allScalars: [Unicode.Scalar] = (0...0x10FFFF).compactMap { Unicode.Scalar(UInt32($0)) }

extension Unicode.Scalar {
  /// Whether the version of Unicode that the tables are pinned to, 17.0, assigns the scalar.
  var isInPinnedVersion: Bool {
    guard let age = properties.age else { return false }
    return age.major <= 17
  }
}

func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

func utf8(_ scalars: [Unicode.Scalar]) -> [UInt8] {
  var text = String.UnicodeScalarView()
  text.append(contentsOf: scalars)
  return Array(String(text).utf8)
}

/// A fixed sequence of numbers that look random (SplitMix64).
struct FixedRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
