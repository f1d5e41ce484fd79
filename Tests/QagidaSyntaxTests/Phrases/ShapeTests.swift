import Testing

@testable import QagidaSyntax

struct ShapeTests {
  @Test func aConstructHasEachSlotOnce() {
    for construct in Construct.allCases {
      let roles = construct.shape?.slots.map { $0.role } ?? []
      #expect(Set(roles).count == roles.count && !roles.contains(.none), "\(construct)")
    }
  }

  @Test func everyContextHasItsDeclarationAndItsLines() {
    let shapes = Construct.allCases.compactMap { $0.shape }
    for context in LineContext.allCases where context != .margin {
      #expect(shapes.contains { $0.body == context })
    }
    for context in LineContext.allCases {
      let lines = shapes.filter { shape in
        if case .line(let contexts) = shape.place { return contexts.contains(context) }
        return false
      }
      #expect(!lines.isEmpty)
    }
  }

  @Test func onlyDeclarationsHaveLinesUnderThem() {
    // Facts stand under facts, and under lines of cases.
    let ofCases: [Construct] = [.withFacts, .forColumns, .facts]
    for construct in Construct.allCases
    where construct.shape?.body != nil && !ofCases.contains(construct) {
      guard case .line(let contexts) = construct.shape?.place, contexts.contains(.margin) else {
        Issue.record("\(construct)")
        continue
      }
    }
  }

  /// A chain is read operand by operand, each tighter than the chain.
  @Test func chainsHaveTwoOperandsOfTheNextPower() {
    for construct in Construct.allCases {
      guard let shape = construct.shape, case .expression(let power, chain: true) = shape.place
      else { continue }
      #expect(shape.slots.map { $0.kind } == [.expression(power.next), .expression(power.next)])
    }
  }

  @Test func wordListsAreWhole() {
    for list in [KeywordList.actKind, .unit, .calendarUnit, .measure, .rounding] {
      #expect(KeywordValue.allCases.contains { $0.list == list })
    }
  }
}
