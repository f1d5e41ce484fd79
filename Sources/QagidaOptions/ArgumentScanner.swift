/// Reads arguments one after another into options and operands, for the options it is given.
struct ArgumentScanner {
  /// The options that may stand here.
  private(set) var options: [OptionSpec]
  /// As `ToolSpec.dateFault`.
  let dateFault: (String) -> String?
  /// The values of each option that was given, by its long name; a flag has an empty list.
  private(set) var given: [String: [String]] = [:]
  /// The operands, in the order typed.
  private(set) var operands: [String] = []
  /// Whether `--` was read: everything after it is an operand.
  private(set) var ended = false

  init(options: [OptionSpec], dateFault: @escaping (String) -> String?) {
    self.options = options
    self.dateFault = dateFault
  }

  /// The same reader with what it has read, for other options from here on.
  func continued(with options: [OptionSpec]) -> ArgumentScanner {
    var next = self
    next.options = options
    return next
  }

  /// Reads `arguments` to their end. Throws the first fault from the left.
  mutating func scan(_ arguments: ArraySlice<String>) throws(UsageFault) {
    var rest = arguments
    while let argument = rest.popFirst() {
      if ended || !TypedText.isOption(argument) {
        if !ended, let meant = Guess.optionWithLongDash(argument, among: options) {
          throw .longDash(argument, meant: meant)
        }
        operands.append(argument)
      } else if argument == "--" {
        ended = true
      } else {
        try scanOption(argument, &rest)
      }
    }
  }

  private mutating func scanOption(
    _ argument: String, _ rest: inout ArraySlice<String>
  ) throws(UsageFault) {
    let isLong = TypedText.isLong(argument)
    let joined = isLong ? TypedText.splitAtEquals(argument) : nil
    let typed = joined?.name ?? argument
    guard let option = options.first(where: { $0.forms.contains(typed) }) else {
      throw .unknownOption(argument, near: Guess.option(argument, among: options))
    }
    do throws(OptionFault) {
      if given[option.name] != nil && option.value != .flag && !option.repeats { throw .twice }
      guard option.value != .flag else {
        if joined != nil { throw .notTaken }
        given[option.name] = []
        return
      }
      let value: String
      if let joined {
        value = joined.value
      } else {
        value = try Self.takeValue(of: option, typed: typed, &rest, options)
      }
      try ValueCheck.check(value, is: option.value, dateFault: dateFault)
      given[option.name, default: []].append(value)
    } catch {
      throw .option(option, error)
    }
  }

  /// The argument after an option, which must not look like an option itself: so a forgotten
  /// value does not swallow the next option. A negative number may stand after a number option.
  private static func takeValue(
    of option: OptionSpec, typed: String, _ rest: inout ArraySlice<String>, _ known: [OptionSpec]
  ) throws(OptionFault) -> String {
    guard let next = rest.popFirst(), next != "--" else { throw .missing(typed: typed, next: nil) }
    if !TypedText.isOption(next) { return next }
    if case .integer = option.value, TypedText.isWholeNumber(next) { return next }
    let name = TypedText.isLong(next) ? TypedText.splitAtEquals(next)?.name ?? next : next
    let isKnown = known.contains { $0.forms.contains(name) }
    throw .missing(typed: typed, next: isKnown ? nil : next)
  }
}
