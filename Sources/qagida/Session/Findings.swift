import QagidaOptions
import QagidaSource

/// Prints findings, on standard error or, for `check`, as the result.
struct Findings {
  private let printer: DiagnosticPrinter
  /// How many findings about data were printed, and how many more there were.
  private var printed = 0
  private var left = 0
  /// Whether it was printed of a record that it is not UTF-8: of the others it is most likely so too.
  private var hasEncoding = false

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

  /// Says how many warnings there are about the policies, where there are some.
  func printCount(ofWarnings count: Int) {
    guard count > 0 else { return }
    let noun = count == 1 ? "warning" : "warnings"
    Console.printError("\(count) \(noun) about the policies: run `qagida check`\n")
  }

  /// Prints findings about data on standard error, up to a limit; that records are not UTF-8 once.
  mutating func printData(_ found: [Diagnostic]) {
    let diagnostics = hasEncoding ? found.filter { $0.id != .recordNotUTF8 } : found
    left += found.count - diagnostics.count
    hasEncoding = hasEncoding || diagnostics.contains { $0.id == .recordNotUTF8 }
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
