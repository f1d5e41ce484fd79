import QagidaSource

/// One record of a stream, not yet read.
package struct SplitRecord: Equatable, Sendable {
  /// The record's bytes; not known to be JSON.
  package let bytes: [UInt8]
  /// The place in the stream of the first of them.
  package let position: LineColumn
  /// The offset in the stream of the first of them: 0-based, in bytes, a byte order mark counted.
  package let offset: Int64
  /// Which record of the stream it is, 1-based; records that were too long count.
  package let ordinal: Int

  /// The place in the stream of the byte at an offset of ``bytes``, see
  /// ``JSONPlace/position(of:in:from:)``.
  package func position(of offset: Int) -> LineColumn {
    JSONPlace.position(of: offset, in: bytes, from: position)
  }
}

/// Something wrong with a stream outside of its records, or with a record as a whole.
package struct SplitProblem: Equatable, Sendable {
  package enum Reason: UInt8, CaseIterable, Sendable {
    /// The stream is UTF-16 or UTF-32, or no text at all; nothing of it is read.
    case notUTF8
    /// A record that was skipped, because it has more bytes than the limit; the place is its
    /// start, and `ordinal` is its own.
    case tooLong
    /// Two records without a comma, or in the form of values without white space, between them;
    /// the place is the start of the second.
    case missingSeparator
    /// A comma with no record before it, or with none behind it.
    case extraComma
    /// A closing bracket between records that closes nothing.
    case unexpectedClosing
    /// The stream ends inside a record; the place is the record's start. The record is delivered
    /// as well, before the problem, unless it was too long.
    case unclosedRecord
    /// The stream ends inside the array of the records.
    case unclosedArray
    /// Something other than white space behind the end of the document; it is not read.
    case textAfterDocument
    /// A document was asked for and there is nothing but white space.
    case noDocument
  }

  package let reason: Reason
  package let position: LineColumn
  /// 0-based, in bytes.
  package let offset: Int64
  /// The last record that begins before the problem, 1-based; 0 when there is none.
  package let ordinal: Int
}

/// What a ``RecordSplitter`` delivers, in the order of the stream.
package enum SplitItem: Equatable, Sendable {
  case record(SplitRecord)
  case problem(SplitProblem)
}
