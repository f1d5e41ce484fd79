import Glibc

/// Does something anew whenever a policy file changes, or one that was read beside them, until the
/// program is ended.
enum FileWatch {
  /// How long it waits between two looks, in microseconds.
  private static let pause: UInt32 = 250_000

  /// - Parameter body: what is done; it gives the files that it read beside those of the paths.
  static func repeating(_ paths: [String], _ body: () -> [String]) -> Never {
    var before = state(paths, [])
    var others: [String] = []
    while true {
      let named = body()
      // What changes while it is done is seen; that it reads another file is no change.
      before = before.filter { !others.contains($0.key) || named.contains($0.key) }
      others = named
      before = state([], others).merging(before) { _, old in old }
      var now = state(paths, others)
      while now == before {
        usleep(pause)
        now = state(paths, others)
      }
      let changed = Set(now.keys).union(before.keys).filter { now[$0] != before[$0] }.sorted()
      Console.printError("\nchanged: \(changed.joined(separator: ", "))\n")
      before = now
    }
  }

  /// When each file was changed, and how long it is.
  private static func state(_ paths: [String], _ others: [String]) -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    let world = FileWorld()
    for file in paths.flatMap({ (try? world.policyFiles(at: $0)) ?? [$0] }) + others {
      var info = stat()
      guard stat(file, &info) == 0 else { continue }
      found[file] = [info.st_mtim.tv_sec, info.st_mtim.tv_nsec, Int(info.st_size)]
    }
    return found
  }
}
