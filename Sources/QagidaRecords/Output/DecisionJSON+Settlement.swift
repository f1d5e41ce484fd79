import QagidaEngine
import QagidaLaw
import QagidaSource

extension DecisionJSON {
  /// Writes, for each outcome that is still possible, the smallest sets of statements that would
  /// bring it about.
  package func writeSettlements(_ answer: Answer, _ output: inout JSONWriter) {
    var finder = SettlementFinder(answer)
    let settlements = finder.settlements(answer)
    let printer = SettlementPrinter(answer, values: text.values, sources: sources)
    output.member(
      "wouldBe",
      array: { output in
        for settlement in settlements {
          output.object { output in
            output.member("outcome", text.word(settlement.word, of: answer.decision.outcome))
            output.member(
              "if",
              array: { output in
                for set in printer.sets(of: settlement) {
                  output.array { output in
                    for statement in set { output.string(statement) }
                  }
                }
              })
            output.key("complete")
            output.boolean(!settlement.isCut)
          }
        }
      })
  }

  /// Writes what stands between a record and an outcome.
  package func write(_ whyNot: WhyNot, _ answer: Answer, _ output: inout JSONWriter) {
    let outcome = answer.decision.outcome
    let lines = text.core[outcome].outcomeLines
    output.member(
      "whyNot",
      object: { output in
        output.member("outcome", text.word(whyNot.word, of: outcome))
        output.member(
          "obstacles",
          array: { output in
            for obstacle in whyNot.obstacles {
              output.object { output in
                let line = lines[obstacle.line]
                output.member("line", sources.foldedText(line.span))
                output.member(
                  "clauses", text.clauses(line.clauses, of: text.core[outcome].act))
                output.member("certainty", obstacle.isSure ? "sure" : "open")
                output.member("rules", obstacle.rules.map { text.rule($0) })
              }
            }
          })
      })
  }
}
