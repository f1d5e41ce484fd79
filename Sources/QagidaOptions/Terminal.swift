#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The three streams of the process, as the system sees them. Everything here asks the system;
/// what is decided from the answers is elsewhere and pure.
package enum Terminal {
  /// A stream by its file descriptor.
  package enum Stream: Int32, Sendable {
    case input = 0
    case output = 1
    case error = 2
  }

  /// Whether the stream is a terminal.
  package static func isTerminal(_ stream: Stream) -> Bool {
    isatty(stream.rawValue) == 1
  }

  /// The style for a stream under this choice.
  package static func style(_ stream: Stream, _ choice: ColorChoice) -> TerminalStyle {
    .decide(
      choice, isTerminal: isTerminal(stream), term: environment("TERM"),
      noColor: environment("NO_COLOR"))
  }

  /// Milliseconds of a clock that is never set back, from a moment of its own.
  package static func milliseconds() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
