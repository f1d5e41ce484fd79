/// What a construct is made of, the same in every language: where it stands and what its slots
/// take. The words between the slots, and their order, are a language's own (``PhraseTable``).
package struct Shape: Sendable {
  package let place: Place
  package let slots: [Slot]
  /// The lines that may stand under this one, or nil when deeper lines continue it.
  package let body: LineContext?

  package struct Slot: Sendable {
    package let role: Role
    package let kind: SlotKind
  }

  package enum Place: Sendable {
    /// Under which lines it may stand.
    case line([LineContext])
    case type
    /// What may stand behind a type.
    case typeSuffix
    /// An expression. `chain`: the same operator again takes one more operand.
    case expression(Power, chain: Bool)
  }

  package func slot(_ role: Role) -> SlotKind? {
    slots.first { $0.role == role }?.kind
  }

  init(_ place: Place, _ slots: [(Role, SlotKind)] = [], body: LineContext? = nil) {
    self.place = place
    self.slots = slots.map { Slot(role: $0.0, kind: $0.1) }
    self.body = body
  }
}

extension Construct {
  /// The construct's shape, or nil for what no phrase makes.
  package var shape: Shape? {
    lineShape ?? typeShape ?? expressionShape
  }

  private var lineShape: Shape? {
    switch self {
    case .act:
      Shape(
        .line([.margin]),
        [
          (.name, .name), (.kind, .keyword(.actKind)), (.number, .wholeNumber), (.body, .name),
          (.day, .date),
        ], body: .act)
    case .vocabulary: Shape(.line([.margin]), [(.name, .name)], body: .act)
    case .namesFor: Shape(.line([.margin]), [(.name, .name)], body: .names)
    case .clauses: Shape(.line([.margin]), [(.clauses, .clauses)], body: .clauses)
    case .record: Shape(.line([.margin]), [(.name, .name)], body: .record)
    case .choice: Shape(.line([.margin]), [(.name, .name), (.words, .wordList)])
    case .table:
      Shape(
        .line([.margin, .amended]), [(.name, .name), (.key, .type), (.type, .type)], body: .table)
    case .columnTable:
      Shape(
        .line([.margin, .amended]), [(.name, .name), (.key, .type), (.columns, .columns)],
        body: .table)
    case .property:
      Shape(
        .line([.margin, .amended]),
        [(.name, .name), (.table, .name), (.condition, .expression(.loosest))])
    case .calendar: Shape(.line([.margin]), [(.name, .name)], body: .calendar)
    case .define:
      Shape(
        .line([.margin, .amended]),
        [
          (.name, .name), (.parameters, .parameters), (.record, .name),
          (.value, .expression(.loosest)),
        ])
    case .reading:
      Shape(
        .line([.margin, .amended]),
        [(.name, .name), (.parameters, .parameters), (.record, .name), (.quote, .text)],
        body: .reading)
    case .requirements: list(.requirements)
    case .grounds: list(.grounds)
    case .outcome:
      Shape(
        .line([.margin, .amended]),
        [(.name, .name), (.key, .valueName), (.record, .name)], body: .outcome)
    case .term: list(.term)
    case .selection: list(.selection)
    case .deadline:
      Shape(
        .line([.margin, .amended]), [(.name, .name), (.body, .name), (.record, .name)],
        body: .deadline)
    case .powers, .duties, .prohibitions:
      Shape(.line([.margin, .amended]), [(.body, .name), (.record, .name)], body: .deeds)
    case .form: list(.form)
    default: amendmentShape ?? bodyLineShape
    }
  }

  private var amendmentShape: Shape? {
    let heads: [LineContext] = [.act, .amendment]
    return switch self {
    case .amendment:
      Shape(
        .line([.margin]),
        [
          (.name, .name), (.kind, .keyword(.actKind)), (.number, .wholeNumber), (.body, .name),
          (.day, .date),
        ], body: .amendment)
    case .publishedOn: Shape(.line(heads), [(.day, .date)])
    case .publishedBetween: Shape(.line(heads), [(.start, .date), (.end, .date)])
    case .publishedUnknown, .inForceFromPublished: Shape(.line(heads))
    case .inForceFrom: Shape(.line(heads), [(.day, .date)])
    case .inForceBetween: Shape(.line(heads), [(.start, .date), (.end, .date)])
    case .inForceAfterPeriod: Shape(.line(heads), [(.period, .expression(.sum))])
    case .textBegins: Shape(.line([.act]), [(.act, .name)])
    case .textOfClausesBegins: Shape(.line([.act]), [(.clauses, .clauses), (.act, .name)])
    case .oldText: Shape(.line([.amendment]), [(.condition, .expression(.loosest))])
    case .textBefore: Shape(.line([.margin]), [(.day, .date)])
    case .inAct: Shape(.line([.margin]), [(.act, .name)])
    case .add, .restate, .replace:
      Shape(.line([.margin]), [(.clauses, .clauses), (.path, .dottedName)], body: .amended)
    case .restateUnknown, .repeal:
      Shape(.line([.margin]), [(.clauses, .clauses), (.path, .dottedName)])
    default: nil
    }
  }

