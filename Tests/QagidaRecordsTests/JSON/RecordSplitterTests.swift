import QagidaSource
import Testing

@testable import QagidaRecords

@Suite struct RecordSplitterTests {
  /// Streams of every form, whole and damaged.
  static let streams: [String] = [
    "", " ", "\n", " ‹0D›‹0A›\t\n", "{}", "{}\n", "{}‹0D›‹0A›{}",
    "\n\n {\"a\":1}\n\n\n{\"a\":2}\n \n",
    "{\"a\":1}\n{\"a\":2}\n{\"a\":3}", "{\"a\":1}‹0D›‹0A›‹0D›‹0A›{\"a\":2}‹0D›‹0A›",
    "‹EF›‹BB›‹BF›{}\n{}",
    "‹EF›‹BB›‹BF›[{},{}]", "‹EF›‹BB›‹BF›", "‹EF›‹BB›", "‹EF›", "x", "xy\nz", "{\"a\":\n{\"b\":1}\n",
    "{\"a\":1\n{\"b\":2}\n", "{\"a\":\"x\n{\"b\":2}\n", "{\n\"a\":1}\n{\n\"b\":2}",
    "{\n {\"a\":1}}",
    "{\n‹0D›\n\"a\":1}", "{\"a\":\"\\\"{\n}\n", "[]", "[ ]", "[{}]", "[{\"a\":1},{\"a\":2}]",
    "[\n  {\"аты\":\"Әсел\"},\n  {\"аты\": \"Ұлан\"}\n]\n", "[[1,[2]],[{}],\"a,b\",12,true , null]",
    "[{\"a\":\"]}\"},{\"a\":\"\\\"}\"},{\"\\\\\":\"[{\"}]", "[{\"a\":tru},{\"b\":[1,},{\"c\":1}]",
    "[{\"a\":1} {\"b\":2}]", "[{\"a\":1},,{\"b\":2}]", "[,{\"a\":1},]", "[{\"a\":1}},{\"b\":2}]",
    "[{\"a\":1},{\"b\":2}", "[{\"a\":1},{\"b\":", "[{\"a\":1},\"b", "[12", "[1]2", "[{}] x y", "[",
    "[,",
    "[{\"a\":\"x\n},{\"b\":2}]", "[{\"a\":\"x\\\n\"},{\"b\":2}]", "[{\"a\":\"x\\", "[1\"a\"{}\n]",
    "[{\"a\":1]\n,\n{\"b\":2]]", "[{‹FF›‹FE›},{}]", "[{\"😀ә\":1},‹09›{\"b\":2}   ,3]",
    "{\"a\":1}{\"b\":2}", "{\n\"a\":1}{\n\"b\":2} , {}", "}{", "{\n]", "{\n}}\n{}",
    "{\"aaaa\":\n1}",
    "{\"aaaaa\":\n1}\n{}", "            {\n}",
  ].flatMap { [$0, $0 + "\n", " \n" + $0] }

  /// Everything that a stream gives, when it is fed in pieces that end at these offsets.
  static func split(
    _ stream: [UInt8], _ form: RecordSplitter.Form, limit: Int = 1000, ends: [Int] = []
  ) -> [SplitItem] {
    var splitter = RecordSplitter(form: form, limit: limit)
    var items: [SplitItem] = []
    var start = 0
    for end in ends + [stream.count] {
      items += splitter.feed(stream.span.extracting(start..<end))
      start = end
    }
    return items + splitter.finish()
  }

  /// The same in short: `line:column text` of a record and `line:column !reason` of a problem.
  static func summary(
    _ stream: String, _ form: RecordSplitter.Form = .automatic, limit: Int = 1000
  ) -> [String] {
    split(JSONFixture.bytes(stream), form, limit: limit).map { item in
      switch item {
      case .record(let record):
        "\(record.position.line):\(record.position.column) "
          + String(decoding: record.bytes, as: UTF8.self)
      case .problem(let problem):
        "\(problem.position.line):\(problem.position.column) !\(problem.reason)"
      }
    }
  }

  @Test(arguments: [
    RecordSplitter.Form.automatic, .lines, .document, .values,
  ])
  func wherePiecesAreCutMakesNoDifference(form: RecordSplitter.Form) {
    for text in RecordSplitterTests.streams {
      let stream = JSONFixture.bytes(text)
      for limit in [1000, 9, 2] {
        let whole = RecordSplitterTests.split(stream, form, limit: limit)
        for size in [1, 2, 3, 7] {
          let ends = Array(stride(from: size, to: stream.count, by: size))
          let parts = RecordSplitterTests.split(stream, form, limit: limit, ends: ends)
          #expect(parts == whole, "\(text) by \(size), limit \(limit)")
        }
        for end in 0...stream.count {
          let parts = RecordSplitterTests.split(stream, form, limit: limit, ends: [end, end])
          #expect(parts == whole, "\(text) cut at \(end), limit \(limit)")
        }
      }
    }
  }

