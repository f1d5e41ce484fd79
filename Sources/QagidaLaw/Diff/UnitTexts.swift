import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// Finds the text of rules and data.
struct UnitTexts {
  private let printer: TextPrinter
  private var provisions: [Name: [Name: Provision]] = [:]
  private(set) var tables: [Name: [Data]] = [:]
  private(set) var calendars: [Name: [Data]] = [:]
  private(set) var choices: [Name: [Data]] = [:]
  private(set) var records: [Name: [Data]] = [:]

  struct Data {
    let act: Name
    let clauses: [ClauseNumber]
    let wording: String
  }

  init(_ compilation: Compilation, _ text: LawText) {
    printer = TextPrinter(compilation.book, text)
    for tree in compilation.trees {
      let declarations = tree.rootNode.children
      guard let head = declarations.first, let module = head.child(.name)?.name,
        head.construct == .act || head.construct == .vocabulary
      else { continue }
      let standing =
        text.acts[module]?.provisions
        ?? declarations.filter { $0.construct.isProvision }
        .compactMap { Provision($0, source: nil) }
      for provision in standing {
        provisions[module, default: [:]][provision.name] = provision
        if provision.construct.isTable {
          tables[provision.name, default: []].append(
            Data(
              act: module, clauses: provision.clauses, wording: printer.declaration(provision)))
        }
      }
      for node in declarations {
        guard let name = node.child(.name)?.name else { continue }
        let data = Data(act: module, clauses: [], wording: TextPrinter.data(node))
        switch node.construct {
        case .calendar: calendars[name, default: []].append(data)
        case .choice: choices[name, default: []].append(data)
        case .record: records[name, default: []].append(data)
        default: break
        }
      }
    }
  }

  /// The wording of a rule, and what it says itself whatever the layout.
  ///
  /// - Parameter list: the name of the list that a line is of.
  func rule(_ name: Name, of list: Name?, in act: Name) -> (wording: String, words: String) {
    let own = provisions[act] ?? [:]
    if let provision = own[name] {
      return (printer.declaration(provision), printer.words(of: provision))
    }
    let parts = name.bytes.split(separator: UInt8(ascii: "."), maxSplits: 1)
    guard parts.count == 2, let list = list.flatMap({ own[$0] }),
      let line = list.lines.first(where: { $0.name.bytes.elementsEqual(parts[1]) })
    else { return ("", "") }
    let printed = printer.lines([line], list.construct)
    return (
      printed.map { Self.withoutIndent($0) }.joined(), printer.words(of: line, list.construct)
    )
  }

  /// A line of a list as it stands alone: four blanks less before each of its physical lines.
  private static func withoutIndent(_ text: String) -> String {
    text.split(separator: "\n").map { line in
      String(line.dropFirst(line.prefix { $0 == " " }.count >= 4 ? 4 : 0)) + "\n"
    }.joined()
  }
}
