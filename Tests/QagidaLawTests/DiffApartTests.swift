import QagidaLaw
import QagidaSource
import QagidaSyntax
import Testing

/// What `diff` tells of what changes no answer: bearers, at most and at least, forms, headers, titles.
@Suite struct DiffApartTests {
  private static let act = """
    act A by order 1 of agency of 2024-01-15
        about Case
        months end on the last day

    choice body         agency, bureau

    record Case
        born            date
        received        date or none
        answered        date or none
        score           whole number

    term youth                                          §1
        from born
        at most 35 years

    deadline reply of agency                            §2
        within 10 days after received
        done answered

    form sheet                                          §3
        (1) points      prints score
        (2) birthday    prints born
        total           prints score

    outcome late                                        §4
        yes_late        when reply = overdue
        in_time         otherwise

    """

  private static let amendment = """
    amendment A2 by order 2 of agency of 2025-03-01
        published unknown
        in force when 10 days have passed after published

    in A
    restate §4
        outcome late                                    §4
            yes_late    when reply in {overdue, met_late}
            in_time     otherwise

    """

  private static let names = """
    names for A
        A               kk "бұйрық"          ru "приказ"
        body            kk "орган"           ru "орган"
        body.agency     kk "агенттік"        ru "агентство"
        body.bureau     kk "бюро"            ru "бюро"
        Case            kk "іс"              ru "дело"
        Case.born       kk "туған күні"      ru "родился"
        Case.received   kk "түскен"          ru "поступило"
        Case.answered   kk "жауап берілді"   ru "отвечено"
        Case.score      kk "ұпай"            ru "баллы"
        youth           kk "жастық"          ru "молодость"
        reply           kk "жауап"           ru "ответ"
        sheet           kk "парақ"           ru "лист"
        sheet.points    kk "ұпайлар"         ru "баллы"
        sheet.birthday  kk "туған күн"       ru "день рождения"
        sheet.total     kk "барлығы"         ru "итого"
        late            kk "кеш пе"          ru "опоздание"
        late.yes_late   kk "кеш"             ru "поздно"
        late.in_time    kk "уақытында"       ru "вовремя"

    """

  private static func diff(_ old: [String], _ new: [String]) throws -> LawDiff {
    func side(_ texts: [String]) throws -> LawSide {
      var sources = SourceSet()
      for (number, text) in texts.enumerated() {
        _ = sources.add(path: "\(number).qagida", bytes: Array(text.utf8))
      }
      let compilation = Compiler.compile(sources, table: PhraseTable(.english))
      let printer = DiagnosticPrinter(sources: sources, writer: MessageWriter(.english))
      let found = compilation.diagnostics.items.filter { $0.severity == .error }
      #expect(found.isEmpty, "\(printer.print(found, .text))")
      return LawSide(compilation, try #require(compilation.variants.last))
    }
    return LawDiff(try side(old), try side(new))
  }

  /// The changes between the files and those with some text replaced, without wordings.
  private static func changes(_ replaced: (String, String)...) throws -> [String] {
    let files = [act, amendment, names]
    var changed = files
    for (old, new) in replaced {
      #expect(changed.contains { $0.contains(old) }, "\(old) stands nowhere")
      changed = changed.map { $0.replacing(old, with: new) }
    }
    return lines(try diff(files, changed))
  }

  private static func lines(_ diff: LawDiff) -> [String] {
    #expect(diff.isEmpty == DiffPrinter(diff).text.isEmpty)
    return DiffPrinter(diff).text.split(separator: "\n").map { String($0) }
  }

  // MARK: Rules

  @Test func theBearerOfADeadline() throws {
    #expect(
      try Self.changes(("reply of agency", "reply of bureau")).prefix(1) == ["A §2 reply: restated"]
    )
    #expect(try Self.changes(("reply of agency ", "reply ")).prefix(1) == ["A §2 reply: restated"])
    let told = try Self.changes(("reply of agency", "reply of bureau"))
    #expect(!told.contains { $0.contains("late") }, "no answer hangs on it")
  }

