#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs scripts in a real shell, in a folder of their own.
enum ShellRunner {
  /// Whether the shell is on this machine.
  static func has(_ shell: String) -> Bool {
    system("command -v \(shell) > /dev/null 2>&1") == 0
  }

  /// What `shell` writes to its standard output and error when it runs `script` with the file
  /// `completions` beside it, and its exit status as `waitpid` gives it.
  static func run(
    _ shell: String, _ script: String, completions: String
  ) -> (output: String, status: Int32) {
    var template = Array("/tmp/qagida-options-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return ("no folder", -1) }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    write(completions, to: "\(folder)/completions")
    write(script, to: "\(folder)/script")
    defer { _ = system("rm -r \(folder)") }
    guard let pipe = popen("cd \(folder) && HOME=\(folder) \(shell) script 2>&1 < /dev/null", "r")
    else { return ("no shell", -1) }
    var output: [UInt8] = []
    while case let byte = fgetc(pipe), byte != EOF { output.append(UInt8(truncatingIfNeeded: byte)) }
    return (String(decoding: output, as: UTF8.self), pclose(pipe))
  }

  private static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
  }
}
