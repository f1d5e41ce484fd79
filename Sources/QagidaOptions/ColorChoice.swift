/// What `--color` says.
package enum ColorChoice: String, Sendable, CaseIterable {
  /// As the stream and the environment suggest.
  case auto
  /// Marked, wherever it goes.
  case always
  /// Plain.
  case never

  /// The option, for `ToolSpec.common`.
  package static let option = OptionSpec(
    "color", value: .choice(allCases.map(\.rawValue)), default: auto.rawValue,
    help: "When to colour the text")

  /// What a command line asks for, read before and whether or not the line can be parsed, so that
  /// its help and its errors obey it too; `auto` when it does not say, or says what is no choice.
  package static func asked(in arguments: [[UInt8]]) -> ColorChoice {
    let name = Array(option.long.utf8)
    let options = arguments.prefix { $0 != Array("--".utf8) }
    for (index, argument) in options.enumerated() where argument.starts(with: name) {
      let value: [UInt8]
      if argument.count == name.count, index + 1 < options.count {
        value = options[index + 1]
      } else if argument.dropFirst(name.count).first == UInt8(ascii: "=") {
        value = Array(argument.dropFirst(name.count + 1))
      } else {
        continue
      }
      return ColorChoice(rawValue: String(decoding: value, as: UTF8.self)) ?? .auto
    }
    return .auto
  }
}

extension Invocation {
  /// What `--color` says.
  package var color: ColorChoice { value("color").flatMap { ColorChoice(rawValue: $0) } ?? .auto }
}
