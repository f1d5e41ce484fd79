import Foundation
import Testing

/// Pages of `docs` that the tool writes: they say what the policies say. `QAGIDA_UPDATE=1` writes
/// them anew.
@Suite struct GeneratedPagesTests {
  struct Page: CustomTestStringConvertible, Sendable {
    let path: String
    let arguments: [String]

    var testDescription: String { path }
  }

  static let pages = [
    Page(
      path: "docs/readings.md",
      arguments: [
        "readings", "--policies", "policies", "--on", "2026-11-20", "--format", "markdown",
      ])
  ]

  @Test(arguments: pages)
  func isWhatTheToolWrites(_ page: Page) throws {
    let result = try Tool.run(page.arguments)
    #expect(result.code == 0)
    let url = Tool.root.appending(path: page.path)
    if ProcessInfo.processInfo.environment["QAGIDA_UPDATE"] == "1" {
      try result.text.write(to: url, atomically: true, encoding: .utf8)
      return
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == result.text)
  }
}
