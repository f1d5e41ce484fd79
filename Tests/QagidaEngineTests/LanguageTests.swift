import Foundation
import QagidaCalendar
import QagidaCases
import QagidaEngine
import QagidaLaw
import QagidaSource
import Testing

/// The meaning of the language, one file a subject: `Tests/Language/*.qagida` holds policies and,
/// in comments, records with the answers they must get (Tests/Language/README.md).
@Suite struct LanguageTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Language")

  static let files: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path()))?
    .filter { $0.hasSuffix(".qagida") }.sorted() ?? []

  @Test func thereAreFiles() { #expect(!Self.files.isEmpty) }

  @Test(arguments: files)
  func meansWhatItSays(_ name: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    let file = try LanguageFile(text)
    let bench = Bench(file.policies, expecting: file.findings)
    guard file.findings.isEmpty else { return #expect(file.cases.isEmpty) }
    guard bench.compilation.isUsable else { return }
    let judged = judge(bench, name)
    #expect(judged > 0 || !file.cases.isEmpty, "\(name) has no cases")
    for item in file.cases { try check(item, bench, name) }
    try checkPrinted(file, bench, name)
  }

  /// Judges the cases and properties of files of cases, which all have to hold; how many there are.
  private func judge(_ bench: Bench, _ name: String) -> Int {
    var reader = CaseReader()
    var runner = CaseRunner(LawLibrary(bench.compilation.trees))
    var count = 0
    for file in bench.compilation.caseTrees.map({ reader.read($0) }) {
      for test in file.cases {
        let result = runner.run(test, of: file)
        count += 1
        let place = Comment(rawValue: "\(name): \(test.title): \(result.expected)")
        #expect(
          result.status == (test.isTodo ? .todo : .passed), "\(place), but \(result.actual)")
      }
      var properties = PropertyRunner(
        bench.compilation.trees, PropertyRunner.Effort(seed: 1, tries: 100))
      for property in file.properties {
        let result = properties.run(property, of: file)
        count += 1
        #expect(result.status == .held, "\(name): \(property.title)")
      }
    }
    return count
  }

  /// The acts printed as they stand on a day mean the same on that day.
  private func checkPrinted(_ file: LanguageFile, _ bench: Bench, _ name: String) throws {
    for day in Set(file.cases.map { $0.day }).sorted() {
      guard let texts = bench.printed(on: try CivilDate(utf8: Array(day.utf8))) else { continue }
      let printed = Bench(texts)
      guard printed.compilation.isUsable else {
        Issue.record("\(name) on \(day):\n\(texts.joined(separator: "\n"))")
        continue
      }
      for item in file.cases where item.day == day { try check(item, printed, name + ", printed") }
    }
  }

  private func check(_ item: LanguageFile.Case, _ bench: Bench, _ name: String) throws {
    let place = Comment(rawValue: "\(name):\(item.line): \(item.record)")
    let answer: Answer
    do {
      answer = try bench.answer(
        item.outcome, item.record, on: item.day, readings: item.readings)
    } catch {
      Issue.record("\(place): \(error)")
      return
    }
    #expect(bench.text(answer) == item.expected, place)
    if let needs = item.needs { #expect(bench.needs(answer).sorted() == needs, place) }
    if let because = item.because { #expect(bench.because(answer).sorted() == because, place) }
  }
}

/// A file of policies and cases.
struct LanguageFile {
  var policies: [String] = []
  var cases: [Case] = []
  /// Errors that must be found, as `Bench` writes them.
  var findings: [String] = []

  struct Case {
    let line: Int
    let outcome: String
    let day: String
    let readings: [(name: String, value: String)]
    let record: String
    let expected: String
    let needs: [String]?
    let because: [String]?
  }

  enum Mistake: Error {
    case line(Int, String)
  }

  init(_ text: String) throws {
    var policy = ""
    var outcome = ""
    var day = ""
    var readings: [(name: String, value: String)] = []
    var lines = 0
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = line.split(separator: " ")
      lines += 1
      if line.hasPrefix("-- finds "), words.count == 3 {
        findings.append("\(words[2]) file \(policies.count) line \(lines - 1)")
        policy += line + "\n"
      } else if line == "-- file" {
        policies.append(policy)
        policy = ""
        lines = 0
      } else if line.hasPrefix("-- decide "), words.count == 5, words[3] == "on" {
        (outcome, day) = (String(words[2]), String(words[4]))
        readings = []
      } else if line.hasPrefix("-- reading "), words.count == 5, words[3] == "=" {
        readings.append((name: String(words[2]), value: String(words[4])))
      } else if line.hasPrefix("-- {") {
        cases.append(try Self.parse(line, number + 1, outcome, day, readings))
      } else if outcome.isEmpty {
        policy += line + "\n"
      } else if !line.isEmpty {
        throw Mistake.line(number + 1, String(line))
      }
    }
    policies.append(policy)
  }

  /// `-- {"a": true} => admitted  needs x, y  because list.line`
  private static func parse(
    _ line: Substring, _ number: Int, _ outcome: String, _ day: String,
    _ readings: [(name: String, value: String)]
  ) throws -> Case {
    guard let arrow = line.range(of: " => "), !outcome.isEmpty, !day.isEmpty else {
      throw Mistake.line(number, String(line))
    }
    let record = line[line.index(line.startIndex, offsetBy: 3)..<arrow.lowerBound]
    var rest = String(line[arrow.upperBound...])
    func list(_ keyword: String) -> [String]? {
      guard let range = rest.range(of: "  \(keyword) ") else { return nil }
      let items = rest[range.upperBound...].split(separator: ",")
        .map { $0.trimmingCharacters(in: .whitespaces) }
      rest = String(rest[..<range.lowerBound])
      return items.filter { $0 != "nothing" }.sorted()
    }
    let because = list("because")
    let needs = list("needs")
    return Case(
      line: number, outcome: outcome, day: day, readings: readings, record: String(record),
      expected: rest.trimmingCharacters(in: .whitespaces), needs: needs, because: because)
  }
}
