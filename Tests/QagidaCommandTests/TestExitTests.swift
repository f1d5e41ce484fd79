import Foundation
import Testing

/// Every way in which a run of `qagida test` can end, with its exit code.
@Suite struct TestExitTests {
  private static let act = """
    act A1 by order 1 of agency of 2024-01-15
        about Person

    choice body     agency

    record Person
        age         whole number

    outcome leave                                   §1
        granted     when age >= 18
        refused     otherwise

    """
  private static let granted = """
    case "granted"                                  §1
        leave on 2025-01-01
        with age 18
        expect granted

    """

  /// Runs with the files of a folder of its own, by name, and gives the exit code.
  private static func code(
    _ files: [String: String], _ arguments: [String] = [], paths: [String] = ["."]
  ) throws -> (code: Int32, errors: String, text: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    let result = try Tool.run(["test"] + paths + arguments, folder: folder)
    #expect(!result.isCrash)
    return (result.code, result.errorText, result.text)
  }

  private static func cases(_ text: String) -> [String: String] {
    ["a.qagida": act, "a.cases.qagida": "cases for A1\n\n" + text]
  }

  private static let failing = granted.replacing("expect granted", with: "expect refused")

  @Test func casesThatPass() throws {
    #expect(try Self.code(Self.cases(Self.granted)).code == 0)
  }

  @Test func aCaseOfAnotherClause() throws {
    let strange = Self.granted.replacing("§1", with: "§2")
    let run = try Self.code(Self.cases(strange))
    #expect(run.code == 1)
    #expect(run.errors.contains("QG0724"))
    #expect(run.text == "1 case: 1 passed\n")
    // Of a case that fails its answer is told, and nothing of its clause.
    #expect(try !Self.code(Self.cases(strange + Self.failing)).errors.contains("a.cases.qagida:8"))
  }

  @Test func properties() throws {
    let held = "property \"a\"\n    age >= 18 implies leave = granted\n"
    let run = try Self.code(Self.cases(held), ["--tries", "1", "--seed", "5"])
    #expect(run.code == 0)
    #expect(run.text == "1 property: 1 held, 1 made record each, seed 5\n")
    let wrong = held.replacing(">= 18", with: ">= 17")
    for form in ["text", "json", "tap", "junit", "github"] {
      #expect(try Self.code(Self.cases(wrong), ["--format", form]).code == 1, "\(form)")
    }
    #expect(try Self.code(Self.cases(wrong)).text.contains("with age 17 "))
    let never = held.replacing("age >= 18", with: "age >= 18 and age < 18")
    #expect(try Self.code(Self.cases(never)).code == 1)
    #expect(try Self.code(Self.cases(held.replacing("age", with: "agee"))).code == 2)
    #expect(try Self.code(Self.cases(held), ["--name", "b"]).code == 2)
    #expect(try Self.code(Self.cases(held), ["--tries", "0"]).code == 2)
    // After a failure no property is tried.
    let cut = try Self.code(Self.cases(Self.failing + wrong), ["--fail-fast"])
    #expect(cut.text.hasSuffix("1 case: 0 passed, 1 failed; the others were not judged\n"))
  }

  @Test func aCaseThatFails() throws {
    for form in ["text", "json", "tap", "junit", "github"] {
      #expect(try Self.code(Self.cases(Self.failing), ["--format", form]).code == 1, "\(form)")
    }
    // That others were not judged is said where there are some.
    for (files, isCut) in [
      (Self.failing, false),
      (Self.failing + Self.granted.replacing("\"granted\"", with: "\"again\""), true),
    ] {
      let result = try Self.code(Self.cases(files), ["--fail-fast"])
      #expect(result.code == 1 && result.text.contains("not judged") == isCut, "\(result.text)")
    }
  }

  @Test func aCaseThatIsKnownToFail() throws {
    let known = "todo " + Self.failing
    #expect(try Self.code(Self.cases(known)).code == 0)
    let holds = "todo " + Self.granted
    #expect(try Self.code(Self.cases(holds)).code == 1)
  }

  @Test func coverage() throws {
    #expect(try Self.code(Self.cases(Self.granted), ["--coverage"]).code == 0)
    #expect(try Self.code(Self.cases(Self.granted), ["--coverage-min", "1"]).code == 0)
    #expect(try Self.code(Self.cases(Self.granted), ["--coverage-min", "100"]).code == 1)
    #expect(
      try Self.code(Self.cases(Self.granted), ["--coverage-output", "/dev/full"]).code == 2)
  }

  @Test func noCases() throws {
    #expect(try Self.code(["a.qagida": Self.act]).code == 2)
    #expect(try Self.code(Self.cases("")).code == 2)
    #expect(try Self.code(Self.cases(Self.granted), ["--name", "nobody"]).code == 2)
    #expect(try Self.code(Self.cases(Self.granted), ["--clause", "§9"]).code == 2)
    #expect(try Self.code(Self.cases(Self.granted), ["--clause", "nine"]).code == 2)
    #expect(try Self.code([:]).code == 2)
  }

  @Test func whatCannotBeJudged() throws {
    let misspelt = Self.granted.replacing("age 18", with: "agee 18")
    let (code, errors, _) = try Self.code(Self.cases(misspelt))
    #expect(code == 2 && errors.contains("`age`"), "\(errors)")
    // The syntax of a case, and of the act; a name in the act.
    #expect(try Self.code(Self.cases(Self.granted + "case case\n")).code == 2)
    for (right, wrong) in [("outcome leave", "outcome"), ("when age", "when aeg")] {
      var files = Self.cases(Self.granted)
      files["a.qagida"] = Self.act.replacing(right, with: wrong)
      let (code, errors, _) = try Self.code(files)
      #expect(code == 2 && errors.contains("a.qagida"), "\(wrong): \(errors)")
    }
  }

  @Test func recordsOfFiles() throws {
    let cases =
      "example one: Person from \"people.jsonl\" \"b\"\n\n"
      + Self.granted
      .replacing("with age 18", with: "with one")
    var files = Self.cases(cases)
    files["people.jsonl"] = "{\"id\": \"a\", \"age\": 3}\n{\"id\": \"b\", \"age\": 18}\n"
    #expect(try Self.code(files).code == 0)
    files["people.jsonl"] = "{\"id\": \"b\", \"age\": 17}\n"
    #expect(try Self.code(files).code == 1)
    for (text, finding) in [
      ("{\"id\": \"b\", \"age\": \"18\"}", "people.jsonl:1:20"),
      ("{\"id\": \"b\", age: 18}", "people.jsonl:1:13"), ("{\"id\": \"a\"}", "no record `b`"),
    ] {
      files["people.jsonl"] = text
      let (code, errors, _) = try Self.code(files)
      #expect(code == 2 && errors.contains(finding), "\(errors)")
    }
    files["people.jsonl"] = nil
    let (code, errors, _) = try Self.code(files)
    #expect(code == 2 && errors.contains("people.jsonl"), "\(errors)")
  }

  @Test func wrongCommands() throws {
    let files = Self.cases(Self.granted)
    #expect(try Self.code(files, paths: []).code == 2)
    #expect(try Self.code(files, paths: ["nowhere"]).code == 2)
    for wrong in [
      ["--formt", "tap"], ["--format", "xml"], ["--jobs", "0"], ["--coverage-min", "101"],
    ] {
      #expect(try Self.code(files, wrong).code == 2, "\(wrong)")
    }
    #expect(try Self.code(files, ["--watch"], paths: ["-"]).code == 2)
  }
}
