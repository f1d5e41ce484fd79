import Testing

@testable import QagidaSource

struct UTF8ScalarsTests {
  @Test func everyScalarThereAndBack() {
    var bytes: [UInt8] = []
    for scalar in allScalars {
      bytes.removeAll(keepingCapacity: true)
      UTF8Scalars.append(scalar.value, to: &bytes)
      let decoded = UTF8Scalars.decode(bytes, at: 0)
      if !bytes.elementsEqual(scalar.utf8) || decoded != (scalar.value, bytes.count) {
        Issue.record("U+\(String(scalar.value, radix: 16)): \(bytes), \(decoded)")
      }
    }
  }

  @Test func offsets() {
    let text = "aә年🙂z"
    #expect(UTF8Scalars(utf8(text)).map(\.offset) == [0, 1, 3, 6, 10])
    #expect(UTF8Scalars(utf8(text)).map(\.scalar) == text.unicodeScalars.map(\.value))
  }

  @Test func endsAtTheEndOfTruncatedBytes() {
    #expect(UTF8Scalars([0x41, 0xF0, 0x9F]).map(\.offset) == [0, 1])
    #expect(UTF8Scalars([0x80, 0xE2]).map(\.offset) == [0, 1])
  }
}
