import Foundation
import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaRecords
import QagidaSource
import Testing

/// All policies of the repository, without their tables of names, and the example records.
enum EncodedActs {
  static func sources() throws -> SourceSet {
    let folder = RegionalReserve.root.appending(path: "policies")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
    var sources = SourceSet()
    for name in names.sorted() where name.hasSuffix(".qagida") && !name.hasSuffix(".names.qagida") {
      _ = sources.add(path: name, bytes: try RegionalReserve.bytes("policies/" + name))
    }
    return sources
  }

  static func compile(law: LawDays, given: [Name: CivilDate] = [:]) throws -> Compilation {
    let compilation = Compiler.compile(
      try sources(), table: RegionalReserve.table, law: law, given: given, lints: .none)
    try #require(compilation.isUsable)
    return compilation
  }

  /// The lines of a file of records.
  static func records(_ path: String) throws -> [[UInt8]] {
    try RegionalReserve.bytes(path).split(separator: 0x0A).map { Array($0) }
  }

  /// What a record says of whom an outcome is about.
  static func facts(_ record: [UInt8], _ outcome: DefinitionID, in core: Core) throws -> Facts {
    let subject = try #require(core[outcome].subject)
    let decoder = RecordDecoder(core: core, subject: subject, input: "test", isStrict: false)
    var stream = RecordStream(decoder: decoder, form: .values, work: nil)
    guard case .record(let read) = (stream.feed(record.span) + stream.finish()).first else {
      throw BenchError.notARecord
    }
    return try #require(read.facts)
  }
}
