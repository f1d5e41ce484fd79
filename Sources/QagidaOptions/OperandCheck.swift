/// Whether the operands that were typed are those a verb takes.
enum OperandCheck {
  /// Throws the first fault: from the left, then what is missing, then what is read twice.
  static func check(_ typed: [String], against places: [OperandSpec]) throws(UsageFault) {
    for (index, text) in typed.enumerated() {
      guard let place = place(of: index, in: places) else { throw .extraOperand(text) }
      if text.isEmpty { throw .emptyOperand(place) }
      if !place.choices.isEmpty && !place.choices.contains(text) {
        throw .operandNotAChoice(place, text, near: Guess.word(text, among: place.choices))
      }
    }
    if typed.count < places.count && places[typed.count].count.isRequired {
      throw .missingOperand(places[typed.count])
    }
    let inputs = typed.indices.filter { typed[$0] == "-" && readsFile(at: $0, places) }
    if inputs.count > 1 { throw .standardInputTwice }
  }

  /// The declared operand in whose place the argument stands, or nil when there are too many.
  private static func place(of index: Int, in places: [OperandSpec]) -> OperandSpec? {
    if index < places.count { return places[index] }
    guard let last = places.last, last.count.repeats else { return nil }
    return last
  }

  private static func readsFile(at index: Int, _ places: [OperandSpec]) -> Bool {
    place(of: index, in: places)?.completes.isFiles ?? false
  }
}
