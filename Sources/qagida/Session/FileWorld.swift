import Glibc
import QagidaSource

/// The world of the command line: the files of this machine, and standard input as `-`.
struct FileWorld: World {
  /// What names standard input among the paths of a command line.
  static let standardInput = "-"

  private static let ending = Array(".qagida".utf8)

  /// How deep folders are looked into.
  private static let depthLimit = 32

  func policyFiles(at path: String) throws(WorldError) -> [String] {
    if path == Self.standardInput { return [path] }
    var status = stat()
    guard stat(path, &status) == 0 else { throw Self.failure() }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      return status.st_mode & S_IFMT != S_IFREG || Self.isPolicy(path) ? [path] : []
    }
    var files: [String] = []
    try collect(path, depth: 0, &files)
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func isPolicy(_ path: String) -> Bool {
    Array(path.utf8.suffix(ending.count)) == ending
  }

  private func collect(
    _ folder: String, depth: Int, _ files: inout [String]
  ) throws(WorldError) {
    guard depth < Self.depthLimit else {
      throw .notReadable(reason: "\(folder): folders in more than \(Self.depthLimit) others")
    }
    guard let directory = opendir(folder) else {
      if depth == 0 { throw Self.failure() }
      throw .notReadable(reason: "\(folder): \(String(cString: strerror(errno)))")
    }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.utf8.first == UInt8(ascii: ".") { continue }
      let path = folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
      var status = stat()
      if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        try collect(path, depth: depth + 1, &files)
      } else if Self.isPolicy(name) {
        files.append(path)
      }
    }
  }

  func read(_ path: String, limit: Int) throws(WorldError) -> [UInt8] {
    let isInput = path == Self.standardInput
    let descriptor = isInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure() }
    defer { if !isInput { close(descriptor) } }
    if Self.isFolder(descriptor) { throw .notReadable(reason: "it is a folder") }
    var status = stat()
    if fstat(descriptor, &status) == 0, Int(status.st_size) > limit {
      throw .tooLarge(size: Int(status.st_size))
    }
    var bytes: [UInt8] = []
    var reader = DescriptorReader(descriptor)
    while let chunk = try reader.next() {
      bytes += chunk
      if bytes.count > limit { throw .tooLarge(size: bytes.count) }
    }
    return bytes
  }

  /// Whether an open file is a folder.
  static func isFolder(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// What the last call of the system failed of.
  fileprivate static func failure() -> WorldError {
    errno == ENOENT || errno == ENOTDIR
      ? .notFound : .notReadable(reason: String(cString: strerror(errno)))
  }
}

/// Reads an open file piece by piece.
struct DescriptorReader {
  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: 256 * 1024)

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// The next piece, or nil at the end.
  mutating func next() throws(WorldError) -> ArraySlice<UInt8>? {
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { return buffer[..<count] }
      if count == 0 { return nil }
      if errno != EINTR { throw FileWorld.failure() }
    }
  }
}
