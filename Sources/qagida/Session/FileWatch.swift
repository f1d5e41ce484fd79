import Glibc

/// Does something anew whenever a policy file changes, or one that was read beside them, until the
/// program is ended.
enum FileWatch {
  /// How long it waits between two looks, in microseconds.
  private static let pause: UInt32 = 250_000

  /// - Parameter body: what is done; it gives the files that it read beside those of the paths.
  static func repeating(_ paths: [String], _ body: () -> [String]) -> Never {
    var before = state(paths)
    while true {
      let all = paths + body()
      // What changes while it is done is seen; a file that it names for the first time is no change.
      before = state(all).merging(before) { _, old in old }
      var now = state(all)
      while now == before {
        usleep(pause)
        now = state(all)
      }
      let changed = Set(now.keys).union(before.keys).filter { now[$0] != before[$0] }.sorted()
      Console.printError("\nchanged: \(changed.joined(separator: ", "))\n")
      before = now
    }
  }

  /// When each file was changed, and how long it is.
  private static func state(_ paths: [String]) -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    let world = FileWorld()
    for path in paths {
      for file in (try? world.policyFiles(at: path)) ?? [path] {
        var info = stat()
        guard stat(file, &info) == 0 else { continue }
        found[file] = [info.st_mtim.tv_sec, info.st_mtim.tv_nsec, Int(info.st_size)]
      }
    }
    return found
  }
}
