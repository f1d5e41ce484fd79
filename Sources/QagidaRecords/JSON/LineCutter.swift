/// Cuts JSON Lines: every line that is not blank is a record.
///
/// White space before a record and the line end behind it are no part of it.
struct LineCutter {
  private var place: StreamPlace
  private var isInRecord = false

  init(from place: StreamPlace) {
    self.place = place
  }

  mutating func feed(_ chunk: Span<UInt8>, into store: inout RecordStore) {
    var at = 0
    while at < chunk.count {
      if !isInRecord {
        at = skipBlank(chunk, from: at, &store)
      } else if let end = ByteWord.firstIndex(of: 0x0A, in: chunk, from: at) {
        store.end(chunk.extracting(at..<end), isLine: true)
        place.endLine(end + 1 - at)
        isInRecord = false
        at = end + 1
      } else {
        store.append(chunk.extracting(at..<chunk.count))
        place.advance(chunk.count - at)
        at = chunk.count
      }
    }
  }

  /// Goes over white space and line ends to the next record, and begins it.
  private mutating func skipBlank(
    _ chunk: Span<UInt8>, from start: Int, _ store: inout RecordStore
  ) -> Int {
    var at = start
    while at < chunk.count {
      if chunk[at] == 0x0A {
        place.endLine(1)
      } else if JSONParser.isWhite(chunk[at]) {
        place.advance(1)
      } else {
        isInRecord = true
        store.begin(at: place)
        break
      }
      at += 1
    }
    return at
  }

  mutating func finish(into store: inout RecordStore) {
    if isInRecord { store.end(Span(), isLine: true) }
    isInRecord = false
  }
}
