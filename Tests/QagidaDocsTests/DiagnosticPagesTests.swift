import QagidaSource
import Testing

/// Every page of docs/diagnostics shows what really happens.
@Suite struct DiagnosticPagesTests {
  /// Kinds that nothing reports: they have no page until something does.
  static let unreported: [DiagnosticID] = []

  static var reported: [DiagnosticID] {
    DiagnosticID.allCases.filter { !unreported.contains($0) }
  }

  @Test func everyKindHasAPageAndEveryPageAKind() throws {
    #expect(try DiagnosticPage.codes() == Self.reported.map { $0.code }.sorted())
  }

  @Test func kindsWithoutAPageAreReportedNowhere() throws {
    let named = try Repository.casesNamedInSources()
    for id in DiagnosticID.allCases {
      #expect(named.contains("\(id)") == !Self.unreported.contains(id), "\(id)")
    }
  }

  @Test(arguments: reported)
  func pageHasItsShape(_ id: DiagnosticID) throws {
    let page = try DiagnosticPage(code: id.code)
    let gist = try #require(page.gist)
    #expect(!gist.isEmpty && !gist.hasSuffix("."))
    #expect(page.headings == ["Example", "Printed", "Mended"])
    #expect(page.blocks.filter { $0.kind == .finding }.count == 1)
  }

  @Test(arguments: reported)
  func wrongExampleIsFoundAndPrintedSo(_ id: DiagnosticID) throws {
    var page = try DiagnosticPage(code: id.code)
    let findings =
      try StagedFinding.of(id.code).map { Findings(all: [$0.finding], sources: SourceSet()) }
      ?? #require(page.findings(isRight: false))
    #expect(findings.all.filter { $0.id == id }.count == 1, "\(findings.codes)")
    for other in findings.all where other.id != id {
      #expect(other.severity < .error && page.namedCodes.contains(other.id.code), "\(other.id)")
    }
    let printed = findings.printed(id.code)
    if Repository.isRewriting {
      try page.replaceFinding(printed)
    } else {
      let shown = try #require(page.block(.finding)).text + "\n"
      #expect(Array(shown.utf8) == Array(printed.utf8), "\(shown)\n\(printed)")
    }
  }

  @Test(arguments: reported)
  func rightExampleIsFound(_ id: DiagnosticID) throws {
    guard StagedFinding.of(id.code) == nil else { return }
    let page = try DiagnosticPage(code: id.code)
    let findings = try #require(page.findings(isRight: true))
    for other in findings.all {
      #expect(other.id != id && other.severity < .error, "\(other.id)")
      #expect(page.namedCodes.contains(other.id.code), "\(other.id)")
    }
  }
}
