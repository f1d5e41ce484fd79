import QagidaEngine
import QagidaLaw
import QagidaRecords
import QagidaSource
import QagidaSyntax
import Testing

/// A name misspelt anywhere in the policies, or a key or word in a record: always an error or a
/// warning that suggests the right one, and never another decision. `QAGIDA_RUNS` sets how many
/// names of each file are tried.
@Suite struct MisspellingTests {
  private static let runs = Numbers.setting("QAGIDA_RUNS") ?? 60

  /// Four ways to misspell a name.
  private static func misspellings(_ name: [UInt8]) -> [[UInt8]] {
    let letters = Array(String(decoding: name, as: UTF8.self))
    func bytes(_ letters: [Character]) -> [UInt8] { Array(String(letters).utf8) }
    let middle = letters.count / 2
    var dropped = letters
    dropped.remove(at: middle)
    var doubled = letters
    doubled.insert(letters[middle], at: middle)
    var replaced = letters
    replaced[middle] = letters[middle] == "q" ? "w" : "q"
    var swapped = letters
    if letters.count > 1 { swapped.swapAt(max(middle - 1, 0), middle) }
    return [dropped, doubled, replaced, swapped].map { bytes($0) }
      .filter { !$0.isEmpty && $0 != name }
  }

  // MARK: Policies

  @Test(arguments: RegionalReserve.paths)
  func inPolicies(_ path: String) throws {
    let files = try RegionalReserve.files()
    let source = try #require(files[path])
    let original = RegionalReserve.compile(files: files)
    let known = Set(original.diagnostics.items.map { $0.key })
    let candidates = try RegionalReserve.candidates()
    let answers = RegionalReserve.answers(original.core, candidates)
    let file = SourceFile(id: SourceID(0), path: path, bytes: source)
    let tokens = Lexer.tokens(of: file, table: RegionalReserve.table)
    let names = tokens.indices.filter { tokens[$0].kind == .name && tokens[$0].word == .none }
    let runs = min(Self.runs, names.count)
    var tried = 0
    for number in (0..<runs).map({ names[$0 * names.count / runs] }) {
      let token = tokens[number]
      let range = Int(token.start)..<Int(tokens[number + 1].start)
      let name = Array(source[range])
      let spellings = Self.misspellings(name)
      let wrong = spellings[number % spellings.count]
      let changed = Array(source[..<range.lowerBound]) + wrong + Array(source[range.upperBound...])
      let compiled = RegionalReserve.compile(replacing: path, by: changed, files: files)
      // What D418 restated is wrong on earlier days only.
      if compiled.isUsable,
        !RegionalReserve.compile(replacing: path, by: changed, files: files, law: .all).isUsable
      {
        continue
      }
      let new = compiled.diagnostics.items.filter { !known.contains($0.key) }
      let what = "\(path): \(String(decoding: wrong, as: UTF8.self))"
      let right = String(decoding: name, as: UTF8.self)
      #expect(
        new.contains {
          $0.severity == .error
            || $0.severity >= .warning && pairs(String(decoding: wrong, as: UTF8.self), right, $0)
        },
        "\(what): \(new.map { $0.key })")
      if compiled.isUsable {
        // A word of an outcome, in one of its lines: the answers are the same but for its letters.
        let changed = RegionalReserve.answers(compiled.core, candidates)
        let read = changed.map {
          Self.reread($0, String(decoding: wrong, as: UTF8.self), as: right)
        }
        #expect(read == answers, "\(what)")
      }
      tried += 1
    }
    #expect(tried > 0)
  }

  /// An answer with a word read as another, each word once.
  private static func reread(_ answer: String, _ wrong: String, as right: String) -> String {
    var words: [String] = []
    for word in answer.split(separator: " ") {
      let word = word == wrong ? right : word == wrong + "?" ? right + "?" : String(word)
      if !words.contains(word) { words.append(word) }
    }
    return words.joined(separator: " ")
  }

  /// Whether a finding brings the wrong and the right name together: it is about the one and
  /// suggests the other, or a path that holds it.
  private func pairs(_ wrong: String, _ right: String, _ finding: Diagnostic) -> Bool {
    func holds(_ path: String, _ name: String) -> Bool {
      path.split(separator: ".").contains { $0.utf8.elementsEqual(name.utf8) }
    }
    guard let about = finding.name else { return false }
    return finding.suggestions.contains { suggestion in
      holds(suggestion, right) || holds(suggestion, wrong) && holds(about, right)
    }
  }

  // MARK: Records

  @Test func inRecords() throws {
    let compilation = RegionalReserve.compile(files: try RegionalReserve.files())
    let core = compilation.core
    let outcome = try #require(core.outcomes.first { core[$0].name == "admission" })
    let subject = try #require(core[outcome].subject)
    let decoder = RecordDecoder(core: core, subject: subject, input: "test", isStrict: false)
    var tried = 0
    for candidate in try RegionalReserve.candidates() {
      let before = RegionalReserve.answers(core, [candidate])[0]
      for range in try quoted(candidate, core) {
        let name = Array(candidate[range])
        let spellings = Self.misspellings(name)
        let wrong = spellings[tried % spellings.count]
        let bytes =
          Array(candidate[..<range.lowerBound]) + wrong + Array(candidate[range.upperBound...])
        var stream = RecordStream(decoder: decoder, form: .lines, work: nil)
        guard
          case .record(let record) = try #require((stream.feed(bytes.span) + stream.finish()).first)
        else { continue }
        let right = String(decoding: name, as: UTF8.self)
        #expect(
          record.diagnostics.contains { finding in
            finding.severity >= .warning
              && finding.suggestions.contains { $0.utf8.elementsEqual(right.utf8) }
          },
          "\(right): \(String(decoding: wrong, as: UTF8.self))")
        let after = RegionalReserve.answers(core, [bytes])[0]
        let isOpen = after.contains("?") || after == "rejected"
        #expect(isOpen || after == before, "\(right): \(before) became \(after)")
        tried += 1
      }
    }
    #expect(tried > 1_000)
  }

  /// The ranges of the keys and words of a record that the vocabulary knows, without the quotes.
  private func quoted(_ bytes: [UInt8], _ core: Core) throws -> [Range<Int>] {
    var names: Set<Name> = []
    for record in core.records { names.formUnion(record.fields.map { $0.name }) }
    for choice in core.choices { names.formUnion(choice.words) }
    var found: [Range<Int>] = []
    var start: Int?
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\"") {
      if let open = start {
        let range = (open + 1)..<offset
        if names.contains(Name(bytes: Array(bytes[range]))) { found.append(range) }
        start = nil
      } else {
        start = offset
      }
    }
    return found
  }
}
