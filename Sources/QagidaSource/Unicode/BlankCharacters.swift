/// White space that is not the usual one.
package enum BlankCharacters {
  /// Whether `scalar` is white space (the property White_Space of Unicode 17.0.0) other than
  /// space, tab, LF and CR: no-break and thin spaces, line and paragraph separators and the like.
  package static func isUnusual(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0B, 0x0C, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      true
    default:
      false
    }
  }

  /// Whether `scalar` is such white space and may stand in texts and comments.
  package static func isSeen(_ scalar: UInt32) -> Bool {
    isUnusual(scalar) && !Invisible.forbidden(scalar)
  }
}
