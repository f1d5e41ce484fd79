extension [JSONNode] {
  /// The path of the value at which reading stopped.
  ///
  /// The nodes are those of an unfinished document: an open container's `next` is its parent.
  /// - Parameter container: the index of the innermost open container, or -1.
  /// - Parameter isBetween: whether it stopped between that container's children.
  func openPath(container: Int, isBetween: Bool, in bytes: [UInt8]) -> JSONPath {
    var chain: [Int] = []
    var index = container
    while index >= 0 {
      chain.append(index)
      index = Int(self[index].next)
    }
    chain.reverse()
    var steps: [JSONPath.Step] = []
    for (position, open) in chain.enumerated() {
      let isInnermost = position + 1 == chain.count
      let end = isInnermost ? count : chain[position + 1]
      if isInnermost && self[open].kind == .array && isBetween { continue }
      if let step = step(in: open, before: end, bytes) { steps.append(step) }
    }
    return JSONPath(steps)
  }

  /// The step from an open container to the child that has its node at `end` or none yet; nil in
  /// an object whose next key has not been read.
  private func step(in container: Int, before end: Int, _ bytes: [UInt8]) -> JSONPath.Step? {
    var children = 0
    var last = container
    var child = container + 1
    while child < end {
      children += 1
      last = child
      child = Int(self[child].next)
    }
    if self[container].kind == .array { return .index(children) }
    return children % 2 == 1 ? .key([UInt8](characters(at: Int32(last), in: bytes))) : nil
  }
}
