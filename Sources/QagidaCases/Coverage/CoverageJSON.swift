import QagidaLaw
import QagidaSource

extension CoverageReport {
  /// The report as an object.
  package var json: String {
    var output = JSONWriter(isIndented: true)
    output.object { output in
      output.member("percent", percent)
      Self.write(counts, goals, &output)
      output.member(
        "acts",
        array: { output in
          for act in acts { write(act, &output) }
        })
    }
    return output.text + "\n"
  }

  private static func write(
    _ counts: [Count], _ goals: (seen: Int, total: Int), _ output: inout JSONWriter
  ) {
    output.member(
      "counts",
      object: { output in
        for count in counts {
          output.member(
            count.group.rawValue,
            object: { output in
              output.member("seen", count.seen)
              output.member("total", count.total)
            })
        }
        output.member(
          "all",
          object: { output in
            output.member("seen", goals.seen)
            output.member("total", goals.total)
          })
      })
  }

  private func write(_ act: Act, _ output: inout JSONWriter) {
    output.object { output in
      output.member("act", act.name.text)
      output.member("percent", Self.percent(act.goals))
      Self.write(act.counts, act.goals, &output)
      output.member(
        "clauses",
        array: { output in
          for clause in act.clauses {
            output.object { output in
              output.member("clause", clause.number.text)
              output.key("seen")
              output.boolean(clause.isSeen)
            }
          }
        })
      output.member(
        "points",
        array: { output in
          for item in act.items { write(item, &output) }
        })
    }
  }

  private func write(_ item: Item, _ output: inout JSONWriter) {
    let file = sources[item.point.span.file]
    let position = file.position(of: item.point.span.start)
    output.object { output in
      output.member("kind", item.point.kind.word)
      output.member("name", item.title)
      output.member("clauses", item.point.clauses.map { $0.text })
      output.member("file", file.path)
      output.member("line", position.line)
      output.member("column", position.column)
      output.member("cases", item.seen.cases)
      output.member(
        "seen",
        object: { output in
          for goal in item.point.wants.all { output.member(goal.word, item.seen[goal]) }
        })
      output.member("missing", item.missing.map { $0.word })
    }
  }
}
