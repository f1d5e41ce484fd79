@testable import QagidaSyntax

/// The parts of the lines of cases.
extension GrammarBuilder {
  var casePieces: GrammarSection {
    let sign = GrammarTerm.sign
    func rule(_ name: String) -> GrammarTerm { .rule(name) }
    return GrammarSection(
      title: "Parts of cases",
      note: "Square brackets are signs in files that begin with `cases` only.",
      rules: [
        GrammarRule(name: "fact list", term: commas(rule("fact"))),
        GrammarRule(
          name: "fact", term: .sequence([rule("fact path"), .optional(rule("case value"))]),
          note: "Without a value: an example, or a fact whose lines stand below."),
        GrammarRule(
          name: "fact path",
          term: .sequence([
            .token(.name),
            .repeated(
              .oneOf([
                .sequence([sign("."), .token(.name)]),
                .sequence([sign("["), .token(.wholeNumber), sign("]")]),
              ])),
          ])),
        GrammarRule(name: "fact path list", term: commas(rule("fact path"))),
        GrammarRule(name: "case values", term: commas(rule("case value"))),
        GrammarRule(
          name: "case value",
          term: .oneOf(
            [
              "case number", "day value", "word", "case word", "case set", "record value",
              "list value",
            ].map { rule($0) } + [.token(.text)])),
        GrammarRule(
          name: "case number",
          term: .sequence([
            rule("signed number"),
            .optional(
              .oneOf([rule("unit"), .sequence([rule("day join"), rule("signed number")])])),
          ])),
        GrammarRule(
          name: "day value",
          term: .oneOf([
            .sequence([
              .token(.date),
              .optional(
                .oneOf([
                  rule("day suffix"), .sequence([rule("day join"), .token(.date)]),
                ])),
            ]),
            .sequence([
              rule("day prefix"), .token(.wholeNumber),
              .optional(.sequence([sign("-"), .token(.wholeNumber)])),
            ]),
          ])),
        GrammarRule(
          name: "word",
          term: .sequence([.token(.name), .repeated(.sequence([sign("."), .token(.name)]))])),
        GrammarRule(
          name: "case set",
          term: .sequence([sign("{"), .optional(commas(rule("word"))), sign("}")])),
        GrammarRule(
          name: "record value", term: .sequence([sign("("), rule("fact list"), sign(")")])),
        GrammarRule(
          name: "list value",
          term: .sequence([
            sign("["),
            .optional(commas(.oneOf([rule("record value"), .words("others unknown")]))),
            sign("]"),
          ])),
        GrammarRule(
          name: "verdict", term: .oneOf([rule("no such rule"), commas(rule("verdict part"))])),
        GrammarRule(
          name: "verdict part",
          term: .oneOf([
            rule("openly"), .sequence([.optional(rule("provisionally")), rule("case value")]),
          ])),
        GrammarRule(
          name: "answer parts",
          term: .sequence([rule("expected part"), .repeated(rule("expected part"))]),
          note: "Each once, in any order."),
        GrammarRule(
          name: "expected part",
          term: .oneOf(
            ["because", "needs", "possible"].map { .sequence([.words($0), rule("answer items")]) }
              + [
                .sequence([
                  .words("from"), .token(.date),
                  .optional(.sequence([rule("day join"), .token(.date)])),
                ]),
                .sequence([.words("due"), .token(.date)]),
              ])),
        GrammarRule(name: "answer items", term: commas(rule("answer item"))),
        GrammarRule(
          name: "answer item",
          term: .oneOf([
            .token(.text), rule("case word"),
            .sequence([
              rule("fact path"), .repeated(.token(.clause)),
              .optional(.sequence([.words("by"), .token(.name)])),
            ]),
          ])),
      ])
  }
}
