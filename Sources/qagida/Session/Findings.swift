import QagidaOptions
import QagidaSource

/// Prints findings, on standard error or, for `check`, as the result.
struct Findings {
  private let printer: DiagnosticPrinter
  /// How many findings about data were printed, and how many more there were.
  private var printed = 0
  private var left = 0

  /// How many findings about data are printed.
  private static let limit = 100

  init(_ sources: SourceSet, _ stream: Terminal.Stream, _ color: ColorChoice) {
    let style = Terminal.style(stream, color)
    printer = DiagnosticPrinter(sources: sources, writer: MessageWriter(.english)) { text, paint in
      switch paint {
      case .error: style.paint(text, .bold, .red)
      case .warning: style.paint(text, .bold, .yellow)
      case .note: style.paint(text, .bold, .cyan)
      case .place: style.paint(text, .blue)
      case .label: style.paint(text, .blue)
      case .hint: style.paint(text, .green)
      case .strong: style.paint(text, .bold)
      }
    }
  }

  /// All findings of a run in one of the forms.
  func text(_ diagnostics: [Diagnostic], _ format: DiagnosticFormat) -> String {
    printer.print(diagnostics, format)
  }

  /// Prints findings on standard error.
  func print(_ diagnostics: [Diagnostic]) {
    if !diagnostics.isEmpty { Console.printError(printer.print(diagnostics, .text)) }
  }

  /// Prints findings about data on standard error, up to a limit.
  mutating func printData(_ diagnostics: [Diagnostic]) {
    let room = max(0, Self.limit - printed)
    print(Array(diagnostics.prefix(room)))
    printed += min(room, diagnostics.count)
    left += max(0, diagnostics.count - room)
  }

  /// Says how many findings about data were not printed.
  func printRest() {
    guard left > 0 else { return }
    let noun = left == 1 ? "finding" : "findings"
    Console.printError("and \(left) more \(noun) about the records\n")
  }
}
