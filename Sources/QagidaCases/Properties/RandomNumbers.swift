/// Numbers that look random and are the same for a seed on every machine (SplitMix64; Steele, Lea and
/// Flood 2014).
struct RandomNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The numbers of a seed for something of a name, so that what is tried of one does not hang on what
  /// stands beside it.
  init(seed: UInt64, of name: String) {
    // FNV-1a, 64 bits.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    self.init(seed: seed &+ hash)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to `limit`, without it; 0 where that is not above 0.
  mutating func below(_ limit: Int) -> Int {
    limit > 0 ? Int(next() % UInt64(limit)) : 0
  }

  /// A number between two, both inclusive.
  mutating func between(_ low: Int64, _ high: Int64) -> Int64 {
    guard low < high else { return low }
    let count = UInt64(bitPattern: high &- low) &+ 1
    return low &+ Int64(bitPattern: count == 0 ? next() : next() % count)
  }

  mutating func chance(of percent: Int) -> Bool { below(100) < percent }

  /// One of several; nil of none.
  mutating func one<T>(of items: [T]) -> T? {
    items.isEmpty ? nil : items[below(items.count)]
  }
}
