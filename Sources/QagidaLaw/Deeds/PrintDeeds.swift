import QagidaSyntax

extension Construct {
  /// Whether the lines of a list are rules of their own.
  var hasRulesAsLines: Bool { self == .requirements || self == .grounds || deedRule != nil }
}

extension Provision {
  /// The lines that are no rules of their own, of a list of which some are.
  var ownLines: [Line] { lines.filter { !($0.text.newest?.construct.isStage ?? false) } }
}

extension Node {
  /// How often a deed of a line may be done, as it is written; nil where the line does not say.
  var limitText: String? {
    guard construct == .limitedDeed, let number = child(.number), let list = child(.list) else {
      return nil
    }
    return "at most \(NodeText.inline(number)) of (\(NodeText.inline(list)))"
  }
}
