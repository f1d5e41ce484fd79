/// Reads one JSON value of RFC 8259 into nodes, in one pass and without recursion.
struct JSONParser {
  private var nodes: [JSONNode] = []
  /// The offset of the next byte.
  private var at = 0
  /// The index of the innermost open container, or -1.
  private var container = -1
  /// Whether that container is an object.
  private var isInObject = false
  private var depth = 0

  private init() {}

  static func nodes(of bytes: [UInt8]) throws(JSONSyntaxError) -> [JSONNode] {
    var parser = JSONParser()
    // Records of people have about one key or value in ten bytes.
    parser.nodes.reserveCapacity(min(bytes.count, JSONDocument.lengthLimit) / 8 + 8)
    do throws(JSONFault) {
      try parser.read(bytes.span)
    } catch {
      throw JSONSyntaxError(
        reason: error.reason, offset: error.offset, opening: error.opening,
        path: parser.nodes.openPath(
          container: parser.container, isBetween: error.isBetween, in: bytes))
    }
    return parser.nodes
  }

  private mutating func read(_ bytes: Span<UInt8>) throws(JSONFault) {
    if bytes.count > JSONDocument.lengthLimit {
      throw JSONFault(.tooLong, at: JSONDocument.lengthLimit)
    }
    skipWhite(bytes)
    if at == bytes.count { throw JSONFault(.empty, at: at) }
    var expectsValue = true
    while expectsValue {
      // INVARIANT: a value has to begin at `at`, or `at` is the end.
      if try readValue(bytes) { expectsValue = try readSeparators(bytes) }
    }
    if at < bytes.count { throw fault(.textAfterValue, bytes) }
  }

  /// Reads a scalar, an empty container, or what stands before a container's first child value.
  /// - Returns: whether the value is complete.
  @inline(__always)
  private mutating func readValue(_ bytes: Span<UInt8>) throws(JSONFault) -> Bool {
    guard at < bytes.count else { throw unclosed(bytes) }
    switch bytes[at] {
    case UInt8(ascii: "\""):
      try readString(bytes)
    case UInt8(ascii: "{"):
      return try open(.object, UInt8(ascii: "}"), bytes)
    case UInt8(ascii: "["):
      return try open(.array, UInt8(ascii: "]"), bytes)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      append(.number, through: try JSONNumberScan.end(bytes, from: at))
    case UInt8(ascii: "t"):
      try readWord("true", .boolean, bytes)
    case UInt8(ascii: "f"):
      try readWord("false", .boolean, bytes)
    case UInt8(ascii: "n"):
      try readWord("null", .null, bytes)
    default:
      throw fault(.expectedValue, bytes)
    }
    return true
  }

  /// Reads what follows a complete value, up to the next value or to the end.
  /// - Returns: whether another value follows.
  @inline(__always)
  private mutating func readSeparators(_ bytes: Span<UInt8>) throws(JSONFault) -> Bool {
    skipWhite(bytes)
    while container >= 0 {
      guard at < bytes.count else { throw unclosed(bytes) }
      let byte = bytes[at]
      if byte == UInt8(ascii: ",") {
        try readComma(bytes)
        return true
      }
      guard byte == (isInObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
        if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
          throw JSONFault(
            .mismatchedBracket, at: at, opening: Int(nodes[container].start), isBetween: true)
        }
        throw fault(isInObject ? .expectedCommaOrBrace : .expectedCommaOrBracket, bytes)
      }
      close()
      skipWhite(bytes)
    }
    return false
  }

  /// Reads a comma and, in an object, the key behind it.
  @inline(__always)
  private mutating func readComma(_ bytes: Span<UInt8>) throws(JSONFault) {
    let comma = at
    at += 1
    skipWhite(bytes)
    guard at < bytes.count else { throw unclosed(bytes) }
    if bytes[at] == UInt8(ascii: "]") || bytes[at] == UInt8(ascii: "}") {
      throw JSONFault(.trailingComma, at: comma, isBetween: true)
    }
    if isInObject { try readKey(bytes) }
  }

  /// Reads a key and its colon.
  @inline(__always)
  private mutating func readKey(_ bytes: Span<UInt8>) throws(JSONFault) {
    guard bytes[at] == UInt8(ascii: "\"") else { throw fault(.expectedKey, bytes) }
    try readString(bytes)
    skipWhite(bytes)
    guard at < bytes.count else { throw unclosed(bytes) }
    guard bytes[at] == UInt8(ascii: ":") else { throw fault(.expectedColon, bytes) }
    at += 1
    skipWhite(bytes)
  }

  @inline(__always)
  private mutating func readString(_ bytes: Span<UInt8>) throws(JSONFault) {
    let end = try JSONStringScan.end(bytes, opening: at)
    append(.string, through: end.quote + 1, isEscaped: end.isEscaped)
  }

  private mutating func readWord(
    _ word: String, _ kind: JSONKind, _ bytes: Span<UInt8>
  ) throws(JSONFault) {
    let end = at + word.utf8.count
    guard end <= bytes.count, end == bytes.count || !JSONParser.isWordByte(bytes[end]) else {
      throw JSONFault(.unknownWord, at: at)
    }
    for (index, letter) in word.utf8.enumerated() where bytes[at + index] != letter {
      throw JSONFault(.unknownWord, at: at)
    }
    append(kind, through: end)
  }
}

