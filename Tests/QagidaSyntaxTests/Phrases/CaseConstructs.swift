@testable import QagidaSyntax

extension ConstructTests {
  /// The lines of cases.
  static let cases: [(Construct, String, String)] = [
    (.casesFor, "cases for A", "casesFor(name:name[A])"),
    (
      .givenDay, "cases for A\n  given D1.published 2025-01-01",
      "givenDay(path:dottedName(name[D1] name[published]) day:dateLiteral[2025-01-01])"
    ),
    (
      .readingTaken, "cases for A\n  reading a = b",
      "readingTaken(path:dottedName(name[a]) word:name[b])"
    ),
    (.example, "example e: Person", "example(name:name[e] record:name[Person])"),
    (
      .example, "example e: Person from \"p.jsonl\" \"1\"",
      "example(name:name[e] record:name[Person] file:text[\"p.jsonl\"] key:text[\"1\"])"
    ),
    (
      .facts, "example e: Person\n  a 1, b no",
      "facts(facts:factList(fact(path:factPath(name[a]) value:number[1]) "
        + "fact(path:factPath(name[b]) value:keyword[no])))"
    ),
    (
      .facts, "example e: Person\n  a\n    b 1",
      "facts(facts:factList(fact(path:factPath(name[a]))) "
        + "facts(facts:factList(fact(path:factPath(name[b]) value:number[1]))))"
    ),
    (.othersUnknown, "example e: Person\n  a\n    others unknown", "othersUnknown[others unknown]"),
    (.caseOf, "case \"t\"", "caseOf(title:text[\"t\"])"),
    (.todoCase, "todo case \"t\"", "todoCase(title:text[\"t\"])"),
    (
      .recordProperty, "property \"t\" about R",
      "recordProperty(title:text[\"t\"] record:name[R])"
    ),
    (
      .judgedOn, "property \"t\"\n  on 2025-01-01 law 2025-02-01",
      "judgedOn(day:dateLiteral[2025-01-01] law:dateLiteral[2025-02-01])"
    ),
    (
      .implication, "property \"t\"\n  a implies b",
      "implication(condition:path[a] value:path[b])"
    ),
    (
      .asked, "case \"t\"\n  a.b on 2025-01-01 law 2025-02-01",
      "asked(path:dottedName(name[a] name[b]) day:dateLiteral[2025-01-01] "
        + "law:dateLiteral[2025-02-01])"
    ),
    (
      .asked, "case \"t\"\n  a.b(c, -1).d on 2025-01-01",
      "asked(path:dottedName(name[a] name[b]) values:caseValues(path[c] number[-1]) "
        + "field:dottedName(name[d]) day:dateLiteral[2025-01-01])"
    ),
    (
      .expect, "case \"t\"\n  expect 1 to 2",
      "expect(verdict:verdict(range(left:number[1] keyword[to] right:number[2])))"
    ),
    (
      .withFacts, "case \"t\"\n  with e, a.b 3 years",
      "withFacts(facts:factList(fact(path:factPath(name[e])) fact(path:factPath(name[a] "
        + "name[b]) value:quantity(value:number[3] unit:keyword[years]))))"
    ),
    (
      .withFacts, "cases for A\ncase \"t\"\n  with e, a[2].b (c {d, e}, f none)",
      "withFacts(facts:factList(fact(path:factPath(name[e])) fact(path:factPath(name[a] "
        + "number[2] name[b]) value:recordValue(facts:factList(fact(path:factPath(name[c]) "
        + "value:set(path[d] path[e])) fact(path:factPath(name[f]) value:keyword[none]))))))"
    ),
    (
      .withFacts, "cases for A\ncase \"t\"\n  with e, a [(b -1), others unknown]",
      "withFacts(facts:factList(fact(path:factPath(name[e])) fact(path:factPath(name[a]) "
        + "value:listValue(recordValue(facts:factList(fact(path:factPath(name[b]) "
        + "value:number[-1]))) othersUnknown[others unknown]))))"
    ),
    (
      .forColumns, "case \"t\"\n  for day, a.b",
      "forColumns(columns:factPathList(factPath(name[day]) factPath(name[a] name[b])))"
    ),
    (
      .tableCase,
      "case \"t\"\n  for day, a\n    2025-01-01, in 1990 expect a because b.c needs d "
        + "possible e from 2025-01-01 to 2025-01-02 due 2025-01-03",
      "tableCase(values:caseValues(dateLiteral[2025-01-01] dayWithin(keyword[in] "
        + "value:number[1990])) verdict:verdict(path[a]) parts:answerParts(keyword[because] "
        + "because:answerItems(answerItem(path:factPath(name[b] name[c]))) keyword[needs] "
        + "needs:answerItems(answerItem(path:factPath(name[d]))) keyword[possible] "
        + "possible:answerItems(answerItem(path:factPath(name[e]))) keyword[from] "
        + "start:dateLiteral[2025-01-01] keyword[to] end:dateLiteral[2025-01-02] keyword[due] "
        + "due:dateLiteral[2025-01-03]))"
    ),
    (.expect, "case \"t\"\n  expect no rule", "expect(verdict:verdict(keyword[no rule]))"),
    (
      .expect, "case \"t\"\n  expect provisional a because nothing",
      "expect(verdict:verdict(keyword[provisional] path[a]) "
        + "parts:answerParts(keyword[because] because:answerItems(keyword[nothing])))"
    ),
    (
      .expect, "case \"t\"\n  expect undetermined needs O1 §15(33) by O5, \"a reason\"",
      "expect(verdict:verdict(keyword[undetermined]) parts:answerParts(keyword[needs] "
        + "needs:answerItems(answerItem(path:factPath(name[O1]) clauseReference[§15(33)] "
        + "act:name[O5]) textLiteral[\"a reason\"])))"
    ),
    (
      .expect, "case \"t\"\n  expect a possible a from 2025-01-01 to 2025-01-02 due 2025-01-03",
      "expect(verdict:verdict(path[a]) parts:answerParts(keyword[possible] "
        + "possible:answerItems(answerItem(path:factPath(name[a]))) keyword[from] "
        + "start:dateLiteral[2025-01-01] keyword[to] end:dateLiteral[2025-01-02] keyword[due] "
        + "due:dateLiteral[2025-01-03]))"
    ),
  ]
}