  private func list(_ body: LineContext) -> Shape {
    Shape(.line([.margin, .amended]), [(.name, .name), (.record, .name)], body: body)
  }

  private var bodyLineShape: Shape? {
    switch self {
    case .approvedBy: Shape(.line([.act]), [(.act, .name), (.clauses, .clauses)])
    case .about: Shape(.line([.act]), [(.record, .name)])
    case .uses: Shape(.line([.act]), [(.names, .nameList)])
    case .monthsEndOnLast, .monthsEndOnNextFirst, .monthEndsRefused: Shape(.line([.act]))
    case .workingDaysBy: Shape(.line([.act]), [(.name, .name)])
    case .noRule: Shape(.line([.clauses]), [(.clauses, .clauses), (.reason, .text)])
    case .runs, .runsToDayBefore: Shape(.line([.record]), [(.start, .name), (.end, .name)])
    case .field: Shape(.line([.record]), [(.name, .name), (.type, .type)])
    case .row: Shape(.line([.table, .amended]), [(.key, .key), (.cell, .cells)])
    case .alternative, .defaultAlternative:
      Shape(
        .line([.reading, .amended]),
        [(.name, .name), (.gloss, .text), (.value, .expression(.loosest))])
    case .requirement: conditionLine([.requirements], [.mark, .name, .condition, .exception])
    // A deed on a condition reads like a line of grounds.
    case .ground: conditionLine([.grounds, .deeds], [.mark, .name, .condition, .exception])
    case .groundUnless: conditionLine([.grounds, .deeds], [.mark, .name, .exception])
    case .deed: conditionLine([.deeds], [.mark, .name])
    case .limitedDeed:
      conditionLine([.deeds], [.mark, .name, .number, .list, .condition, .exception])
    // In what an amendment restates these read like lines of grounds.
    case .outcomeWhen:
      Shape(.line([.outcome]), [(.word, .name), (.condition, .expression(.loosest))])
    case .outcomeUnless:
      Shape(.line([.outcome]), [(.word, .name), (.exception, .expression(.loosest))])
    case .printedLine: conditionLine([.form], [.mark, .name, .value])
    case .outcomeOtherwise: conditionLine([.outcome], [.word])
    // In what an amendment restates these read like rows of tables.
    case .band:
      Shape(.line([.outcome]), [(.word, .name), (.low, .signedNumber), (.high, .signedNumber)])
    case .bandBelow, .bandOrLess:
      Shape(.line([.outcome, .amended]), [(.word, .name), (.high, .signedNumber)])
    case .bandAbove, .bandOrMore:
      Shape(.line([.outcome, .amended]), [(.word, .name), (.low, .signedNumber)])
    case .nameEntry:
      Shape(
        .line([.names]), [(.path, .dottedName), (.kk, .text), (.ru, .text), (.en, .text)])
    default: termLineShape ?? selectionLineShape ?? calendarLineShape ?? caseShape
    }
  }

  private func conditionLine(_ contexts: [LineContext], _ roles: [Role]) -> Shape {
    Shape(
      .line(contexts + [.amended]),
      roles.map { role in
        switch role {
        case .number: (role, .expression(.sum))
        case .list: (role, .expression(.filter))
        case .mark: (role, .mark)
        case .name, .word: (role, .name)
        default: (role, .expression(.loosest))
        }
      })
  }

  private var typeShape: Shape? {
    switch self {
    case .truthType, .dateType, .textType, .yearsType, .monthsType, .daysType, .periodType:
      Shape(.type)
    case .wholeType: Shape(.type, [(.low, .signedNumber), (.high, .signedNumber)])
    case .numberType:
      Shape(
        .type, [(.places, .wholeNumber), (.low, .signedNumber), (.high, .signedNumber)])
    case .setType: Shape(.type, [(.choice, .name)])
    case .listType: Shape(.type, [(.record, .name), (.field, .name)])
    case .namedType: Shape(.type, [(.name, .name)])
    case .optionType: Shape(.typeSuffix)
    default: nil
    }
  }