extension JSONParser {
  /// Begins a container: reads its bracket, and its other bracket or its first key.
  /// - Returns: whether the container is empty and so complete.
  @inline(__always)
  private mutating func open(
    _ kind: JSONKind, _ closing: UInt8, _ bytes: Span<UInt8>
  ) throws(JSONFault) -> Bool {
    if depth == JSONDocument.nestingLimit { throw JSONFault(.nestedTooDeeply, at: at) }
    depth += 1
    let parent = container
    container = nodes.count
    isInObject = kind == .object
    append(kind, through: at + 1)
    nodes[container].next = Int32(truncatingIfNeeded: parent)
    skipWhite(bytes)
    guard at < bytes.count else { throw unclosed(bytes) }
    if bytes[at] == closing {
      close()
      return true
    }
    if isInObject { try readKey(bytes) }
    return false
  }

  /// Ends the innermost container, whose closing bracket is at `at`.
  @inline(__always)
  private mutating func close() {
    at += 1
    let parent = Int(nodes[container].next)
    nodes[container].end = Int32(truncatingIfNeeded: at)
    nodes[container].next = Int32(truncatingIfNeeded: nodes.count)
    container = parent
    isInObject = parent >= 0 && nodes[parent].kind == .object
    depth -= 1
  }

  @inline(__always)
  private mutating func append(_ kind: JSONKind, through end: Int, isEscaped: Bool = false) {
    // INVARIANT: no more than `JSONDocument.lengthLimit` bytes, and a node has at least one.
    nodes.append(
      JSONNode(
        start: Int32(truncatingIfNeeded: at), end: Int32(truncatingIfNeeded: end),
        next: Int32(truncatingIfNeeded: nodes.count + 1), kind: kind, isEscaped: isEscaped))
    at = end
  }

  @inline(__always)
  private mutating func skipWhite(_ bytes: Span<UInt8>) {
    while at < bytes.count && JSONParser.isWhite(bytes[at]) { at += 1 }
  }

  /// Whether a byte is white space between the parts of JSON.
  @inline(__always)
  static func isWhite(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default:
      false
    }
  }
}

// Errors.
extension JSONParser {
  /// The error that the record ends inside the innermost container.
  private func unclosed(_ bytes: Span<UInt8>) -> JSONFault {
    JSONFault(
      isInObject ? .unclosedObject : .unclosedArray, at: bytes.count,
      opening: container >= 0 ? Int(nodes[container].start) : nil, isBetween: true)
  }

  /// The error that the byte at `at` does not fit, put more exactly where it is known better.
  private func fault(_ reason: JSONSyntaxError.Reason, _ bytes: Span<UInt8>) -> JSONFault {
    JSONFault(sharpened(reason, bytes), at: at, isBetween: reason == .expectedCommaOrBracket)
  }

  private func sharpened(
    _ reason: JSONSyntaxError.Reason, _ bytes: Span<UInt8>
  ) -> JSONSyntaxError.Reason {
    let byte = bytes[at]
    if byte >= 0x80 && UTF8Scalar.length(bytes, at: at) == 0 { return .illFormedUTF8 }
    let following = at + 1 < bytes.count ? bytes[at + 1] : 0
    switch byte {
    case UInt8(ascii: "/")
    where following == UInt8(ascii: "/") || following == UInt8(ascii: "*"),
      UInt8(ascii: "#"):
      return .comment
    case UInt8(ascii: "'") where reason == .expectedValue || reason == .expectedKey:
      return .singleQuote
    case UInt8(ascii: "+") where reason == .expectedValue:
      return .leadingPlus
    case UInt8(ascii: ".") where reason == .expectedValue && JSONNumberScan.isDigit(following):
      return .missingDigits
    case _ where reason == .expectedValue && JSONParser.isWordByte(byte):
      return .unknownWord
    default:
      return reason
    }
  }
}
