import QagidaSource

/// A line of a table for people: cells under each other, two blanks apart.
enum AlignedLine {
  /// - Parameter widths: of each column, in the columns of a terminal; what is wider pushes the
  ///   rest of its line on.
  static func text(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      line += cell
      guard column + 1 < cells.count else { break }
      let blanks = widths[column] - DisplayWidth.columns(cell.utf8) + 2
      line += String(repeating: " ", count: max(1, blanks))
    }
    while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
    return line + "\n"
  }
}
