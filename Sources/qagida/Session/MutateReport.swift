import QagidaCases
import QagidaSource

/// What became of the mutants of policies, by act.
struct MutateReport {
  private let mutants: [Mutant]
  private let fates: [MutationRun.Fate]
  private let accepted: AcceptedMutants
  /// Whether all mutants were tried.
  private let isAll: Bool

  init(
    _ mutants: [Mutant], _ fates: [MutationRun.Fate], _ accepted: AcceptedMutants, isAll: Bool
  ) {
    self.mutants = mutants
    self.fates = fates
    self.accepted = accepted
    self.isAll = isAll
  }

  private struct Counts {
    var killed = 0
    var survived = 0
    var accepted = 0
    var equivalent = 0
    var stillborn = 0

    /// In tenths of a percent; what is accepted counts as little as what is equivalent.
    var score: Int? {
      let all = killed + survived
      return all == 0 ? nil : killed * 1000 / all
    }

    static func + (left: Counts, right: Counts) -> Counts {
      Counts(
        killed: left.killed + right.killed, survived: left.survived + right.survived,
        accepted: left.accepted + right.accepted, equivalent: left.equivalent + right.equivalent,
        stillborn: left.stillborn + right.stillborn)
    }
  }

  private func counts(of module: Name) -> Counts {
    var counts = Counts()
    for (mutant, fate) in zip(mutants, fates) where mutant.module == module {
      switch fate {
      case .stillborn: counts.stillborn += 1
      case .equivalent: counts.equivalent += 1
      case .killed: counts.killed += 1
      case .survived:
        if accepted.reason(for: mutant) == nil {
          counts.survived += 1
        } else {
          counts.accepted += 1
        }
      }
    }
    return counts
  }

  private var modules: [Name] {
    var names: [Name] = []
    for mutant in mutants where !names.contains(mutant.module) { names.append(mutant.module) }
    return names
  }

  private var total: Counts { modules.reduce(Counts()) { $0 + counts(of: $1) } }

  /// Those that no case notices and no reason explains.
  private var survivors: [(mutant: Mutant, suggestion: CaseSuggestion?)] {
    zip(mutants, fates).compactMap { mutant, fate in
      guard case .survived(let suggestion) = fate, accepted.reason(for: mutant) == nil else {
        return nil
      }
      return (mutant, suggestion)
    }
  }

  var hasSurvivors: Bool { !survivors.isEmpty }

  /// The accepted that are no survivors any more; known only when all mutants were tried.
  private var stale: [String] {
    guard isAll else { return [] }
    return accepted.unused(
      zip(mutants, fates).compactMap { mutant, fate in
        if case .survived = fate { return mutant }
        return nil
      })
  }

  // MARK: Text

  var text: String {
    var text = ""
    for (mutant, suggestion) in survivors {
      text += self.text(mutant, suggestion) + "\n"
    }
    for key in stale { text += "accepted, and no survivor any more: \(key)\n" }
    for module in modules { text += "\(module.text): \(line(counts(of: module)))\n" }
    if modules.count > 1 { text += "all: \(line(total))\n" }
    return text
  }

  private func text(_ mutant: Mutant, _ suggestion: CaseSuggestion?) -> String {
    let clauses = mutant.clauses.map { $0.text }.joined(separator: ", ")
    var text = "survived \(mutant.path):\(mutant.position.line): \(mutant.module.text)"
    text += " \(mutant.rule)" + (clauses.isEmpty ? "" : "  " + clauses) + "\n"
    for line in mutant.oldLines { text += "  - \(line)\n" }
    for line in mutant.newLines { text += "  + \(line)\n" }
    text += "  accepted as: \(mutant.key) -- WHY\n"
    guard let suggestion else {
      return text + "  no record was found that tells them apart: perhaps equivalent\n"
    }
    text += "  the mutant says \(suggestion.other) of this case, for \(suggestion.path):\n"
    for line in suggestion.text.split(separator: "\n") { text += "    \(line)\n" }
    return text
  }

  private func line(_ counts: Counts) -> String {
    let score = counts.score.map { "\($0 / 10).\($0 % 10) %" } ?? "no score"
    var parts = ["\(counts.killed) killed", "\(counts.survived) survived"]
    if counts.accepted > 0 { parts.append("\(counts.accepted) accepted") }
    parts.append("\(counts.equivalent) equivalent")
    parts.append("\(counts.stillborn) stillborn")
    return "\(score): \(parts.joined(separator: ", "))"
  }

  // MARK: JSON

  var json: String {
    var writer = JSONWriter(isIndented: true)
    writer.object { writer in
      writer.member(
        "acts",
        array: { writer in
          for module in modules {
            writer.object { writer in
              writer.member("act", module.text)
              write(counts(of: module), &writer)
            }
          }
        })
      writer.member("all", object: { write(total, &$0) })
      writer.member(
        "survivors",
        array: { writer in
          for (mutant, suggestion) in survivors { write(mutant, suggestion, &writer) }
        })
      writer.member("stale", stale)
    }
    return writer.text + "\n"
  }

  private func write(_ counts: Counts, _ writer: inout JSONWriter) {
    if let score = counts.score {
      writer.member("score", number: "\(score / 10).\(score % 10)")
    } else {
      writer.key("score")
      writer.null()
    }
    writer.member("killed", counts.killed)
    writer.member("survived", counts.survived)
    writer.member("accepted", counts.accepted)
    writer.member("equivalent", counts.equivalent)
    writer.member("stillborn", counts.stillborn)
  }

  private func write(
    _ mutant: Mutant, _ suggestion: CaseSuggestion?, _ writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("act", mutant.module.text)
      writer.member("rule", mutant.rule)
      writer.member("clauses", mutant.clauses.map { $0.text })
      writer.member("file", mutant.path)
      writer.member("line", mutant.position.line)
      writer.member("step", mutant.step.rawValue)
      writer.member("old", mutant.oldLines)
      writer.member("new", mutant.newLines)
      writer.member("key", mutant.key)
      if let suggestion {
        writer.member("case", suggestion.text)
        writer.member("mutant_says", suggestion.other)
      }
    }
  }
}
