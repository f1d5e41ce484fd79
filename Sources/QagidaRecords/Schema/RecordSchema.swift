import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// Writes the JSON Schema (draft 2020-12) of the records that an outcome is decided for, and a
/// record in which nothing is known yet.
package struct RecordSchema: Sendable {
  private let core: Core
  private let outcome: DefinitionID
  private let subject: RecordID
  private let read: FactsRead

  package init(core: Core, outcome: DefinitionID, subject: RecordID) {
    self.core = core
    self.outcome = outcome
    self.subject = subject
    read = FactsRead(by: outcome, in: core)
  }

  /// The text that stands for what is not known.
  private static let unknown = ".."

  /// A day, a year, a month, an interval of these, or what is not known.
  private static let datePattern = {
    let day = #"\d{4}(-\d{2}(-\d{2})?)?"#
    return #"^(\#(day)(/(\.\.|\#(day)))?|\.\.(/\#(day))?)$"#
  }()

  /// The schema, indented, with a line end behind it.
  package var text: String {
    var output = JSONWriter(isIndented: true)
    output.object { output in
      output.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      output.member("title", "\(core[subject].name.text) for \(core[outcome].name.text)")
      output.member("$ref", "#/$defs/record")
      output.member(
        "$defs",
        object: { output in
          output.key("record")
          writeRecord(subject, isRoot: true, &output)
          for record in records() {
            output.key(Self.key(core[record]))
            writeRecord(record, isRoot: false, &output)
          }
        })
    }
    return output.text + "\n"
  }

  /// A record with every fact that the outcome reads, none of them known.
  package var sample: String {
    var output = JSONWriter(isIndented: true)
    writeSample(subject, isRoot: true, [], &output)
    return output.text + "\n"
  }

  private static func key(_ record: RecordInfo) -> String { "record-" + record.name.text }

  /// The record types that the subject's facts hold, each once.
  private func records() -> [RecordID] {
    var found: [RecordID] = []
    var stack = [subject]
    while let next = stack.popLast() {
      for field in core[next].fields.reversed() {
        switch field.type.payload {
        case .record(let record), .list(let record):
          if !found.contains(record) {
            found.append(record)
            stack.append(record)
          }
        default: break
        }
      }
    }
    return found
  }

  // MARK: Records

  private func writeRecord(_ record: RecordID, isRoot: Bool, _ output: inout JSONWriter) {
    output.object { output in
      output.member("type", "object")
      output.member(
        "properties",
        object: { output in
          if isRoot {
            output.member("id", object: { $0.member("type", ["string", "integer"]) })
            output.member("remark", object: { _ in })
          }
          for (number, field) in core[record].fields.enumerated() {
            output.key(field.name.text)
            writeField(field, record, number, &output)
          }
        })
      output.key("additionalProperties")
      output.boolean(false)
    }
  }

  private func writeField(
    _ field: FieldInfo, _ record: RecordID, _ number: Int, _ output: inout JSONWriter
  ) {
    output.object { output in
      let titles = [field.titles.kk, field.titles.ru, field.titles.en].compactMap { $0?.text }
      if !titles.isEmpty { output.member("title", titles.joined(separator: " / ")) }
      let rules = read.rules(reading: number, of: record).map { rule in
        ([core[rule].fullName(in: core).text] + core[rule].clauses.map { $0.text })
          .joined(separator: " ")
      }
      output.member("x-read-by", rules)
      writeType(field.type, &output)
    }
  }

  // MARK: Types

  /// The members that describe a type.
  private func writeType(_ type: Type, _ output: inout JSONWriter) {
    switch type {
    case .date, .option(.date):
      let isOption = type.isOption
      output.member("type", isOption ? ["string", "null"] : ["string"])
      output.member("pattern", Self.datePattern)
    case .list(let record):
      writeArray(&output) { $0.member("$ref", "#/$defs/" + Self.key(core[record])) }
    case .set(let choice):
      writeArray(&output) { $0.member("enum", core[choice].words.map { $0.text }) }
    default:
      output.member(
        "anyOf",
        array: { output in
          output.object { writePlain(type.payload, &$0) }
          output.object { $0.member("const", Self.unknown) }
          if type.isOption { output.object { $0.member("type", "null") } }
        })
    }
  }

  private func writeArray(
    _ output: inout JSONWriter, _ element: (inout JSONWriter) -> Void
  ) {
    output.member(
      "anyOf",
      array: { output in
        output.object { output in
          output.member("type", "array")
          output.member(
            "items",
            object: { output in
              output.member(
                "anyOf",
                array: { output in
                  output.object(element)
                  output.object { $0.member("const", Self.unknown) }
                })
            })
        }
        output.object { $0.member("const", Self.unknown) }
      })
  }

  private func writePlain(_ type: Type, _ output: inout JSONWriter) {
    switch type {
    case .truth: output.member("type", "boolean")
    case .text: output.member("type", "string")
    case .choice(let choice): output.member("enum", core[choice].words.map { $0.text })
    case .record(let record): output.member("$ref", "#/$defs/" + Self.key(core[record]))
    case .count:
      output.member("type", "integer")
      output.member("minimum", 0)
    case .number(let scale, let low, let high):
      output.member("type", scale == 0 ? "integer" : "number")
      if scale > 0 {
        output.member("multipleOf", number: Decimal.text(1, scale: scale))
      }
      if let low { output.member("minimum", number: Decimal.text(low, scale: scale)) }
      if let high { output.member("maximum", number: Decimal.text(high, scale: scale)) }
    default: break
    }
  }

  // MARK: Samples

  private func writeSample(
    _ record: RecordID, isRoot: Bool, _ within: [RecordID], _ output: inout JSONWriter
  ) {
    output.object { output in
      if isRoot { output.member("id", "sample") }
      for (number, field) in core[record].fields.enumerated()
      where !read.rules(reading: number, of: record).isEmpty {
        output.key(field.name.text)
        switch field.type.payload {
        case .record(let inner) where !within.contains(inner):
          writeSample(inner, isRoot: false, within + [record], &output)
        case .list(let inner) where !within.contains(inner):
          output.array { output in
            writeSample(inner, isRoot: false, within + [record], &output)
            output.string(Self.unknown)
          }
        case .list, .set: output.array { $0.string(Self.unknown) }
        default: output.string(Self.unknown)
        }
      }
    }
  }
}
