/// Fills the place holders of a message: `{name}`, and `{count|day|days}` for a number and the
/// word that follows it.
package enum MessageTemplate {
  /// The template with values for its place holders, or nil when one of them has none.
  package static func fill(
    _ template: String, _ plural: PluralRule, _ value: (String) -> String?
  ) -> String? {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      let parts = rest[rest.index(after: open)..<close].split(
        separator: "|", omittingEmptySubsequences: false)
      guard let key = parts.first, let filled = value(String(key)) else { return nil }
      text += filled
      if parts.count > 1 {
        let form = plural.form(Int64(filled) ?? 0)
        text += " " + parts[min(form + 1, parts.count - 1)]
      }
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
