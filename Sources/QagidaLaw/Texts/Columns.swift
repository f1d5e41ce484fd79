import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// Lays out the lines of a list as policies are written: the second column begins at one place in
/// all of them.
enum Columns {
  /// The lines with their names padded to one width, a multiple of four that leaves a blank behind
  /// the longest. A line without a second column counts for nothing.
  static func lines(_ lines: [(name: String, rest: String)]) -> [String] {
    let names = lines.filter { !$0.rest.isEmpty }.map { DisplayWidth.columns($0.name.utf8) }
    let width = ((names.max() ?? 0) / 4 + 1) * 4
    return lines.map { name, rest in
      if rest.isEmpty { return name }
      let blanks = width - DisplayWidth.columns(name.utf8)
      return name + String(repeating: " ", count: blanks) + rest
    }
  }
}
