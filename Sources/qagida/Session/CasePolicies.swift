import QagidaLaw
import QagidaOptions
import QagidaSource

/// The policies and cases that `test` and `mutate` are asked about, only read: what they say is checked
/// by the law of the days of the cases.
struct CasePolicies {
  let loader: PolicyLoader
  let compilation: Compilation

  static let operand = OperandSpec(
    "PATH", count: .oneOrMore, help: "A file of policies or cases, or a folder of them",
    completes: .files(extensions: ["qagida"]))

  static let jobsOption = OptionSpec(
    "jobs", value: .integer(1...256), help: "How many cores are used; all unless said")

  /// - Parameter help: what becomes of these policies.
  static func besidesOption(help: String) -> OptionSpec {
    OptionSpec(
      "policies", value: .text("PATH"), repeats: true, help: help,
      completes: .files(extensions: ["qagida"]))
  }

  /// Reads the files; nil, with findings, when one cannot be read or has errors of syntax.
  init?(_ invocation: Invocation) {
    loader = PolicyLoader(
      invocation.operands("PATH"), world: FileWorld(), isReadOnly: true,
      besides: invocation.values("policies"))
    let findings = Findings(loader.sources, .error, invocation.color)
    guard let compilation = loader.compilation else {
      findings.print(loader.unreadable)
      return nil
    }
    let broken = compilation.diagnostics.sorted + compilation.caseDiagnostics.sorted
    guard broken.isEmpty else {
      findings.print(broken)
      return nil
    }
    self.compilation = compilation
  }
}

extension Invocation {
  /// `--jobs`: how many cores are used; all unless said.
  var jobs: Int { value("jobs").flatMap { Int($0) } ?? Workers.cores }
}
