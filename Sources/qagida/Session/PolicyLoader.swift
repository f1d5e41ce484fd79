import QagidaCalendar
import QagidaLaw
import QagidaSource
import QagidaSyntax

/// Reads and compiles the policies that a command names.
struct PolicyLoader {
  /// How many bytes all policy files of a run may have together.
  private static let totalLimit = 64 * 1024 * 1024

  /// The compiled policies; nil when a file cannot be read, which `unreadable` then names.
  let compilation: Compilation?
  let sources: SourceSet
  let unreadable: [Diagnostic]
  /// How many of the files, from the first on, are those of the paths themselves.
  private let asked: Int

  /// - Parameter law: the days whose law is read.
  /// - Parameter given: first days of publication, by the name of the act or amendment.
  /// - Parameter isReadOnly: whether the files are only read, and what they say not checked.
  /// - Parameter others: further paths, behind those that are asked about.
  init(
    _ paths: [String], world: some World, law: LawDays = .all, given: [Name: CivilDate] = [:],
    outcome: Name? = nil, hasLints: Bool = true, keepsCores: Bool = true,
    isReadOnly: Bool = false, besides others: [String] = []
  ) {
    var sources = SourceSet()
    var unreadable: [Diagnostic] = []
    var seen: Set<[UInt8]> = []
    var total = 0
    var asked = 0
    for (number, path) in (paths + others).enumerated() {
      if number == paths.count { asked = sources.files.count }
      do throws(WorldError) {
        let files = try world.policyFiles(at: path)
        if files.isEmpty { unreadable.append(Self.finding(.noPolicies, path)) }
        for file in files where seen.insert(Array(file.utf8)).inserted {
          Self.read(file, world, &sources, &total, &unreadable)
        }
      } catch {
        unreadable.append(Self.finding(error, path))
      }
    }
    self.sources = sources
    self.asked = others.isEmpty ? sources.files.count : asked
    self.unreadable = unreadable
    guard unreadable.isEmpty else {
      compilation = nil
      return
    }
    let table = PhraseTable(.english)
    compilation =
      isReadOnly
      ? Compiler.read(sources, table: table)
      : Compiler.compile(
        sources, table: table, law: law, given: given, outcome: outcome, hasLints: hasLints,
        keepsCores: keepsCores)
  }

  /// Whether a file is one of the paths themselves, and not of those besides.
  func isAsked(_ file: SourceID) -> Bool { file.index < asked }

  /// The compiled policies when they can be evaluated; otherwise prints why not.
  func usable(_ findings: Findings) -> Compilation? {
    guard let compilation else {
      findings.print(unreadable)
      return nil
    }
    if compilation.isUsable { return compilation }
    findings.print(compilation.diagnostics.sorted.filter { $0.severity == .error })
    return nil
  }

  private static func read(
    _ file: String, _ world: some World, _ sources: inout SourceSet, _ total: inout Int,
    _ unreadable: inout [Diagnostic]
  ) {
    do throws(WorldError) {
      let bytes = try world.read(file, limit: SourceFile.sizeLimit)
      total += bytes.count
      guard total <= totalLimit else {
        unreadable.append(
          Diagnostic(
            .filesTooLarge, at: .file(file),
            [DiagnosticArgument("limit", .number(totalLimit))]))
        return
      }
      _ = sources.add(
        path: file == FileWorld.standardInput ? "standard input" : file, bytes: bytes)
    } catch {
      unreadable.append(finding(error, file))
    }
  }

  private static func finding(_ id: DiagnosticID, _ path: String) -> Diagnostic {
    Diagnostic(id, at: .file(path), [DiagnosticArgument("path", .text(path))])
  }

  static func finding(_ error: WorldError, _ path: String) -> Diagnostic {
    let place = DiagnosticPlace.file(path)
    let name = DiagnosticArgument("path", .text(path))
    switch error {
    case .notFound: return Diagnostic(.fileNotFound, at: place, [name])
    case .notReadable(let reason):
      return Diagnostic(
        .fileNotReadable, at: place, [name, DiagnosticArgument("reason", .text(reason))])
    case .tooLarge(let size):
      return Diagnostic(
        .fileTooLarge, at: place,
        [
          name, DiagnosticArgument("size", .number(size)),
          DiagnosticArgument("limit", .number(SourceFile.sizeLimit)),
        ])
    }
  }
}
