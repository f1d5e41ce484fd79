import QagidaLaw
import QagidaSource
import QagidaSyntax

// Measures each phase from text to core on a long policy, next to the standard library making a
// string of the same bytes. Usage: QagidaBenchmarks [LINES] [--print]

let arguments = CommandLine.arguments.dropFirst()
let length = arguments.first.flatMap { Int($0) } ?? 100_000
let policy = LongPolicy(lines: length)

if arguments.contains("--print") {
  print(policy.text, terminator: "")
} else {
  let bytes = Array(policy.text.utf8)
  var sources = SourceSet()
  let file = sources.add(path: "long.qagida", bytes: bytes)
  let table = PhraseTable(.english)
  let runs = 9

  let validating = Stopwatch.median(runs: runs) {
    String(decoding: bytes, as: UTF8.self).utf8.count
  }
  let lexing = Stopwatch.median(runs: runs) { Lexer.tokens(of: file, table: table).count }
  let parsing = Stopwatch.median(runs: runs) {
    let (tree, diagnostics) = Parser.parse(file, table: table)
    return diagnostics.hasErrors ? -1 : tree.nodeCount
  }
  let checking = Stopwatch.median(runs: runs) {
    let compilation = Compiler.compile(sources, table: table)
    return compilation.isUsable ? compilation.core.definitions.count : -1
  }
  precondition(parsing.result > 0 && checking.result > 0, "the policy has errors")

  print("\(policy.lines) lines, \(bytes.count) bytes, \(lexing.result) tokens,")
  print("\(checking.result) rules; processor time, middle of \(runs) runs")
  print()
  print("phase                     ms      MB/s    lines/s    as a string = 1")
  report("bytes to a string", validating.nanoseconds)
  report("lexing", lexing.nanoseconds)
  report("lexing and parsing", parsing.nanoseconds)
  report("text to checked core", checking.nanoseconds)

  print()
  for lists in [0, 10, 50] {
    let long = AmendedLaw(lists: 1_000, amendments: 1_000, readByTerm: lists)
    let consolidating = measureConsolidation(long, table, runs: runs)
    print(
      "consolidation of \(long.rules) rules with \(long.amendments) amendments,",
      "\(lists) lists read by a term:", "\(tenths(consolidating / 100_000)) ms")
  }
  let short = AmendedLaw(lists: 200, amendments: 200)
  let states = measureStates(short, table)
  print(
    "checking \(short.rules) rules with \(short.amendments) amendments, all texts:",
    "\(tenths(states / 100_000_000)) s")

  func report(_ phase: String, _ nanoseconds: Int) {
    let time = max(1, nanoseconds)
    let cells = [
      (tenths(time / 100_000), 9), (tenths(bytes.count * 10_000 / time), 10),
      ("\(policy.lines * 1_000_000 / time * 1_000)", 11),
      (tenths(time * 10 / max(1, validating.nanoseconds)), 10),
    ]
    print(cells.reduce(padded(phase, 20, left: true)) { $0 + padded($1.0, $1.1, left: false) })
  }

  func tenths(_ value: Int) -> String { "\(value / 10).\(value % 10)" }

  func padded(_ text: String, _ width: Int, left: Bool) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    return left ? text + blanks : blanks + text
  }
}

func sources(of law: AmendedLaw) -> SourceSet {
  var sources = SourceSet()
  for (number, text) in law.files.enumerated() {
    _ = sources.add(path: "\(number).qagida", bytes: Array(text.utf8))
  }
  return sources
}

/// How many nanoseconds it takes to check the texts of all days, as `qagida check` does.
func measureStates(_ law: AmendedLaw, _ table: PhraseTable) -> Int {
  let sources = sources(of: law)
  return Stopwatch.median(runs: 1) {
    let compilation = Compiler.compile(sources, table: table, keepsCores: false)
    precondition(compilation.isUsable && compilation.variants.count > law.amendments)
    return compilation.variants.count
  }.nanoseconds
}

/// How many nanoseconds it takes to make the text of a day out of an act and its amendments.
func measureConsolidation(_ law: AmendedLaw, _ table: PhraseTable, runs: Int) -> Int {
  let sources = sources(of: law)
  let compilation = Compiler.compile(
    sources, table: table, law: .on(AmendedLaw.lastDay), lints: .none)
  precondition(
    compilation.isUsable, "\(compilation.diagnostics.sorted.first.map { "\($0)" } ?? "")")
  let states = compilation.book.states(on: AmendedLaw.lastDay) ?? []
  precondition(states.count == 1 && states[0].amendments.count == law.amendments)
  return Stopwatch.median(runs: runs) {
    let (text, diagnostics) = Consolidator.text(compilation.book, in: states[0])
    precondition(!diagnostics.hasErrors)
    precondition(text.acts.values.allSatisfy { $0.older.count == law.readByTerm })
    return text.acts.values.reduce(0) { $0 + $1.provisions.reduce(0) { $0 + $1.lines.count } }
  }.nanoseconds
}
