extension Construct {
  /// The shape of a line of a case file.
  var caseShape: Shape? {
    switch self {
    case .casesFor: Shape(.line([.margin]), [(.name, .name)], body: .cases)
    case .givenDay:
      Shape(.line([.cases, .caseBody, .propertyBody]), [(.path, .dottedName), (.day, .date)])
    case .readingTaken:
      Shape(.line([.cases, .caseBody, .propertyBody]), [(.path, .dottedName), (.word, .name)])
    case .example:
      Shape(
        .line([.margin]), [(.name, .name), (.record, .name), (.file, .text), (.key, .text)],
        body: .facts)
    case .caseOf, .todoCase: Shape(.line([.margin]), [(.title, .text)], body: .caseBody)
    case .recordProperty:
      Shape(.line([.margin]), [(.title, .text), (.record, .name)], body: .propertyBody)
    case .judgedOn: Shape(.line([.propertyBody]), [(.day, .date), (.law, .date)])
    case .implication:
      Shape(
        .line([.propertyBody]),
        [(.condition, .expression(.loosest)), (.value, .expression(.loosest))])
    case .asked:
      Shape(
        .line([.caseBody]),
        [
          (.path, .dottedName), (.values, .caseValues), (.field, .dottedName), (.day, .date),
          (.law, .date),
        ])
    case .withFacts: Shape(.line([.caseBody]), [(.facts, .facts)], body: .facts)
    case .forColumns: Shape(.line([.caseBody]), [(.columns, .factPaths)], body: .tableOfCases)
    case .expect: Shape(.line([.caseBody]), expectation)
    case .tableCase: Shape(.line([.tableOfCases]), [(.values, .caseValues)] + expectation)
    case .facts: Shape(.line([.facts]), [(.facts, .facts)], body: .facts)
    case .othersUnknown: Shape(.line([.facts]))
    default: nil
    }
  }

  private var expectation: [(Role, SlotKind)] {
    [(.verdict, .verdict), (.parts, .answerParts)]
  }
}