  @Test func atMostAndAtLeast() throws {
    #expect(
      try Self.changes(("at most 35", "at least 35")).prefix(1) == ["A §1 youth: restated"])
  }

  @Test func theOrderOfTheLinesOfAForm() throws {
    let first = "    (2) birthday    prints born\n"
    let second = "    total           prints score\n"
    let swapped = try Self.changes((first + second, second + first))
    #expect(swapped.prefix(1) == ["A §3 sheet: restated"])
    let numbered = try Self.changes(("(2) birthday", "(3) birthday"))
    #expect(numbered.prefix(1) == ["A §3 sheet.birthday: restated"])
  }

  @Test func aNewLineOfAFormIsNoOtherOrder() throws {
    let told = try Self.changes(("    total  ", "    again prints score\n    total  "))
    #expect(told.prefix(1) == ["A §3 sheet.again: added"])
    #expect(!told.contains("A §3 sheet: restated"))
  }

  // MARK: Headers

  @Test func whoAdoptedItWhenAndUnderWhatNumber() throws {
    for (old, new) in [
      ("order 2 of", "order 3 of"), ("by order 2", "by decree 2"),
      ("2 of agency of", "2 of bureau of"), ("2025-03-01", "2025-03-02"),
    ] {
      #expect(
        try Self.changes((old, new)) == [
          "header of A2: changed", "  - amendment A2 by order 2 of agency of 2025-03-01",
          "  + "
            + "amendment A2 by order 2 of agency of 2025-03-01".replacing(old, with: new),
        ])
    }
    #expect(
      try Self.changes(("order 1 of", "order 5 of")) == [
        "header of A: changed", "  - act A by order 1 of agency of 2024-01-15",
        "  + act A by order 5 of agency of 2024-01-15",
      ])
  }

  @Test func sinceWhenItCounts() throws {
    #expect(
      try Self.changes(("published unknown", "published 2025-03-05")) == [
        "header of A2: changed", "  - published unknown", "  + published 2025-03-05",
      ])
    #expect(
      try Self.changes(("10 days have", "30 days have")).first == "header of A2: changed")
  }

  @Test func whatApprovedIt() throws {
    func other(_ clause: String) -> String {
      "act B\n    approved by A2 \(clause)\n    about Case\n    uses A\n\ndefine old is score > 9\n"
    }
    let files = [Self.act, Self.amendment]
    #expect(
      Self.lines(try Self.diff(files + [other("§1")], files + [other("§2")])) == [
        "header of B: changed", "  - approved by A2 §1", "  + approved by A2 §2",
      ])
  }

  @Test func layoutAndOrderOfAHeaderAreNoChange() throws {
    #expect(
      try Self.changes(
        (
          "    published unknown\n    in force when 10 days have passed after published",
          "    in force when 10 days   have passed after published\n    published unknown"
        ), ("order 1 of", "order   1 of")) == [])
  }

  @Test func anAmendmentThatIsGone() throws {
    let diff = try Self.diff([Self.act, Self.amendment], [Self.act])
    #expect(
      Self.lines(diff).suffix(4) == [
        "header of A2: gone", "  - amendment A2 by order 2 of agency of 2025-03-01",
        "  - published unknown", "  - in force when 10 days have passed after published",
      ])
    #expect(DiffPrinter(diff).summary.hasSuffix("; 1 header changed\n"))
    let other = try Self.diff([Self.act], [Self.act, Self.amendment])
    #expect(Self.lines(other).contains("header of A2: added"))
  }

  // MARK: Titles

  @Test func titlesThatChange() throws {
    #expect(
      try Self.changes(("молодость", "юность"), ("ru \"приказ\"", "ru \"Приказ\"")) == [
        "title of A: ru «приказ» → «Приказ»", "title of A youth: ru «молодость» → «юность»",
      ])
    #expect(
      try Self.changes(("        ru \"дело\"", "")) == ["title of A Case: ru «дело» gone"])
    #expect(
      try Self.changes(("ru \"дело\"", "ru \"дело\" en \"case\"")) == [
        "title of A Case: en «case» added"
      ])
  }

  @Test func titlesThatChangePlacesBetweenNames() throws {
    #expect(
      try Self.changes(
        ("late.yes_late   kk", "late.other   kk"), ("late.in_time    kk", "late.yes_late    kk"),
        ("late.other   kk", "late.in_time   kk")) == [
          "title of A late.in_time: kk «уақытында» → «кеш»",
          "title of A late.in_time: ru «вовремя» → «поздно»",
          "title of A late.yes_late: kk «кеш» → «уақытында»",
          "title of A late.yes_late: ru «поздно» → «вовремя»",
        ])
  }

  @Test func theOrderOfTitlesIsNoChange() throws {
    let sorted = Self.names.split(separator: "\n").map { String($0) }
    let reversed = ([sorted[0]] + sorted.dropFirst().reversed()).joined(separator: "\n") + "\n"
    #expect(try Self.diff([Self.act, Self.names], [Self.act, reversed]).isEmpty)
  }

  @Test func titlesOfWhatIsNewOrRenamedGoWithIt() throws {
    let renamed = try Self.changes(("youth ", "young "))
    #expect(renamed == ["A §1 youth → young: moved"])
  }

  @Test func aTableThatIsGoneOrAdded() throws {
    let diff = try Self.diff([Self.act, Self.names], [Self.act])
    #expect(Self.lines(diff) == ["titles of A: all 18 gone"])
    #expect(DiffPrinter(diff).summary.hasSuffix(" the same; 18 titles changed\n"))
    #expect(
      Self.lines(try Self.diff([Self.act], [Self.act, Self.names])) == ["titles of A: all 18 added"]
    )
  }

  // MARK: Forms of output

  @Test func markdownAndJSONTellThemToo() throws {
    let printer = DiffPrinter(
      try Self.diff(
        [Self.act, Self.names],
        [
          Self.act.replacing("order 1 of", with: "order 5 of"),
          Self.names.replacing("молодость", with: "юность"),
        ]))
    #expect(printer.summary.hasSuffix(" the same; 1 header and 1 title changed\n"))
    #expect(
      printer.markdown == """
        ### Headers (1)

        - A: changed
          ```diff
          - act A by order 1 of agency of 2024-01-15
          + act A by order 5 of agency of 2024-01-15
          ```

        ### Titles (1)

        - title of A youth: ru «молодость» → «юность»


        """)
    var output = JSONWriter(isIndented: false)
    output.object { printer.write(&$0) }
    #expect(
      output.text.hasSuffix(
        #""headers":1,"titles":1},"headers":[{"name":"A","old":["act A by order 1 of agency of "#
          + #"2024-01-15"],"new":["act A by order 5 of agency of 2024-01-15"]}],"titles":[{"of":"A","#
          + #""name":"youth","language":"ru","old":"молодость","new":"юность"}]}"#))
  }
}
