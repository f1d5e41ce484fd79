import QagidaSource

/// A fenced block of a page.
struct PageBlock: World, Sendable {
  /// What a block is, by the words behind its fence.
  enum Kind: String, Sendable {
    /// Policies that cause the finding, and the same mended.
    case wrongPolicy = "qagida wrong"
    case rightPolicy = "qagida right"
    /// Policies that a record or a command is read with.
    case policy = "qagida policy"
    case wrongRecords = "json wrong"
    case rightRecords = "json right"
    case wrongCommand = "sh wrong"
    case rightCommand = "sh right"
    /// What is printed.
    case finding = "text finding"
  }

  let kind: Kind
  /// Whether records are read with `--strict`: the word stands behind the others.
  let isStrict: Bool
  let text: String

  /// A block by the words behind its fence; nil for one of another kind.
  init?(_ words: Substring, _ text: String) {
    isStrict = words.hasSuffix(" strict")
    guard let kind = Kind(rawValue: String(isStrict ? words.dropLast(7) : words)) else {
      return nil
    }
    self.kind = kind
    self.text = text
  }

  /// The files that the block shows: cut at lines `-- file: NAME`, or one of a name by its kind.
  var files: [(path: String, bytes: [UInt8])] {
    var files: [(path: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(Self.fileMark) {
        files.append((String(line.dropFirst(Self.fileMark.count)), ""))
      } else {
        if files.isEmpty { files.append((usualPath, "")) }
        files[files.count - 1].text += line + "\n"
      }
    }
    return files.map { ($0.path, Shorthand.expanded($0.text)) }
  }

  func policyFiles(at path: String) throws(WorldError) -> [String] { throw .notFound }

  func read(_ path: String, limit: Int) throws(WorldError) -> [UInt8] {
    guard let file = files.first(where: { $0.path.utf8.elementsEqual(path.utf8) }) else {
      throw .notFound
    }
    return file.bytes
  }

  private static let fileMark = "-- file: "

  private var usualPath: String {
    kind == .wrongRecords || kind == .rightRecords ? "records.jsonl" : "policy.qagida"
  }
}
