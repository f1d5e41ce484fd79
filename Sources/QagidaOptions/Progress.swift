/// The progress line of a long job on standard error.
///
/// It reads no clock and writes nothing: it is told the time and the count, and returns the text
/// to write, or nil. Nothing is shown in the first second, so a short job leaves no trace. The
/// line is drawn over itself with carriage returns and blanks, which every terminal understands.
package struct Progress: Sendable {
  /// How long a job runs before its progress is shown.
  static let patience: Int64 = 1000
  /// The least time between two drawings.
  static let interval: Int64 = 100
  /// The line is never wider: a wrapped line cannot be drawn over.
  static let widest = 79

  private let label: String
  private let total: Int?
  private let start: Int64
  private let isShown: Bool
  private var drawn = ""
  private var lastDrawing: Int64?

  /// - Parameters:
  ///   - label: what is counted, as the line begins: `records`.
  ///   - total: how many there will be, when that is known.
  ///   - start: the time the job began, in milliseconds of a clock that is never set back.
  ///   - isShown: whether standard error is a terminal and the user did not ask for quiet.
  package init(_ label: String, total: Int? = nil, start: Int64, isShown: Bool) {
    self.label = label
    self.total = total
    self.start = start
    self.isShown = isShown
  }

  /// The text to write when `count` are done at `now`, in milliseconds of the same clock; nil
  /// when there is nothing new to show.
  package mutating func update(_ count: Int, at now: Int64) -> String? {
    guard isShown, now &- start > Self.patience else { return nil }
    if let lastDrawing, now &- lastDrawing < Self.interval { return nil }
    let line = Self.clipped(Self.line(label: label, count: count, total: total))
    guard line != drawn else { return nil }
    let rest = max(0, TextLayout.columns(drawn) - TextLayout.columns(line))
    drawn = line
    lastDrawing = now
    return "\r\(line)\(String(repeating: " ", count: rest))"
  }

  /// The text that clears the line, at the end of the job and before anything else is written to
  /// the terminal; nil when the line is clear. The next `update` draws it anew.
  package mutating func clear() -> String? {
    guard !drawn.isEmpty else { return nil }
    let blanks = String(repeating: " ", count: TextLayout.columns(drawn))
    drawn = ""
    lastDrawing = nil
    return "\r\(blanks)\r"
  }

  /// `records: 1,200,000 of 5,000,000 (24%)`, or without a total `records: 1,200,000`.
  private static func line(label: String, count: Int, total: Int?) -> String {
    guard let total, total > 0 else { return "\(label): \(grouped(count))" }
    return "\(label): \(grouped(count)) of \(grouped(total)) (\(percent(count, of: total))%)"
  }

  /// The percentage rounded down, from 0 to 100. `total` is above 0.
  static func percent(_ count: Int, of total: Int) -> Int {
    let done = max(0, min(count, total))
    let product = done.multipliedFullWidth(by: 100)
    return total.dividingFullWidth(product).quotient
  }

  /// The number with a comma before every third digit from the right.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var shown = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { shown += "," }
      shown.append(digit)
    }
    return shown
  }

  private static func clipped(_ line: String) -> String {
    TextLayout.columns(line) <= widest ? line : String(line.prefix(widest - 1)) + "…"
  }
}
