import Glibc
import QagidaSource

/// Writing to the standard streams.
enum Console {
  /// Writes text to standard output at once. Where it cannot be written the run ends there, and
  /// says why.
  static func printOut(_ text: String) {
    guard case .failed(let reason) = write(Array(text.utf8), to: STDOUT_FILENO) else { return }
    printError(outputFailed(reason))
    exit(ExitCode.unusable.rawValue)
  }

  private static func outputFailed(_ reason: String) -> String {
    DiagnosticPrinter(sources: SourceSet(), writer: MessageWriter(.english))
      .text(
        Diagnostic(.outputFailed, at: .file(""), [DiagnosticArgument("reason", .text(reason))]))
  }

  /// Writes text to standard error at once.
  static func printError(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

  /// Writes text to a file, in the place of what it held; nil, or why it could not be written.
  static func write(_ text: String, toFile path: String) -> WriteFailure? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return .failed(String(cString: strerror(errno))) }
    defer { close(descriptor) }
    return write(Array(text.utf8), to: descriptor)
  }

  /// Writes all bytes; nil, or why they could not be written.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> WriteFailure? {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress! + written, bytes.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        return .readerGone
      } else if errno != EINTR {
        return .failed(String(cString: strerror(errno)))
      }
    }
    return nil
  }
}

/// Why output could not be written.
enum WriteFailure {
  /// Nobody reads any more, as behind `| head`.
  case readerGone
  case failed(String)
}

/// Standard output, or another stream, with a buffer.
struct Output {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// The first failure; after it nothing is written.
  private(set) var failure: WriteFailure?

  private static let size = 64 * 1024

  init(to descriptor: Int32 = STDOUT_FILENO) { self.descriptor = descriptor }

  mutating func print(_ text: String) { print(Array(text.utf8)) }

  mutating func print(_ bytes: [UInt8]) {
    buffer += bytes
    if buffer.count >= Self.size { flush() }
  }

  mutating func flush() {
    if failure == nil { failure = Console.write(buffer, to: descriptor) }
    buffer.removeAll(keepingCapacity: true)
  }
}
