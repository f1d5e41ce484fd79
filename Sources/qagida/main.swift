import Glibc
import QagidaOptions
import QagidaSource

// Reads the command line and hands over to the verb; nothing else happens here.
signal(SIGPIPE, SIG_IGN)
let arguments = ProcessArguments.bytes()
let color = ColorChoice.asked(in: arguments)
do throws(UsageError) {
  switch try CommandLineParser(Tool.spec).parse(bytes: arguments) {
  case .help(let command):
    Console.printOut(
      HelpPrinter(Tool.spec, style: Terminal.style(.output, color)).help(of: command))
  case .version:
    Console.printOut("qagida \(Version.text)\n")
  case .run(let invocation):
    exit(try Tool.run(invocation).rawValue)
  }
} catch {
  Console.printError(error.text(style: Terminal.style(.error, color)))
  exit(UsageError.exitCode)
}
