import Foundation
import QagidaEngine
import QagidaLaw
import QagidaSource
import QagidaSyntax
import Testing

@testable import QagidaCases

/// What is not known never turns an answer: each fact of each case's record is taken away in turn, and
/// the answer stays, or is undetermined or provisional. `QAGIDA_RUNS` sets how many cases are tried.
@Suite struct DeletedFactsTests {
  private static let runs =
    ProcessInfo.processInfo.environment["QAGIDA_RUNS"].flatMap { Int($0) } ?? 250

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The policies and cases of the project.
  private static func policies() throws -> Compilation {
    let folder = root.appending(path: "policies")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    ).compactMap { $0 as? URL }.filter { $0.pathExtension == "qagida" }
      .sorted { $0.path() < $1.path() }
    var sources = SourceSet()
    for file in files {
      _ = sources.add(path: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
    }
    return Compiler.read(sources, table: PhraseTable(.english))
  }

  @Test func noFactThatIsTakenAwayTurnsAnAnswer() throws {
    let compilation = try Self.policies()
    var reader = CaseReader()
    let all = compilation.caseTrees.map { reader.read($0) }
      .flatMap { file in file.cases.map { (file: file, test: $0) } }
    let count = min(Self.runs, all.count)
    var runner = CaseRunner(LawLibrary(compilation.trees))
    var (tried, opened) = (0, 0)
    for number in 0..<count {
      let (file, test) = all[number * all.count / count]
      guard !test.isTodo, let asked = runner.asked(test, of: file) else { continue }
      let core = asked.evaluator.newest.core
      guard case .choice = core[asked.evaluator.newest.outcome].type else { continue }
      let day = asked.question.today
      let known = asked.verdict(asked.record, on: day).word
      for (path, _) in asked.record.places(core) {
        switch asked.record.value(at: path.steps[...]) {
        case nil, .unknown?: continue
        default: break
        }
        var record = asked.record
        record.set(.unknown, at: path.steps[...])
        let word = asked.verdict(record, on: day).word
        tried += 1
        if word == known { continue }
        opened += 1
        #expect(
          word.hasPrefix("undetermined") || word.hasPrefix("provisional"),
          "\(test.title): \(known) became \(word) without \(path)")
      }
    }
    #expect(tried > count && opened > tried / 20, "\(tried) \(opened)")
  }
}
