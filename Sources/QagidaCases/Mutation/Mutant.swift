import QagidaLaw
import QagidaSource
import QagidaSyntax

/// A policy with one small step changed.
package struct Mutant: Sendable {
  /// The act, amendment or vocabulary whose text it is.
  package let module: Name
  /// The rule or line that is changed, `may_take_part.age`.
  package let rule: String
  package let clauses: [ClauseNumber]
  package let step: Step
  /// What is written anew, in order and without overlap.
  let edits: [Edit]
  let file: SourceFile

  struct Edit: Hashable, Sendable {
    let start: Int
    let end: Int
    let text: String
  }

  /// What kind of step it is.
  package enum Step: String, CaseIterable, Sendable {
    case number, date, comparison, connective, quantifier, word, unit
    case dropped, swapped, negated, replaced
    case reading
  }

  /// Where the first change is.
  package var position: LineColumn { file.position(of: Int32(edits.first?.start ?? 0)) }

  package var path: String { file.path }

  /// The lines that are changed, as they are.
  package var oldLines: [String] { Self.lines(Array(file.bytes[lineRange])) }

  /// The same lines with the change.
  package var newLines: [String] { Self.lines(applied(to: lineRange)) }

  /// What names the mutant wherever it stands in the file: its rule and what is changed in it.
  package var key: String {
    let change = [oldLines, newLines].map { lines in
      lines.map { $0.folded.trimmed }.joined(separator: " / ")
    }
    return "\(module.text) \(rule): \(change[0]) => \(change[1])".trimmed
  }

  /// The whole text of the changed file.
  var bytes: [UInt8] { applied(to: 0..<file.bytes.count) }

  private var lineRange: Range<Int> {
    let start = edits.first?.start ?? 0
    let end = edits.map { $0.end }.max() ?? start
    let from = Int(file.lineStarts[file.lineIndex(of: Int32(start))])
    let last = file.lineIndex(of: Int32(max(start, end - 1)))
    let to = last + 1 < file.lineStarts.count ? Int(file.lineStarts[last + 1]) : file.bytes.count
    return from..<max(to, end)
  }

  private func applied(to range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    var next = range.lowerBound
    for edit in edits {
      bytes += file.bytes[next..<edit.start]
      bytes += edit.text.utf8
      next = edit.end
    }
    return bytes + file.bytes[next..<range.upperBound]
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

extension String {
  /// Without the blank at either end.
  var trimmed: String {
    var bytes = Array(utf8)
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes.drop { $0 == 0x20 }, as: UTF8.self)
  }
}
