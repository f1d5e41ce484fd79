extension DiagnosticPrinter {
  /// A finding for people: what is wrong, the line with the place marked, what can be done.
  package func text(_ diagnostic: Diagnostic) -> String {
    let words = writer.words(of: diagnostic).visible
    let severity: Paint =
      switch diagnostic.severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    var lines = [
      paint("\(words.severity)[\(diagnostic.id.code)]", severity) + ": "
        + paint(words.message, .strong)
    ]
    switch diagnostic.place {
    case .source(let span):
      lines += excerpts(diagnostic, span, words, severity)
    case .data(let place):
      lines.append("  " + paint("-->", .place) + " " + at(place))
    case .file(let path):
      if !path.isEmpty {
        lines.append("  " + paint("-->", .place) + " " + Invisible.shown(path))
      }
    }
    for hint in words.hints { lines.append("  " + paint("=", .place) + " " + paint(hint, .hint)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func at(_ place: DataPlace) -> String {
    var text = "\(place.input):\(place.position.line):\(place.position.column)"
    if let record = place.record { text += ", `\(record)`" }
    if !place.path.isEmpty { text += ", at `\(place.path)`" }
    return Invisible.shown(text)
  }

  // MARK: Excerpts

  /// The lines of the policy with the places marked, in the order of the file.
  private func excerpts(
    _ diagnostic: Diagnostic, _ span: SourceSpan, _ words: MessageWriter.Words, _ severity: Paint
  ) -> [String] {
    var marks = [Mark(span: span, label: words.label, paint: severity, isFirst: true)]
    for (related, note) in zip(diagnostic.related, words.notes) {
      marks.append(Mark(span: related.span, label: note, paint: .label, isFirst: false))
    }
    let numbers = marks.map { sources[$0.span.file].position(of: $0.span.start).line }
    let width = String(numbers.max() ?? 1).utf8.count
    let bar = String(repeating: " ", count: width + 1) + paint("|", .place)
    var lines: [String] = []
    for file in filesInOrder(marks) {
      let own = marks.filter { $0.span.file == file }
      let place = own.first { $0.isFirst } ?? own[0]
      let position = sources[file].position(of: place.span.start)
      let arrow =
        String(repeating: " ", count: width) + paint(place.isFirst ? "-->" : ":::", .place)
      lines.append(
        "\(arrow) \(Invisible.shown(sources[file].path)):\(position.line):\(position.column)")
      lines.append(bar)
      for mark in own.sorted(by: { $0.span < $1.span }) {
        lines += excerpt(mark, width, bar)
      }
    }
    return lines
  }

  private struct Mark {
    let span: SourceSpan
    let label: String
    let paint: Paint
    let isFirst: Bool
  }

  private func filesInOrder(_ marks: [Mark]) -> [SourceID] {
    var files: [SourceID] = []
    for mark in marks where !files.contains(mark.span.file) { files.append(mark.span.file) }
    return files
  }

  private func excerpt(_ mark: Mark, _ width: Int, _ bar: String) -> [String] {
    let file = sources[mark.span.file]
    let index = file.lineIndex(of: mark.span.start)
    let line = file.lineBytes(index)
    let start = min(max(Int(mark.span.start), line.startIndex), line.endIndex)
    let window = Self.window(line, around: start)
    let end = min(max(Int(mark.span.end), start), window.endIndex)
    let number = String(index + 1)
    let margin = String(repeating: " ", count: width - number.utf8.count)
    let isCutBefore = window.startIndex > line.startIndex
    let shown =
      (isCutBefore ? "…" : "") + String(decoding: Self.withBlanks(window), as: UTF8.self)
      + (window.endIndex < line.endIndex ? "…" : "")
    let before = Self.columns(window[window.startIndex..<start]) + (isCutBefore ? 1 : 0)
    let length = max(1, Self.columns(window[start..<end]))
    let under =
      String(repeating: " ", count: before)
      + String(repeating: mark.isFirst ? "^" : "-", count: length)
      + (mark.label.isEmpty ? "" : " " + mark.label)
    return [
      margin + paint(number, .place) + " " + paint("|", .place) + " " + shown,
      bar + " " + paint(under, mark.paint),
    ]
  }

  /// The part of a long line that is shown: some characters before a place, more behind it.
  private static func window(_ line: ArraySlice<UInt8>, around place: Int) -> ArraySlice<UInt8> {
    let (before, behind) = (80, 160)
    guard line.count > before + behind else { return line }
    var start = max(line.startIndex, place - before)
    var end = min(line.endIndex, place + behind)
    while start > line.startIndex && line[start] & 0xC0 == 0x80 { start -= 1 }
    while end < line.endIndex && line[end] & 0xC0 == 0x80 { end += 1 }
    return line[start..<end]
  }

  /// A line of source with a blank for each tab and control character, so that the marks stand
  /// under their places and no terminal obeys the text.
  private static func withBlanks(_ line: ArraySlice<UInt8>) -> [UInt8] {
    line.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }
  }

  private static func columns(_ line: ArraySlice<UInt8>) -> Int {
    DisplayWidth.columns(withBlanks(line)[...])
  }
}

extension MessageWriter.Words {
  /// The same with the characters shown that nobody sees.
  fileprivate var visible: MessageWriter.Words {
    MessageWriter.Words(
      severity: severity, message: Invisible.shown(message), label: Invisible.shown(label),
      hints: hints.map { Invisible.shown($0) }, notes: notes.map { Invisible.shown($0) })
  }
}
