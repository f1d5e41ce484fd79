import QagidaSource

/// A comma between two numbers that nothing parts from it, as decimals are written in Kazakh and
/// Russian, and thousands in English.
struct DecimalComma {
  /// The digits before the comma and the groups behind it and further commas.
  private let groups: [String]

  /// `number`: that of the comma among the tokens of the file.
  init?(_ tokens: [Token], _ number: Int, _ file: SourceFile) {
    func isNumber(_ number: Int) -> Bool {
      tokens.indices.contains(number) && tokens[number].kind == .number
    }
    func digits(_ number: Int) -> String {
      String(
        decoding: file.bytes[Int(tokens[number].start)..<Int(tokens[number + 1].start)],
        as: UTF8.self)
    }
    guard tokens[number].kind == .comma, isNumber(number - 1), isNumber(number + 1) else {
      return nil
    }
    var groups = [digits(number - 1), digits(number + 1)]
    var next = number + 2
    while tokens.indices.contains(next), tokens[next].kind == .comma, isNumber(next + 1) {
      groups.append(digits(next + 1))
      next += 2
    }
    guard groups.allSatisfy({ $0.utf8.allSatisfy { $0 != UInt8(ascii: ".") } }) else { return nil }
    self.groups = groups
  }

  /// What to write: a decimal, or a whole number without commas; both where it may be either.
  var arguments: [DiagnosticArgument] {
    var arguments: [DiagnosticArgument] = []
    if groups.count == 2 {
      arguments.append(DiagnosticArgument("decimal", .text(groups.joined(separator: "."))))
    }
    if groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) {
      arguments.append(DiagnosticArgument("thousands", .text(groups.joined())))
    }
    return arguments
  }
}

extension Node {
  /// What to write where the node is what stands behind the comma of a decimal; else empty.
  package var decimalComma: [DiagnosticArgument] {
    guard let token = firstToken, token > 0 else { return [] }
    return DecimalComma(tree.tokens, Int(token) - 1, tree.file)?.arguments ?? []
  }
}
