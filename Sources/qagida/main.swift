import Glibc
import QagidaSource
import QagidaSyntax

func slurp(_ p: String) -> [UInt8] {
  let f = fopen(p, "r")!; defer { fclose(f) }
  var out: [UInt8] = []; var buf = [UInt8](repeating: 0, count: 1 << 16)
  while true { let n = fread(&buf, 1, buf.count, f); if n <= 0 { break }; out += buf[0..<n] }
  return out
}
let table = PhraseTable(.english)
print("reserved:", table.reservedWords.map { $0.text }.joined(separator: " "))
var set = SourceSet()
for p in CommandLine.arguments.dropFirst() {
  let f = set.add(path: p, bytes: slurp(p))
  let (tree, d) = Parser.parse(f, table: table)
  print(p, tree.nodeCount, tree.printed() == f.bytes, d.items.count)
  for x in d.sorted {
    guard case .source(let s) = x.place else { continue }
    let pos = f.position(of: s.start)
    print("  \(p):\(pos.line):\(pos.column) \(x.id) \(x.arguments.map { "\($0.key)=\($0.value)" })")
  }
  func dump(_ n: Node, _ i: Int) {
    print(String(repeating: "  ", count: i) + "\(n.role == .none ? "" : "\(n.role):")\(n.construct)", n.children.isEmpty ? "‹\(n.text)›" : "", n.marginTokens.map { String(decoding: tree.bytes(ofToken: $0), as: UTF8.self) }.joined(separator: ","))
    for c in n.children { dump(c, i + 1) }
  }
  if CommandLine.arguments.count == 2 { dump(tree.rootNode, 0) }
}
