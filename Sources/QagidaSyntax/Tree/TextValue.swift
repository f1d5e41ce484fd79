import QagidaSource

extension Node {
  /// What a text in quotation marks says, in NFC.
  package var textValue: Name {
    let bytes = tree.file.bytes[Int(span.start)..<Int(span.end)]
    var text: [UInt8] = []
    var isEscaped = false
    for byte in bytes.dropFirst() {
      if !isEscaped && byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if !isEscaped && byte == UInt8(ascii: "\"") {
        break
      } else {
        if isEscaped && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") {
          text.append(UInt8(ascii: "\\"))
        }
        text.append(byte)
        isEscaped = false
      }
    }
    return Name.normalized(text[...])
  }
}
