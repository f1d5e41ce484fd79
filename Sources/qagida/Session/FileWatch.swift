import Glibc

/// Does something anew whenever a policy file changes, until the program is ended.
enum FileWatch {
  /// How long it waits between two looks, in microseconds.
  private static let pause: UInt32 = 250_000

  static func repeating(_ paths: [String], _ body: () -> Void) -> Never {
    var before = state(paths)
    while true {
      body()
      var now = state(paths)
      while now == before {
        usleep(pause)
        now = state(paths)
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