  private var expressionShape: Shape? {
    switch self {
    case .either: prefix(.loosest, [(.alternatives, .alternatives)])
    case .ifThenElse:
      prefix(
        .loosest,
        [
          (.condition, .expression(.or)), (.left, .expression(.or)), (.right, .expression(.or)),
        ])
    case .or: chain(.or)
    case .and: chain(.and)
    case .not: prefix(.not, [(.value, .expression(.comparison))])
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn, .isNotIn,
      .overlaps, .cover:
      infix(.comparison)
    case .isGiven, .isNone, .isWorking, .isNotWorking:
      Shape(.expression(.comparison, chain: false), [(.left, .expression(.comparison.next))])
    case .during: infix(.event)
    case .within, .atLeastBefore:
      Shape(
        .expression(.event, chain: false),
        [
          (.left, .expression(.event.next)), (.period, .expression(.sum)),
          (.right, .expression(.event.next)),
        ])
    case .havePassed:
      Shape(
        .expression(.comparison, chain: false),
        [(.period, .expression(.sum)), (.right, .expression(.sum))])
    case .atLeastFrom:
      prefix(.comparison, [(.period, .expression(.sum)), (.right, .expression(.sum))])
    default: listExpressionShape ?? valueExpressionShape
    }
  }

  private var listExpressionShape: Shape? {
    switch self {
    case .some, .no:
      prefix(.not, [(.list, .expression(.event)), (.conditions, .conditions)])
    case .every: prefix(.not, [(.list, .expression(.event)), (.conditions, .conditions)])
    case .someOther, .noOther:
      prefix(.not, [(.list, .expression(.event)), (.word, .expression(.sum))])
    case .filter:
      Shape(
        .expression(.filter, chain: false),
        [(.list, .expression(.filter.next)), (.conditions, .conditions)])
    case .by, .before, .after, .upTo, .overlapping: infix(.event)
    case .current: prefix(.prefix, [(.list, .expression(.prefix))])
    case .count: prefix(.prefix, [(.list, .expression(.filter))])
    case .sum, .earliest, .latest:
      prefix(.prefix, [(.value, .expression(.sum)), (.list, .expression(.filter))])
    case .length, .plainLength, .completedLength, .completedPlainLength:
      prefix(
        .prefix, [(.measure, .keyword(.measure)), (.list, .expression(.filter))])
    default: nil
    }
  }

  private var valueExpressionShape: Shape? {
    switch self {
    case .additive: chain(.sum)
    case .multiplicative: chain(.product)
    case .ifNone: infix(.ifNone)
    case .range: infix(.range)
    case .from:
      Shape(
        .expression(.range, chain: false),
        [(.period, .expression(.sum)), (.right, .expression(.sum))])
    case .divide:
      Shape(
        .expression(.product, chain: false),
        [
          (.left, .expression(.product)), (.right, .expression(.prefix)),
          (.places, .wholeNumber), (.rounding, .keyword(.rounding)),
        ])
    case .negate: prefix(.prefix, [(.value, .expression(.prefix))])
    case .last: prefix(.prefix, [(.period, .expression(.prefix))])
    case .earlierOf, .laterOf, .lesserOf, .greaterOf:
      prefix(.prefix, [(.left, .expression(.ifNone)), (.right, .expression(.prefix))])
    case .completed:
      prefix(
        .prefix,
        [
          (.unit, .keyword(.unit)), (.left, .expression(.sum)), (.right, .expression(.sum)),
        ])
    case .daysBetween, .workingDaysBetween:
      prefix(.prefix, [(.left, .expression(.sum)), (.right, .expression(.sum))])
    case .yearOf, .monthOf, .dayOf: prefix(.prefix, [(.day, .expression(.prefix))])
    case .startOf, .endOf:
      prefix(
        .prefix, [(.calendarUnit, .keyword(.calendarUnit)), (.day, .expression(.prefix))])
    case .firstDayOf, .lastDayOf, .nominalLastDayOf, .daysOfDelayOf:
      prefix(.prefix, [(.value, .expression(.prefix))])
    case .yes, .noValue, .none, .today: prefix(.postfix, [])
    default: dayOfPeriodShape
    }
  }

  private func infix(_ power: Power) -> Shape {
    Shape(
      .expression(power, chain: false),
      [(.left, .expression(power.next)), (.right, .expression(power.next))])
  }

  private func chain(_ power: Power) -> Shape {
    Shape(
      .expression(power, chain: true),
      [(.left, .expression(power.next)), (.right, .expression(power.next))])
  }

  private func prefix(_ power: Power, _ slots: [(Role, SlotKind)]) -> Shape {
    Shape(.expression(power, chain: false), slots)
  }
}
