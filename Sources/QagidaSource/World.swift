/// Everything the pure part of Qagida asks of the outside: nothing else reaches it.
///
/// The command line reads files and the clock; tests, a language server or a browser page bring
/// their own.
package protocol World {
  /// The policy files at a path: the path itself when it is a `.qagida` file, else every such
  /// file below the folder, in byte order of their paths.
  func policyFiles(at path: String) throws(WorldError) -> [String]

  /// The bytes of a file, or an error when it cannot be read or has more than `limit` bytes.
  func read(_ path: String, limit: Int) throws(WorldError) -> [UInt8]
}

/// Why the outside could not give what was asked.
package enum WorldError: Error, Sendable {
  case notFound
  case notReadable(reason: String)
  /// The file has `size` bytes, more than the limit.
  case tooLarge(size: Int)
}
