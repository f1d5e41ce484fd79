/// Two members of one object with the same key.
package struct JSONDuplicateKey: Equatable, Sendable {
  /// The key where it stands first in its object.
  package let first: JSONValue
  /// The key where it stands again.
  package let second: JSONValue

  /// Objects with more members than this are searched with a hash table.
  private static let pairwiseLimit = 32

  /// The duplicates of all objects, in the order of the second places, in linear time.
  ///
  /// Keys are the same when their characters are: `"a"` and `"\u0061"`. They are not normalised,
  /// so a caller that does it has to look for equal names once more.
  static func list(in bytes: [UInt8], _ nodes: [JSONNode]) -> [JSONDuplicateKey] {
    var found: [JSONDuplicateKey] = []
    var keys: [Key] = []
    keys.reserveCapacity(pairwiseLimit)
    for index in nodes.indices where nodes[index].kind == .object {
      let end = Int(nodes[index].next)
      var key = index + 1
      keys.removeAll(keepingCapacity: true)
      while key < end {
        keys.append(Key(index: Int32(truncatingIfNeeded: key), in: bytes, nodes))
        key = Int(nodes[Int(nodes[key].next)].next)
      }
      if keys.count > pairwiseLimit {
        listHashed(keys, in: bytes, nodes, &found)
      } else {
        listPairwise(keys, in: bytes, nodes, &found)
      }
    }
    found.sort { $0.second.index < $1.second.index }
    return found
  }

  private static func listPairwise(
    _ keys: [Key], in bytes: [UInt8], _ nodes: [JSONNode], _ found: inout [JSONDuplicateKey]
  ) {
    for later in keys.indices.dropFirst() {
      let mark = keys[later].mark
      for earlier in 0..<later
      where keys[earlier].mark == mark
        && Characters(keys[earlier], in: bytes, nodes) == Characters(keys[later], in: bytes, nodes)
      {
        found.append(JSONDuplicateKey(keys[earlier], keys[later]))
        break
      }
    }
  }

  private static func listHashed(
    _ keys: [Key], in bytes: [UInt8], _ nodes: [JSONNode], _ found: inout [JSONDuplicateKey]
  ) {
    var seen: [Characters: Key] = [:]
    seen.reserveCapacity(keys.count)
    for key in keys {
      let characters = Characters(key, in: bytes, nodes)
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

  init(index: Int32, in bytes: [UInt8], _ nodes: [JSONNode]) {
    self.index = index
    mark = Key.mark(nodes.characters(at: index, in: bytes).span)
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

/// The characters of a key; hashed with the library's seeded hash, so that no record can be made
/// whose keys all collide.
private struct Characters: Hashable {
  private let bytes: ArraySlice<UInt8>

  init(_ key: Key, in bytes: [UInt8], _ nodes: [JSONNode]) {
    self.bytes = nodes.characters(at: key.index, in: bytes)
  }

  static func == (left: Characters, right: Characters) -> Bool {
    ByteWord.areEqual(left.bytes.span, right.bytes.span)
  }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
