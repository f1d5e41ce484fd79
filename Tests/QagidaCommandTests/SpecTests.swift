import QagidaOptions
import Testing

@testable import qagida

/// The declared commands are in order: no name twice, every example one that its command takes.
/// Examples may be wider than the help, for they name real files and are run as they stand.
@Suite struct SpecTests {
  @Test func theDeclarationsHaveNoFault() {
    let faults = SpecCheck.faults(of: qagida.Tool.spec)
    #expect(faults.filter { !$0.hasSuffix("is wider than the help") } == [])
  }
}