  @Test(arguments: [RecordSplitter.Form.automatic, .values])
  func aLongStreamIsTheSameInPiecesOfAnySize(form: RecordSplitter.Form) {
    var stream: [UInt8] = []
    for index in 0..<2000 {
      stream += JSONFixture.richRecord.filter { $0 != 0x0A }
      stream += JSONFixture.bytes(index % 3 == 0 ? "\n" : "‹0D›‹0A›\n")
    }
    let whole = RecordSplitterTests.split(stream, form, limit: 500)
    #expect(whole.count == 2000)
    for size in [1, 2, 3, 7, 64 * 1024] {
      let ends = Array(stride(from: size, to: stream.count, by: size))
      #expect(RecordSplitterTests.split(stream, form, limit: 500, ends: ends) == whole)
    }
  }

  @Test func everyRecordHasItsPlaceAndItsOrdinal() {
    for text in RecordSplitterTests.streams {
      let stream = JSONFixture.bytes(text)
      let marked = stream.starts(with: [0xEF, 0xBB, 0xBF])
      let content = Array(stream.dropFirst(marked ? 3 : 0))
      for form in [RecordSplitter.Form.lines, .document, .values] {
        var ordinal = 0
        for item in RecordSplitterTests.split(stream, form) {
          guard case .record(let record) = item else { continue }
          ordinal += 1
          let offset = Int(record.offset)
          #expect(record.ordinal == ordinal)
          #expect(Array(stream[offset..<offset + record.bytes.count]) == record.bytes)
          let start = LineColumn(line: 1, column: 1)
          #expect(
            record.position
              == JSONPlace.position(of: offset - (marked ? 3 : 0), in: content, from: start))
        }
      }
    }
  }

  @Test func aByteOrderMarkIsSkippedAndTold() {
    for (text, hasMark) in [
      ("‹EF›‹BB›‹BF›{}", true), ("{}", false), ("‹EF›‹BB›‹BF›", true), ("‹EF›", false),
    ] {
      var splitter = RecordSplitter()
      _ = splitter.feed(JSONFixture.bytes(text).span)
      _ = splitter.finish()
      #expect(splitter.hasByteOrderMark == hasMark)
    }
    #expect(RecordSplitterTests.summary("‹EF›‹BB›‹BF›{}\n{}") == ["1:1 {}", "2:1 {}"])
  }

  @Test func whatIsNotUTF8IsRefusedAsAWhole() {
    for text in [
      "‹FF›‹FE›{‹00›}‹00›", "‹FE›‹FF›‹00›{‹00›}", "{‹00›}‹00›", "‹00›{‹00›}",
      "‹FF›‹FE›‹00›‹00›{‹00›‹00›‹00›",
      "‹00›‹00›‹FE›‹FF›‹00›‹00›‹00›{", "{‹00›‹00›‹00›\n‹00›‹00›‹00›", "‹FF›‹FE›", "‹00›",
      "{}\n‹00›",
    ] {
      for form in [RecordSplitter.Form.automatic, .lines, .document, .values] {
        #expect(RecordSplitterTests.summary(text, form) == ["1:1 !notUTF8"], "\(text)")
      }
    }
  }

  @Test func theFormThatWasFoundIsTold() {
    for (text, form) in [
      ("", .lines), (" \n", .lines), ("{}", .lines), ("{}\n{}", .lines), ("[]", .document),
      ("\n [", .document), ("{\n}", .values), ("x", .lines), ("{\"a\":[\n1]}", .values),
    ] as [(String, RecordSplitter.Form)] {
      var splitter = RecordSplitter()
      _ = splitter.feed(JSONFixture.bytes(text).span)
      _ = splitter.finish()
      #expect(splitter.form == form, "\(text)")
    }
  }

  @Test func theFormHasToShowWithinTheLimitOfARecord() {
    let stream = "{\"a\":\n1}"
    #expect(RecordSplitterTests.summary(stream, limit: 6) == ["1:1 {\"a\":", "2:1 1}"])
    #expect(RecordSplitterTests.summary(stream, limit: 7) == ["1:1 !tooLong"])
    #expect(RecordSplitterTests.summary(stream, limit: 8) == ["1:1 {\"a\":\n1}"])
  }

  @Test func nothingIsDeliveredTwiceOrAfterTheEnd() {
    var splitter = RecordSplitter()
    #expect(splitter.feed(JSONFixture.bytes("{}\n{").span).count == 1)
    #expect(splitter.feed(JSONFixture.bytes("}").span).isEmpty)
    #expect(splitter.finish().count == 1)
    #expect(splitter.finish().isEmpty)
    #expect(splitter.feed(JSONFixture.bytes("{}\n").span).isEmpty)
  }
}
