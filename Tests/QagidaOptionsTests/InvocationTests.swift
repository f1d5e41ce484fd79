import Testing

@testable import QagidaOptions

@Suite struct InvocationTests {
  private static func decide(_ more: String...) throws -> Invocation {
    try Sample.run(["decide", "p", "--on=2025-09-01"] + more)
  }

  @Test func defaultsHoldUntilAnotherValueIsGiven() throws {
    #expect(try Self.decide().value("format") == "table")
    #expect(try Self.decide().integer("jobs") == 2)
    #expect(try Self.decide().value("color") == "auto")
    #expect(try Self.decide("--format=csv", "--jobs=7").value("format") == "csv")
    #expect(try Self.decide("--jobs=7").integer("jobs") == 7)
  }

  @Test func whatIsNotGivenAndHasNoDefaultIsNil() throws {
    let run = try Self.decide()
    #expect(run.value("output") == nil)
    #expect(run.integer("offset") == nil)
    #expect(run.values("policies").isEmpty)
    #expect(run.pairs("reading").isEmpty)
    #expect(!run.flag("verbose"))
  }

  @Test func repeatedValuesKeepTheirOrder() throws {
    let run = try Self.decide("--policies", "b", "--policies", "a", "--policies", "b")
    #expect(run.values("policies") == ["b", "a", "b"])
  }

  @Test func aPairIsSplitAtItsFirstEqualsSign() throws {
    let pairs = try Self.decide("--reading", "a=b=c", "--reading", "б=", "--reading=x=y")
      .pairs("reading")
    #expect(pairs.map(\.name) == ["a", "б", "x"])
    #expect(pairs.map(\.value) == ["b=c", "", "y"])
  }

  @Test func operandsByName() throws {
    let run = try Self.decide("people")
    #expect(run.operand("POLICY") == "p")
    #expect(run.operand("PEOPLE") == "people")
    #expect(try Self.decide().operand("PEOPLE") == nil)
    #expect(try Sample.run(["check", "a", "b"]).operands("FILE") == ["a", "b"])
  }

  @Test func anErrorOfTheVerbShowsItsUsage() throws {
    let error = try Self.decide().usageError("`--quiet` and `--verbose` exclude each other")
    #expect(
      error.text() == """
        qagida: `--quiet` and `--verbose` exclude each other
        usage: qagida decide --on DATE [options] POLICY [PEOPLE]
        `qagida decide --help` says more

        """)
  }

  @Test func undeclaredNamesStopTheProgram() async throws {
    #expect(try !Sample.run(["check", "a"]).flag("strict"))
    await #expect(processExitsWith: .failure) {
      _ = try Sample.run(["check", "a"]).flag("on")
    }
    await #expect(processExitsWith: .failure) {
      _ = try Sample.run(["check", "a"]).operands("POLICY")
    }
  }

  @Test func askingForAnOptionAsWhatItIsNotStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = try Sample.run(["check", "a"]).flag("color")
    }
    await #expect(processExitsWith: .failure) {
      _ = try Sample.run(["check", "a"]).value("strict")
    }
    await #expect(processExitsWith: .failure) {
      _ = try Sample.run(["check", "a"]).values("color")
    }
    await #expect(processExitsWith: .failure) {
      _ = try Sample.run(["check", "a"]).integer("color")
    }
    await #expect(processExitsWith: .failure) {
      _ = try Sample.run(["check", "a"]).pairs("color")
    }
  }
}
