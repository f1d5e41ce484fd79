/// Cuts a stream of JSON into records, without reading what is in them.
///
/// The stream is fed in pieces of any size; where they are cut makes no difference. It holds at
/// most as many bytes as a record may have, besides what it delivers. After a problem other than
/// ``SplitProblem/Reason/tooLong`` and ``SplitProblem/Reason/textAfterDocument`` the records next
/// to it may have been cut in the wrong place.
package struct RecordSplitter: Sendable {
  /// How records stand in a stream.
  package enum Form: Sendable {
    /// JSON Lines: one record a line, blank lines between them; line ends are LF or CRLF.
    case lines
    /// One JSON document: an array whose elements are the records, or one value that is a record.
    case document
    /// Values with white space between them, each over as many lines as it likes.
    case values
    /// One of these, found out from the beginning of the stream, see ``FormGuess``.
    case automatic
  }

  private enum Stage {
    /// Fewer than ``markLength`` bytes have come.
    case start
    case guessing, lines, elements
    /// The stream is not UTF-8.
    case refused
  }

  /// The default of the most bytes that a record may have.
  package static let defaultLimit = 32 * 1024 * 1024
  /// How many bytes tell which encoding a stream has.
  private static let markLength = 4

  /// The form asked for or, as soon as it is known, found.
  package private(set) var form: Form
  /// Whether the stream began with a byte order mark of UTF-8. It was skipped.
  package private(set) var hasByteOrderMark = false

  private let limit: Int
  private var stage = Stage.start
  /// What has come while `stage` is `start` or `guessing`.
  private var head: [UInt8] = []
  private var guess = FormGuess()
  private var lines = LineCutter(from: StreamPlace())
  private var elements = ElementCutter(isDocument: true, from: StreamPlace())
  private var store: RecordStore

  /// How many bytes of the stream are held for later.
  ///
  /// INVARIANT: at most `limit` or, while the encoding is not known, less than four.
  var heldBytes: Int { head.count + store.partial.count }

  /// - Parameter limit: the most bytes of a record, without the line end and white space before it.
  package init(form: Form = .automatic, limit: Int = RecordSplitter.defaultLimit) {
    self.form = form
    self.limit = max(limit, 1)
    self.store = RecordStore(limit: self.limit)
  }

  /// Takes in the next bytes of the stream.
  /// - Returns: the records and problems that these bytes complete, in the order of the stream.
  package mutating func feed(_ chunk: Span<UInt8>) -> [SplitItem] {
    var used = 0
    if stage == .start {
      used = min(chunk.count, RecordSplitter.markLength - head.count)
      append(chunk.extracting(0..<used))
      if head.count == RecordSplitter.markLength { readMark() }
    }
    cut(chunk.extracting(used..<chunk.count))
    return store.takeItems()
  }

  private mutating func cut(_ chunk: Span<UInt8>) {
    if stage == .guessing && !chunk.isEmpty { guessForm(chunk) }
    switch stage {
    case .lines: lines.feed(chunk, into: &store)
    case .elements: elements.feed(chunk, into: &store)
    case .guessing: append(chunk)
    case .start, .refused: break
    }
  }

  private mutating func append(_ piece: Span<UInt8>) {
    piece.withUnsafeBufferPointer { head.append(contentsOf: $0) }
  }

  /// Ends the stream.
  /// - Returns: what was left to deliver.
  package mutating func finish() -> [SplitItem] {
    if stage == .start { readMark() }
    if stage == .guessing { begin(.lines) }
    switch stage {
    case .lines: lines.finish(into: &store)
    case .elements: elements.finish(into: &store)
    case .start, .guessing, .refused: break
    }
    stage = .refused
    return store.takeItems()
  }

  /// Looks at the first bytes for a mark and for NUL, which UTF-16 and UTF-32 have there.
  private mutating func readMark() {
    let mark = head.prefix(RecordSplitter.markLength)
    if mark.contains(0) || mark.starts(with: [0xFF, 0xFE]) || mark.starts(with: [0xFE, 0xFF]) {
      store.report(.notUTF8, at: StreamPlace())
      stage = .refused
      head = []
      return
    }
    hasByteOrderMark = mark.starts(with: [0xEF, 0xBB, 0xBF])
    if hasByteOrderMark { head.removeFirst(3) }
    if form == .automatic {
      let first = head
      head = []
      stage = .guessing
      cut(first.span)
    } else {
      begin(form)
    }
  }

  /// Looks at the next bytes and begins to cut when they show the form. A stream whose first bytes,
  /// as many as a record may have, do not show it is taken as lines.
  private mutating func guessForm(_ chunk: Span<UInt8>) {
    for index in 0..<chunk.count {
      let found = head.count + index < limit ? guess.look(at: chunk[index]) : .lines
      if let found {
        begin(found)
        return
      }
    }
  }

  /// Begins to cut, with what has come so far.
  private mutating func begin(_ found: Form) {
    var place = StreamPlace()
    place.offset = hasByteOrderMark ? 3 : 0
    let isLines = found == .lines || found == .automatic
    lines = LineCutter(from: place)
    elements = ElementCutter(isDocument: found == .document, from: place)
    form = found
    stage = isLines ? .lines : .elements
    let first = head
    head = []
    cut(first.span)
  }
}
