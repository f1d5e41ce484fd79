/// How text for people is marked: with the escape sequences of ECMA-48, or not at all.
package struct TerminalStyle: Sendable, Equatable {
  /// One way to mark text.
  package enum Mark: Sendable {
    case bold, dim, red, green, yellow, blue, magenta, cyan

    /// The parameter of "select graphic rendition", ECMA-48 section 8.3.117.
    fileprivate var parameter: String {
      switch self {
      case .bold: "1"
      case .dim: "2"
      case .red: "31"
      case .green: "32"
      case .yellow: "33"
      case .blue: "34"
      case .magenta: "35"
      case .cyan: "36"
      }
    }
  }

  /// Whether anything is marked.
  package let isOn: Bool

  /// Nothing is marked.
  package static let plain = TerminalStyle(isOn: false)
  /// Everything is marked.
  package static let marked = TerminalStyle(isOn: true)

  /// Decides for one stream.
  ///
  /// - Parameters:
  ///   - choice: what `--color` says; `always` and `never` settle it.
  ///   - isTerminal: whether the stream is a terminal.
  ///   - term: the environment variable TERM; `dumb` is a terminal that marks nothing.
  ///   - noColor: the environment variable NO_COLOR; anything but an empty text means no colour
  ///     (<https://no-color.org>).
  package static func decide(
    _ choice: ColorChoice, isTerminal: Bool, term: String?, noColor: String?
  ) -> TerminalStyle {
    switch choice {
    case .always: .marked
    case .never: .plain
    case .auto:
      TerminalStyle(isOn: isTerminal && term != "dumb" && (noColor ?? "").isEmpty)
    }
  }

  /// The text with the marks put on and taken off again; as it is when nothing is marked, and
  /// when it is empty.
  package func paint(_ text: String, _ marks: Mark...) -> String {
    guard isOn, !text.isEmpty, !marks.isEmpty else { return text }
    let parameters = marks.map(\.parameter).joined(separator: ";")
    return "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
  }
}
