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

  /// The lines that `command` writes to its standard output and error in a folder with these
  /// files (name, text) and nothing else; nil when it fails.
  static func run(_ command: String, in files: [(String, String)]) -> [String]? {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
    var template = Array("\(parent)/qagida-options-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { _ = system("rm -r \(folder)") }
    for (name, text) in files { write(text, to: "\(folder)/\(name)") }
    guard
      let pipe = popen("cd \(folder) && HOME=\(folder) LC_ALL=C.UTF-8 \(command) 2>&1", "r")
    else { return nil }
    var output: [UInt8] = []
    while case let byte = fgetc(pipe), byte != EOF {
      output.append(UInt8(truncatingIfNeeded: byte))
    }
    let text = String(decoding: output, as: UTF8.self)
    let status = pclose(pipe)
    if status != 0 { print("\(command): status \(status)\n\(text)") }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return status == 0 ? lines.dropLast() : nil
  }

  private static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
  }
}
