/// From the bytes of the command line to text.
enum ArgumentDecoder {
  /// How many bytes of UTF-8 one argument may have. The longest path has 4096.
  static let longest = 65_536

  /// The arguments as text.
  ///
  /// Throws `.notUTF8` or `.tooLong` for the first that is no text; positions are 1-based.
  static func decode(_ arguments: [[UInt8]]) throws(UsageFault) -> [String] {
    var texts: [String] = []
    for (index, bytes) in arguments.enumerated() {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw .notUTF8(position: index + 1, bytes: Array(bytes.prefix(longest)))
      }
      texts.append(text)
    }
    try checkLengths(texts)
    return texts
  }

  /// Throws `.tooLong` for the first argument above `longest`; positions are 1-based.
  static func checkLengths(_ arguments: [String]) throws(UsageFault) {
    for (index, text) in arguments.enumerated() where text.utf8.count > longest {
      throw .tooLong(position: index + 1, start: String(text.prefix(80)), bytes: text.utf8.count)
    }
  }
}

/// The arguments this process was started with.
package enum ProcessArguments {
  /// Their bytes as the system gave them, without the name of the program.
  ///
  /// `CommandLine.arguments` would put U+FFFD for every byte that is not UTF-8, and so name
  /// another file than the user did.
  package static func bytes() -> [[UInt8]] {
    var arguments: [[UInt8]] = []
    for index in 0..<Int(CommandLine.argc) {
      guard let start = CommandLine.unsafeArgv[index] else { break }
      var length = 0
      while start[length] != 0 { length += 1 }
      arguments.append((0..<length).map { UInt8(bitPattern: start[$0]) })
    }
    return Array(arguments.dropFirst())
  }
}
