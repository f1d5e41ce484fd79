/// A name, word or short text of a policy or a record: UTF-8 bytes in Unicode NFC.
///
/// Two names are equal when their bytes are equal; there is no case folding and no trimming.
/// The order is that of the bytes, which is the order of the code points.
package struct Name: Hashable, Comparable, Sendable {
  /// The UTF-8 bytes, without a terminator.
  package let bytes: [UInt8]

  /// Takes bytes that are already UTF-8 in NFC.
  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Takes a text written in the source of this program, which is in NFC.
  package init(_ text: String) {
    self.bytes = Array(text.utf8)
  }

  package var isEmpty: Bool { bytes.isEmpty }

  /// The name as text, for messages and output.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package static func == (left: Name, right: Name) -> Bool {
    left.bytes.count == right.bytes.count && left.bytes.elementsEqual(right.bytes)
  }

  package static func < (left: Name, right: Name) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  package func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension Name: ExpressibleByStringLiteral {
  /// A name written in the source of this program, which is in NFC.
  package init(stringLiteral value: StaticString) {
    self.bytes = value.withUTF8Buffer { Array($0) }
  }
}

extension Name {
  /// A name from bytes that are valid UTF-8, put into NFC.
  package static func normalized(_ bytes: ArraySlice<UInt8>) -> Name {
    let copy = Array(bytes)
    return Name(bytes: Normalization.isNFC(copy) ? copy : Normalization.nfc(copy))
  }
}
