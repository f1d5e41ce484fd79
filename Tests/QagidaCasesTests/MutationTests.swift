import Foundation
import QagidaCases
import QagidaLaw
import QagidaSource
import QagidaSyntax
import Testing

/// Every mutant of a tiny act, accounted for by hand, and the cases that survivors ask for.
@Suite struct MutationTests {
  private func run(_ more: String = "") -> MutationRun {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Policies/mutated")
    var sources = SourceSet()
    for name in ["R9.qagida", "R9.cases.qagida"] {
      let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
      _ = sources.add(
        path: name, bytes: Array((text + (name.contains("cases") ? more : "")).utf8))
    }
    let table = PhraseTable(.english)
    return MutationRun(Compiler.read(sources, table: table), table) { _ in true }
  }

  private func word(_ fate: MutationRun.Fate) -> String {
    switch fate {
    case .stillborn: "stillborn"
    case .equivalent: "equivalent"
    case .killed: "killed"
    case .survived: "survived"
    }
  }

  @Test func everyMutantIsAccountedFor() {
    let run = run()
    #expect(!run.diagnostics.hasErrors)
    #expect(run.failures.isEmpty)
    let found = run.mutants.map { "\(word(run.fate(of: $0))) \($0.key)" }
    #expect(
      found.joined(separator: "\n") == """
        survived R9 header: months end on the last day =>
        equivalent R9 header: months end on the last day => months end on the next first
        killed R9 may_apply.age: age requires today < birth_date + 36 years =>
        killed R9 may_apply.age: age requires today < birth_date + 36 years => age requires not (today < birth_date + 36 years)
        survived R9 may_apply.age: age requires today < birth_date + 36 years => age requires today <= birth_date + 36 years
        killed R9 may_apply.age: age requires today < birth_date + 36 years => age requires today < birth_date - 36 years
        survived R9 may_apply.age: age requires today < birth_date + 36 years => age requires today < birth_date + 35 years
        killed R9 may_apply.age: age requires today < birth_date + 36 years => age requires today < birth_date + 37 years
        killed R9 may_apply.age: age requires today < birth_date + 36 years => age requires today < birth_date + 36 months
        killed R9 may_apply.degree: degree requires degree =>
        killed R9 may_apply.degree: degree requires degree => degree requires not (degree)
        killed R9 admission.refused: refused unless may_apply §2 =>
        killed R9 admission.refused: refused unless may_apply §2 / admitted otherwise §3 => admitted unless may_apply §2 / refused otherwise §3
        stillborn R9 admission.refused: refused unless may_apply §2 / admitted otherwise §3 => admitted otherwise §2 / refused unless may_apply §3
        killed R9 admission.refused: refused unless may_apply §2 => refused when may_apply §2
        killed R9 admission.refused: refused unless may_apply §2 => refused unless not (may_apply) §2
        stillborn R9 admission.admitted: admitted otherwise §3 =>
        """)
  }

  /// The cases that are suggested, pasted, hold by the policy and kill the mutants.
  @Test func suggestedCasesKill() {
    let before = run()
    var suggested = ""
    var found = 0
    for mutant in before.mutants {
      if case .survived(let suggestion?) = before.fate(of: mutant) {
        suggested += "\n" + suggestion.text
        found += 1
      }
    }
    #expect(found == 2)
    let after = run(suggested)
    #expect(after.failures.isEmpty)
    let left = after.mutants.filter { word(after.fate(of: $0)) == "survived" }
    #expect(left.map { $0.rule } == ["header"])
  }

  @Test func aMutantIsAcceptedWithAReason() {
    let run = run()
    let mutant = run.mutants[0]
    let text = "# of R9\n\(mutant.key) -- 36 years lead from a leap year to one\nsomething else\n"
    var accepted = AcceptedMutants()
    #expect(accepted.add(Array(text.utf8)) == [3])
    #expect(accepted.reason(for: mutant) == "36 years lead from a leap year to one")
    #expect(accepted.reason(for: run.mutants[1]) == nil)
    #expect(accepted.unused([mutant]) == [])
    #expect(accepted.unused([]) == [mutant.key])
  }
}
