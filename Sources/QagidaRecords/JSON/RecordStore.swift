import QagidaSource

/// Puts together the records of a stream from the pieces that come in, and numbers them.
///
/// INVARIANT: at most `limit` bytes of an unfinished record are held.
struct RecordStore {
  private let limit: Int
  /// The last record that was begun, 1-based.
  private var ordinal = 0
  private var position = LineColumn(line: 1, column: 1)
  private var offset: Int64 = 0
  private(set) var partial: [UInt8] = []
  private var isTooLong = false
  private var items: [SplitItem] = []

  init(limit: Int) {
    self.limit = limit
  }

  /// Begins a record at a place.
  mutating func begin(at place: StreamPlace) {
    ordinal &+= 1
    position = place.position
    offset = place.offset
    isTooLong = false
  }

  /// Takes in a piece of the record that does not end it.
  mutating func append(_ piece: Span<UInt8>) {
    guard fits(piece) else { return }
    piece.withUnsafeBufferPointer { partial.append(contentsOf: $0) }
  }

  /// Takes in the last piece of the record and delivers it.
  /// - Parameter isLine: whether a carriage return at the end belongs to the line end.
  mutating func end(_ piece: Span<UInt8>, isLine: Bool) {
    guard fits(piece) else { return }
    var bytes = partial
    partial = []
    if bytes.isEmpty {
      bytes = piece.withUnsafeBufferPointer { Array($0) }
    } else {
      piece.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }
    if isLine && bytes.last == 0x0D { bytes.removeLast() }
    items.append(
      .record(SplitRecord(bytes: bytes, position: position, offset: offset, ordinal: ordinal)))
  }

  private mutating func fits(_ piece: Span<UInt8>) -> Bool {
    if isTooLong { return false }
    if piece.count <= limit - partial.count { return true }
    isTooLong = true
    partial = []
    report(.tooLong, position, offset)
    return false
  }

  mutating func report(_ reason: SplitProblem.Reason, at place: StreamPlace) {
    report(reason, place.position, place.offset)
  }

  /// Reports a problem of the current record as a whole.
  mutating func reportRecord(_ reason: SplitProblem.Reason) {
    report(reason, position, offset)
  }

  private mutating func report(
    _ reason: SplitProblem.Reason, _ position: LineColumn, _ offset: Int64
  ) {
    items.append(
      .problem(
        SplitProblem(reason: reason, position: position, offset: offset, ordinal: ordinal)))
  }

  /// Hands over what has been delivered since the last call.
  mutating func takeItems() -> [SplitItem] {
    let taken = items
    items = []
    return taken
  }
}
