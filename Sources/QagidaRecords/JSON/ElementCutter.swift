/// Cuts a JSON document, or values one after another, into records.
struct ElementCutter {
  /// What stands around the records.
  private enum Layout {
    /// Not known before the first byte: an array of records or a record.
    case document
    case array
    /// One record.
    case single
    /// Records with white space between them.
    case values
  }

  /// What has been read last.
  private enum Stand {
    case nothing, opening, comma, record, end
  }

  private var layout: Layout
  private var stand = Stand.nothing
  /// The record that is being read.
  private var scan: RecordScan?
  private var place: StreamPlace
  /// Where the last comma between records stands.
  private var commaPlace: StreamPlace?
  /// Whether text behind the end of the document has been reported.
  private var isDone = false

  /// - Parameter isDocument: one document; else values with white space between them.
  init(isDocument: Bool, from place: StreamPlace) {
    layout = isDocument ? .document : .values
    self.place = place
  }

  mutating func feed(_ chunk: Span<UInt8>, into store: inout RecordStore) {
    var at = 0
    /// Up to where `place` has gone.
    var passed = 0
    while at < chunk.count && !isDone {
      if scan != nil {
        at = readRecord(chunk, from: at, &store)
      } else if JSONParser.isWhite(chunk[at]) {
        if layout == .values { stand = .nothing }
        at += 1
      } else {
        place.advance(over: chunk.extracting(passed..<at))
        passed = at
        if readMark(chunk[at], &store) { at += 1 }
      }
    }
    place.advance(over: chunk.extracting(passed..<chunk.count))
  }

  private mutating func readRecord(
    _ chunk: Span<UInt8>, from start: Int, _ store: inout RecordStore
  ) -> Int {
    guard var current = scan else { return start }
    let end = current.end(in: chunk, from: start)
    let piece = chunk.extracting(start..<end)
    if current.hasEnded {
      store.end(piece, isLine: false)
      scan = nil
      stand = layout == .single ? .end : .record
    } else {
      store.append(piece)
      scan = current
    }
    return end
  }

  /// Reads a byte between records that is no white space.
  /// - Returns: whether the byte is done with; false when a record begins with it.
  private mutating func readMark(_ byte: UInt8, _ store: inout RecordStore) -> Bool {
    if stand == .end {
      store.report(.textAfterDocument, at: place)
      isDone = true
      return true
    }
    switch byte {
    case UInt8(ascii: "[") where layout == .document:
      layout = .array
      stand = .opening
    case UInt8(ascii: ","):
      if layout != .array || stand != .record { store.report(.extraComma, at: place) }
      if stand == .record {
        stand = .comma
        commaPlace = place
      }
    case UInt8(ascii: "]") where layout == .array:
      if stand == .comma { store.report(.extraComma, at: commaPlace ?? place) }
      stand = .end
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      store.report(.unexpectedClosing, at: place)
    default:
      if stand == .record { store.report(.missingSeparator, at: place) }
      if layout == .document { layout = .single }
      store.begin(at: place)
      scan = RecordScan(first: byte)
      return false
    }
    return true
  }

  mutating func finish(into store: inout RecordStore) {
    if let current = scan {
      store.end(Span(), isLine: false)
      if !current.isScalar {
        store.reportRecord(.unclosedRecord)
        return
      }
    }
    switch layout {
    case .array where stand != .end: store.report(.unclosedArray, at: place)
    case .document: store.report(.noDocument, at: place)
    default: break
    }
  }
}
