import QagidaSource

/// Mutants that are argued to be equivalent: files with one a line, as a report names it, and
/// behind ` -- ` why no case can tell it apart.
package struct AcceptedMutants: Sendable {
  private var reasons: [String: String] = [:]

  package init() {}

  /// Adds those of a file.
  ///
  /// - Returns: the 1-based numbers of lines without a reason.
  package mutating func add(_ bytes: [UInt8]) -> [Int] {
    var withoutReason: [Int] = []
    let text = bytes.split(omittingEmptySubsequences: false) { $0 == 0x0A }
    for (number, line) in text.enumerated() {
      let line = String(decoding: line, as: UTF8.self).folded.trimmed
      if line.utf8.isEmpty || line.utf8.first == UInt8(ascii: "#") { continue }
      let all = Array(line.utf8)
      let sign = Array(" -- ".utf8)
      let at = all.indices.last { all[$0...].starts(with: sign) }
      guard let at, at + sign.count < all.count else {
        withoutReason.append(number + 1)
        continue
      }
      reasons[String(decoding: all[..<at], as: UTF8.self)] =
        String(decoding: all[(at + sign.count)...], as: UTF8.self)
    }
    return withoutReason
  }

  /// Why a mutant is accepted; nil when it is not.
  package func reason(for mutant: Mutant) -> String? { reasons[mutant.key] }

  /// The entries that none of the mutants is, in their order.
  package func unused(_ mutants: [Mutant]) -> [String] {
    let keys = Set(mutants.map { $0.key })
    return reasons.keys.filter { !keys.contains($0) }.sorted()
  }
}
