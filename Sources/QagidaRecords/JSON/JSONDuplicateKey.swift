import QagidaSource

/// Two members of one object with the same key.
package struct JSONDuplicateKey: Equatable, Sendable {
  /// The key where it stands first in its object.
  package let first: JSONValue
  /// The key where it stands again.
  package let second: JSONValue

  /// The duplicates of all objects, in the order of the second places, in linear time.
  ///
  /// Keys are the same when they make the same ``Name``, escapes resolved and in NFC: `"é"`,
  /// `"\u00e9"` and `"e\u0301"` are one key.
  static func list(in bytes: [UInt8], _ nodes: [JSONNode]) -> [JSONDuplicateKey] {
    let text = KeyText(bytes: bytes, nodes: nodes, isNormal: Normalization.isNFC(bytes))
    var found: [JSONDuplicateKey] = []
    var keys: [Key] = []
    keys.reserveCapacity(pairwiseLimit)
    for index in nodes.indices where nodes[index].kind == .object {
      keys.removeAll(keepingCapacity: true)
      var child = index + 1
      while child < nodes[index].next {
        keys.append(Key(index: Int32(truncatingIfNeeded: child), text))
        child = Int(nodes[Int(nodes[child].next)].next)
      }
      if keys.count > pairwiseLimit {
        listHashed(keys, text, &found)
      } else {
        listPairwise(keys, text, &found)
      }
    }
    found.sort { $0.second.index < $1.second.index }
    return found
  }

  /// Objects with more members than this are searched with a hash table.
  private static let pairwiseLimit = 32

  private static func listPairwise(
    _ keys: [Key], _ text: KeyText, _ found: inout [JSONDuplicateKey]
  ) {
    for later in keys.indices.dropFirst() {
      let mark = keys[later].mark
      for earlier in 0..<later
      where keys[earlier].mark == mark && text[keys[earlier]] == text[keys[later]] {
        found.append(JSONDuplicateKey(keys[earlier], keys[later]))
        break
      }
    }
  }

  private static func listHashed(
    _ keys: [Key], _ text: KeyText, _ found: inout [JSONDuplicateKey]
  ) {
    var seen: [Characters: Key] = [:]
    seen.reserveCapacity(keys.count)
    for key in keys {
      let characters = text[key]
      if let first = seen[characters] {
        found.append(JSONDuplicateKey(first, key))
      } else {
        seen[characters] = key
      }
    }
  }

  private init(_ first: Key, _ second: Key) {
    self.first = JSONValue(index: first.index)
    self.second = JSONValue(index: second.index)
  }
}

/// A key of the object being searched.
private struct Key {
  let index: Int32
  /// A number that differs for most pairs of different keys and is equal for equal keys.
  let mark: UInt64

  init(index: Int32, _ text: KeyText) {
    self.index = index
    self.mark = Key.mark(text.characters(at: index).span)
  }

  private static func mark(_ text: Span<UInt8>) -> UInt64 {
    var mark = UInt64(truncatingIfNeeded: text.count)
    var at = 0
    while text.count - at >= ByteWord.size {
      mark = (mark ^ ByteWord.load(text, at)) &* 0x9E37_79B9_7F4A_7C15
      mark ^= mark &>> 32
      at += ByteWord.size
    }
    var rest: UInt64 = 0
    while at < text.count {
      rest = rest &<< 8 | UInt64(text[at])
      at += 1
    }
    return (mark ^ rest) &* 0x9E37_79B9_7F4A_7C15
  }
}

/// The names that keys make.
private struct KeyText {
  let bytes: [UInt8]
  let nodes: [JSONNode]
  /// Whether the record is in NFC, and with it every key without escapes.
  let isNormal: Bool

  subscript(key: Key) -> Characters { Characters(bytes: characters(at: key.index)) }

  @inline(__always)
  func characters(at index: Int32) -> ArraySlice<UInt8> {
    let characters = nodes.characters(at: index, in: bytes)
    if isNormal && !nodes[Int(index)].isEscaped { return characters }
    return Normalization.nfc([UInt8](characters))[...]
  }
}

/// The characters of a key; hashed with the library's seeded hash, so that no record can be made
/// whose keys all collide.
private struct Characters: Hashable {
  let bytes: ArraySlice<UInt8>

  static func == (left: Characters, right: Characters) -> Bool {
    ByteWord.areEqual(left.bytes.span, right.bytes.span)
  }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
