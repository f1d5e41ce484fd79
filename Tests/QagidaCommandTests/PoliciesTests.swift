import Foundation
import Testing

/// The encoded acts hold what is promised of them: nothing found, every clause accounted for, every
/// case passed, a title in each of the three languages.
@Suite struct PoliciesTests {
  @Test func nothingIsFound() throws {
    let result = try Tool.run(["check", "policies"])
    #expect(result.code == 0, "\(result.text)")
    #expect(result.text.contains("0 errors, 0 warnings"), "\(result.text)")
  }

  @Test(arguments: ["2024-02-01", "2025-09-10", "2026-11-20", "2027-01-01"])
  func everyClauseIsAccountedFor(_ day: String) throws {
    let result = try Tool.run(["clauses", "policies", "--on", day, "--unaccounted"])
    #expect(result.code == 0, "\(result.text)\(result.errorText)")
    #expect(result.text.contains("every clause is accounted for"), "\(result.text)")
  }

  @Test func everyCasePasses() throws {
    let result = try Tool.run(["test", "policies", "--format", "json"])
    #expect(result.code == 0, "\(result.text.suffix(2_000))\(result.errorText)")
    let summary = try #require(
      try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    let counts = try #require(summary["counts"] as? [String: Int])
    #expect(counts["cases"] ?? 0 >= 1_000)
    #expect(counts["passed"] == counts["cases", default: 0] + counts["properties", default: 0])
    // The README and the changelog tell how many there are.
    let count = counts["cases"] ?? 0
    let told = "\(count / 1_000),\(String(count % 1_000 + 1_000).dropFirst()) cases"
    for page in ["README.md", "CHANGELOG.md"] {
      let text = try String(contentsOf: Tool.root.appending(path: page), encoding: .utf8)
      #expect(text.contains(told), "\(page): \(told)")
    }
  }

  @Test func everyTitleIsInThreeLanguages() throws {
    let folder = Tool.root.appending(path: "policies")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    )
    .compactMap { $0 as? URL }.filter { $0.path().hasSuffix(".names.qagida") }
    #expect(files.count > 20)
    for file in files {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      var entries: [(name: String, text: String)] = []
      for line in lines where !line.hasPrefix("names for") && !line.hasPrefix("--") {
        if line.hasPrefix("    "), !line.hasPrefix("     ") {
          entries.append((line.trimmingCharacters(in: .whitespaces), String(line)))
        } else if !entries.isEmpty {
          entries[entries.count - 1].text += line
        }
      }
      #expect(!entries.isEmpty, "\(file.lastPathComponent)")
      for entry in entries {
        for language in ["kk \"", "ru \"", "en \""] {
          #expect(
            entry.text.contains(language), "\(file.lastPathComponent): \(entry.name): \(language)")
        }
      }
    }
  }

  /// A decree made up on the day is one file; nothing else changes.
  @Test func aMadeUpDecree() throws {
    let decree = "examples/reserve/made-up-decree.qagida"
    let text = try String(contentsOf: Tool.root.appending(path: decree), encoding: .utf8)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count < 20)
    let check = try Tool.run(["check", "policies", decree])
    #expect(check.code == 0, "\(check.text)")
    let cases = try Tool.run([
      "test", "examples/reserve/made-up-decree.cases.qagida", "--policies", "policies",
      "--policies", decree,
    ])
    #expect(cases.code == 0, "\(cases.text)")
    let without = try Tool.run([
      "test", "examples/reserve/made-up-decree.cases.qagida", "--policies", "policies",
    ])
    #expect(without.code == 1, "\(without.text)")

    // Printed, it checks: what fell stands in the older text that a stay may still read.
    let law = try Tool.run([
      "law", "policies", decree, "--act", "R255", "--on", "2027-02-01", "--given",
      "D418.published=2023-12-22",
    ])
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).qagida")
    try law.output.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let printed = try Tool.run(["check", file.path(), "policies/vocabularies"])
    #expect(printed.text.contains(" 0 errors"), "\(printed.text)")
  }
}
