import Testing

@testable import QagidaRecords

@Suite struct UTF8ScalarTests {
  @Test func everyScalarIsWellformedAndNoOtherTwoOrThreeBytesAre() {
    var count = 0
    for lead in 0x80...0xFF as ClosedRange<UInt8> {
      for second in UInt8.min...UInt8.max {
        for third in [0x00, 0x7F, 0x80, 0x9F, 0xBF, 0xC0] as [UInt8] {
          let text = [lead, second, third, 0x80]
          let length = UTF8Scalar.length(text.span, at: 0)
          let expected = (2...4).first { String(validating: text.prefix($0), as: UTF8.self) != nil }
          if length != expected ?? 0 { Issue.record("\(text)") }
          count += length > 0 ? 1 : 0
        }
      }
    }
    #expect(count > 5000)
  }

  @Test func aScalarThatIsCutOffIsIllformed() {
    for text in ["ұ", "€", "😀"] {
      let whole = Array(text.utf8)
      #expect(UTF8Scalar.length(whole.span, at: 0) == whole.count)
      for count in 1..<whole.count {
        #expect(UTF8Scalar.length(Array(whole.prefix(count)).span, at: 0) == 0)
      }
    }
  }
}
