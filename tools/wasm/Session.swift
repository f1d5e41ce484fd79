import QagidaCalendar
import QagidaCases
import QagidaEngine
import QagidaLaw
import QagidaRecords
import QagidaSource
import QagidaSyntax

/// What an instance holds from call to call: the policies, the question, the input, and what the
/// last call gave.
struct Session {
  private var sources = SourceSet()
  /// How many bytes the policies have together.
  private var total = 0
  /// The compiled policies, until another is added.
  private var compilation: Compilation?
  private var readings: [(name: String, value: String)] = []
  private var question: AskedQuestion?
  private var input: RecordStream?
  private var json: DecisionJSON?
  /// The answers of the last call, one a line.
  private(set) var output = HeldBytes()
  /// What the last call found, as JSON.
  private(set) var findings = HeldBytes()

  /// How many bytes all policies may have together.
  private static let totalLimit = 64 * 1024 * 1024

  // MARK: Policies

  /// Adds a policy file.
  mutating func addPolicy(path: String, text: [UInt8]) -> Status {
    guard text.count <= SourceFile.sizeLimit else {
      return give(
        .unusable,
        [
          Diagnostic(
            .fileTooLarge, at: .file(path),
            [
              DiagnosticArgument("path", .text(path)),
              DiagnosticArgument("size", .number(text.count)),
              DiagnosticArgument("limit", .number(SourceFile.sizeLimit)),
            ])
        ])
    }
    guard text.count <= Self.totalLimit - total else {
      return give(
        .unusable,
        [
          Diagnostic(
            .filesTooLarge, at: .file(path),
            [DiagnosticArgument("limit", .number(Self.totalLimit))])
        ])
    }
    total += text.count
    _ = sources.add(path: path, bytes: text)
    compilation = nil
    return give(.fine)
  }

  /// Gives all that is found wrong with the policies, like `qagida check --format json`.
  mutating func check() -> Status {
    let compilation = compiled()
    let found = compilation.diagnostics.sorted + CaseCheck.run(compilation).sorted
    return give(found.contains { $0.severity >= .warning } ? .findings : .fine, found)
  }

  private mutating func compiled() -> Compilation {
    if let compilation { return compilation }
    let made = Compiler.compile(sources, table: PhraseTable(.english))
    compilation = made
    return made
  }

  // MARK: The question

  /// Takes a reading otherwise than by default in the questions that follow.
  mutating func addReading(name: String, value: String) -> Status {
    readings.append((name: name, value: value))
    return give(.fine)
  }

  /// Says what is decided: an outcome on a day, under the law of a day, which is the same one
  /// when it is empty.
  mutating func ask(outcome: String, day: [UInt8], law: [UInt8]) -> Status {
    (question, input, json) = (nil, nil, nil)
    let compilation = compiled()
    guard compilation.isUsable else {
      return give(.findings, compilation.diagnostics.sorted.filter { $0.severity == .error })
    }
    var diagnostics = DiagnosticBag()
    question = AskedQuestion(
      outcome: outcome, day: day, law: law.isEmpty ? day : law, readings: readings,
      policies: compilation, &diagnostics)
    return give(question == nil ? .unusable : .fine, diagnostics.items)
  }

  // MARK: Records

  /// Begins an input in a form, and with it the count of its lines.
  mutating func begin(form: RecordSplitter.Form, detail: Detail) -> Status {
    guard let question else { return give(.outOfOrder) }
    input = question.stream(form)
    json = DecisionJSON(
      text: question.text, detail: detail, messages: MessageWriter(.english), sources: sources)
    return give(.fine)
  }

  /// Decides the records that the next bytes of the input complete.
  mutating func decide(_ bytes: [UInt8]) -> Status {
    guard let items = input?.feed(bytes.span) else { return give(.outOfOrder) }
    return answer(items)
  }

  /// Ends the input, and decides what was left in it.
  mutating func finish() -> Status {
    guard let items = input?.finish() else { return give(.outOfOrder) }
    input = nil
    return answer(items)
  }

  private mutating func answer(_ items: [RecordStream.Item]) -> Status {
    guard let question, let json else { return give(.outOfOrder) }
    var status = Status.fine
    var lines: [UInt8] = []
    var found: [Diagnostic] = []
    for item in items {
      switch item {
      case .finding(let diagnostic):
        found.append(diagnostic)
        if diagnostic.severity == .error { status = .unusable }
      case .record(let record):
        found += record.diagnostics
        let answer = RecordAnswer(
          record: record, answer: record.facts.map { question.evaluator.answer($0) })
        if answer.status == .rejected || answer.hasFault { status = max(status, .findings) }
        var line = JSONWriter(isIndented: false)
        json.write(answer, &line)
        lines += line.bytes
        lines.append(UInt8(ascii: "\n"))
      }
    }
    return give(status, found, lines)
  }

  // MARK: Replies

  private mutating func give(
    _ status: Status, _ found: [Diagnostic] = [], _ lines: [UInt8] = []
  ) -> Status {
    output.hold(lines)
    let printer = DiagnosticPrinter(sources: sources, writer: MessageWriter(.english))
    findings.hold(found.isEmpty ? [] : Array(printer.print(found, .json).utf8))
    return status
  }
}

/// How a call ends; the first three as the command line does.
enum Status: Int32, Comparable {
  case fine = 0
  /// Something was found: a mistake in a policy, a record that was rejected.
  case findings = 1
  /// The question is wrong, or an input cannot be read.
  case unusable = 2
  /// Another call has to come first.
  case outOfOrder = 3

  static func < (left: Status, right: Status) -> Bool { left.rawValue < right.rawValue }
}
