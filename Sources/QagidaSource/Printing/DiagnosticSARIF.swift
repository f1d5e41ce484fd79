extension DiagnosticPrinter {
  /// All findings as a log of SARIF 2.1.0 (OASIS standard), for code scanning services.
  func sarif(_ diagnostics: [Diagnostic]) -> String {
    var output = JSONWriter(isIndented: true)
    output.object { output in
      output.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      output.member("version", "2.1.0")
      output.member(
        "runs",
        array: { output in
          output.object { output in
            writeTool(diagnostics, &output)
            output.member("columnKind", "unicodeCodePoints")
            output.member(
              "results",
              array: { output in
                for diagnostic in diagnostics { writeResult(diagnostic, diagnostics, &output) }
              })
          }
        })
    }
    return output.text + "\n"
  }

  /// The kinds of finding, in the order in which they are met.
  private func rules(_ diagnostics: [Diagnostic]) -> [DiagnosticID] {
    var rules: [DiagnosticID] = []
    for diagnostic in diagnostics where !rules.contains(diagnostic.id) {
      rules.append(diagnostic.id)
    }
    return rules
  }

  private func writeTool(_ diagnostics: [Diagnostic], _ output: inout JSONWriter) {
    output.member(
      "tool",
      object: { output in
        output.member(
          "driver",
          object: { output in
            output.member("name", "qagida")
            output.member("version", Version.text)
            output.member(
              "rules",
              array: { output in
                for rule in rules(diagnostics) {
                  output.object { output in output.member("id", rule.code) }
                }
              })
          })
      })
  }

  private func writeResult(
    _ diagnostic: Diagnostic, _ all: [Diagnostic], _ output: inout JSONWriter
  ) {
    let words = writer.words(of: diagnostic)
    output.object { output in
      output.member("ruleId", diagnostic.id.code)
      output.member("ruleIndex", rules(all).firstIndex(of: diagnostic.id) ?? 0)
      output.member("level", words.severity)
      output.member(
        "message",
        object: { output in
          output.member("text", ([words.message] + words.hints).joined(separator: "\n"))
        })
      output.member(
        "locations",
        array: { output in writeLocation(diagnostic.place, nil, &output) })
      guard !diagnostic.related.isEmpty else { return }
      output.member(
        "relatedLocations",
        array: { output in
          for (related, note) in zip(diagnostic.related, words.notes) {
            writeLocation(.source(related.span), note, &output)
          }
        })
    }
  }

  private func writeLocation(
    _ place: DiagnosticPlace, _ note: String?, _ output: inout JSONWriter
  ) {
    let (path, start, end) = location(place)
    output.object { output in
      output.member(
        "physicalLocation",
        object: { output in
          output.member(
            "artifactLocation", object: { output in output.member("uri", Self.uri(path)) })
          guard let start else { return }
          output.member(
            "region",
            object: { output in
              output.member("startLine", start.line)
              output.member("startColumn", start.column)
              if let end {
                output.member("endLine", end.line)
                output.member("endColumn", end.column)
              }
            })
        })
      if let note {
        output.member("message", object: { output in output.member("text", note) })
      }
    }
  }

  /// A path as a relative URI reference (RFC 3986): what is no plain letter, digit or sign is
  /// percent-encoded.
  private static func uri(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        encoded.append(byte)
      default:
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
