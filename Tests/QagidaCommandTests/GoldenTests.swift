import Foundation
import Testing

/// Whole outputs of the tool, as they were reviewed: `Tests/Golden/cases.txt` lists the command
/// lines, `Tests/Golden/NAME.txt` holds what each prints. `QAGIDA_UPDATE=1` writes them anew; a
/// missing one is written and the test fails, so that it is looked at.
@Suite struct GoldenTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let arguments: [String]
    let input: String?

    var testDescription: String { name }
  }

  static let folder = Tool.root.appending(path: "Tests/Golden")

  /// `NAME: ARGUMENTS [< FILE]`, one a line; `#` begins a remark.
  static let cases: [Case] = {
    let text = (try? String(contentsOf: folder.appending(path: "cases.txt"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      var words = line[line.index(after: colon)...].split(separator: " ").map { String($0) }
      var input: String?
      if let sign = words.firstIndex(of: "<"), sign + 1 < words.count {
        input = words[sign + 1]
        words.removeSubrange(sign...)
      }
      return Case(name: String(line[..<colon]), arguments: words, input: input)
    }
  }()

  @Test func thereAreCases() { #expect(Self.cases.count >= 20) }

  @Test(arguments: cases)
  func printsWhatWasReviewed(_ item: Case) throws {
    let input = try item.input.map { path in
      path == "/dev/null" ? Data() : try Data(contentsOf: Tool.root.appending(path: path))
    }
    let result = try Tool.run(item.arguments, input: input ?? Data())
    #expect(!result.isCrash)
    let printed = """
      $ qagida \(item.arguments.joined(separator: " "))\(item.input.map { " < \($0)" } ?? "")
      \(result.text)-- standard error
      \(result.errorText)-- exit \(result.code)

      """
    let url = Self.folder.appending(path: item.name + ".txt")
    let isUpdate = ProcessInfo.processInfo.environment["QAGIDA_UPDATE"] == "1"
    guard !isUpdate, let known = try? String(contentsOf: url, encoding: .utf8) else {
      try printed.write(to: url, atomically: true, encoding: .utf8)
      if !isUpdate { Issue.record("\(item.name).txt was not there and has been written") }
      return
    }
    #expect(printed == known)
  }

  /// No file in the folder is left over from a case that is gone.
  @Test func everyFileHasACase() throws {
    let names = Set(Self.cases.map { $0.name + ".txt" } + ["cases.txt"])
    for file in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path()) {
      #expect(names.contains(file), "\(file) belongs to no case")
    }
  }
}
