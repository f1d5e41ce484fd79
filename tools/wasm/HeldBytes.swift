/// Bytes that stay where they are until others are held, for the page to read.
struct HeldBytes {
  private var bytes = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)

  var start: UnsafeMutablePointer<UInt8>? { bytes.baseAddress }
  var count: Int { bytes.count }

  mutating func hold(_ new: [UInt8]) {
    bytes.deallocate()
    bytes = .allocate(capacity: new.count)
    _ = bytes.initialize(from: new)
  }
}
