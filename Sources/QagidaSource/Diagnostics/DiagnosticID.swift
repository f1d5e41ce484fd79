/// The stable id of a kind of finding. The numbers stay; a kind that is dropped leaves a gap.
package enum DiagnosticID: UInt16, CaseIterable, Comparable, Sendable {
  // 01xx: files, text and syntax.
  case fileNotFound = 101
  case fileNotReadable = 102
  case fileTooLarge = 103
  case filesTooLarge = 104
  case noPolicies = 105
  case notUTF8 = 106
  case invisibleCharacter = 107
  case unknownCharacter = 108
  case openText = 109
  case tab = 110
  case emptyFile = 111
  case indentedDeclaration = 120
  case misalignedLine = 121
  case continuedLine = 122
  case unexpectedToken = 123
  case unexpectedLine = 124
  case unfinishedLine = 125
  case lineIsComplete = 126
  case tooDeep = 127
  case andOrMixed = 128
  case chainedComparison = 129
  case secondMargin = 130
  case clauseAsValue = 131
  case notWithoutBrackets = 132
  case strangeBlank = 133

  // 02xx: modules and names.
  case noHead = 201
  case secondHead = 202
  case notInNames = 203
  case duplicateModule = 204
  case unknownModule = 205
  case usedTwice = 206
  case duplicateHeaderLine = 207
  case circularApproval = 208
  case unknownIssuer = 209
  case unknownType = 210
  case duplicateName = 211
  case reservedName = 212
  case looksAlike = 213
  case mixedScripts = 214
  case unknownName = 215
  case twoMeanings = 216
  case unknownField = 217
  case unknownWord = 218
  case wordOrName = 219
  case sharedName = 220
  case recordNotInHand = 221
  case recordTwiceInHand = 222
  case aboutAnother = 223
  case needsArguments = 224
  case argumentCount = 225
  case notCallable = 226
  case noMembers = 227
  case ruleNamedLikeField = 228
  case keyOfEveryRecord = 229
  case nearWords = 230
  case notAnAct = 231
  case titleForNothing = 240
  case noTitle = 241
  case sameTitle = 242
  case emptyTitle = 243
  case secondNames = 244
  case titleLacksLanguage = 245
  case kazakhInRussianTitle = 246
  case titlesSwapped = 247
  case titleInBothLanguages = 248

  // 03xx: types.
  case wrongType = 301
  case notComparable = 302
  case unitsDiffer = 303
  case mayBeNone = 304
  case neverNone = 305
  case noneNotExpected = 306
  case needsCompleted = 307
  case notOrdered = 308
  case periodCompared = 309
  case datePlusTwice = 310
  case dateMinusDate = 311
  case unsaidDay = 312
  case periodTooLong = 313
  case periodAsField = 314
  case negativeCount = 315
  case notAddable = 316
  case notMultipliable = 317
  case numberTooLarge = 318
  case tooManyPlaces = 319
  case morePlacesThanType = 320
  case notWhole = 321
  case noSuchDate = 322
  case rangeUpsideDown = 323
  case rangeOnlyIn = 324
  case needsList = 330
  case needsRunning = 331
  case needsSet = 332
  case conditionsOfWords = 333
  case notAContainer = 334
  case setWithoutChoice = 335
  case wordExpected = 336
  case memberTwice = 337
  case emptySet = 338
  case listOrNone = 339
  case mixedOrder = 340
  case notAKeyType = 341
  case notACellType = 342
  case cellNotConstant = 343
  case keyTwice = 344
  case oneEndTwice = 345
  case rangeOfParameter = 346
  case rowsMissing = 347
  case rangesOfWhat = 363
  case lineWithoutRange = 364
  case rangeOfWhat = 365
  case bandsOverlap = 366
  case bandHole = 367
  case bandEnd = 368
  case whichColumn = 369
  case cellCount = 370
  case propertyOfWhat = 371
  case propertyFails = 372
  case propertyNotDecided = 373
  case oddCell = 374
  case formIsNoValue = 375
  case notPrintable = 376
  case noCalendar = 350
  case unknownCalendar = 351
  case noKnownYears = 352
  case noWeekend = 353
  case noSuchDayOfMonth = 354
  case dayNotKnown = 355
  case dayTwice = 356
  case worksAnyway = 357
  case offAnyway = 358
  case inNoKnownYear = 359
  case workingDaysAsPeriod = 360
  case noSuchYear = 361
  case tooManyYears = 362

  // 04xx: rules and clauses.
  case noLines = 401
  case duplicateMark = 402
  case tooFewAlternatives = 403
  case noDefault = 404
  case secondDefault = 405
  case noOtherwise = 406
  case afterOtherwise = 407
  case circle = 408
  case rulesTooDeep = 409
  case noSubject = 410
  case noClause = 420
  case clauseNotListed = 421
  case clauseTwice = 422
  case clauseTooLarge = 423
  case clauseRange = 424
  case markWithoutStem = 425
  case otherClauseThanRule = 426
  case unaccountedClauses = 427
  case hasRule = 428
  case emptyReason = 429
  case amongWhom = 430
  case noTieRule = 431
  case notAScore = 432
  case timelessList = 440
  case currentAndCut = 441
  case sayItWithoutNot = 442
  case requiresNot = 443
  case unread = 444
  case unreachable = 445
  case notAnalysed = 446
  case readBothWays = 447
  case alwaysSame = 448

  // 045x: older texts.
  case notInOlderText = 450
  case olderTextTwice = 451
  case onlyInAct = 452
  case olderTextsCross = 453
  case changedTwice = 454

  // 046x: amendments and entry into force.
  case publishedTooEarly = 460
  case publicationUnsaid = 461
  case waitInDays = 462
  case onlyInAmendment = 463
  case notInAmendment = 464
  case amendsNoAct = 465
  case nothingPutThere = 466
  case nothingStandsThere = 467
  case standsElsewhereToo = 468
  case amendsWhich = 469
  case amendedTwice = 470
  case amendedOutOfOrder = 471
  case amendedNotInForce = 472
  case lineOfWhichList = 473
  case restatedOtherwise = 474
  case replacedByItself = 475
  case putElsewhere = 476
  case noOlderText = 477
  case tooManyOpenDays = 478
  case textNotBegun = 479
  case termWithoutStart = 480
  case termWithoutLength = 481
  case secondTermLine = 482
  case emptyTerm = 483
  case notATerm = 484
  case deadlineWithoutDay = 485
  case deadlineWithoutDone = 486
  case dayOffUnsaid = 487
  case dayOfNoPeriod = 488
  case monthOfOtherPeriod = 489
  case dayOfNoMonth = 490
  case countedInPeriod = 491
  case sameDayEachPeriod = 492
  case dueBeforePeriod = 493
  case unknownBearer = 494
  case deedTwice = 495
  case deedAboutTwo = 496
  case neverDone = 497

  // 05xx: records.
  case recordSyntax = 501
  case recordTooLong = 502
  case recordsNotUTF8 = 503
  case documentCutShort = 504
  case notARecord = 505
  case keyTwiceInRecord = 506
  case unknownKey = 507
  case unknownKeyStrict = 508
  case dataType = 509
  case dataNone = 510
  case dataDate = 511
  case dataNoSuchDay = 512
  case dataRangeUpsideDown = 513
  case dataWord = 514
  case dataNotExact = 515
  case dataTooLarge = 516
  case dataOutOfRange = 517
  case dataEndBeforeStart = 518
  case dataMemberTwice = 519
  case dataId = 520
  case dataIdTwice = 521
  case dataTooMuchWork = 522
  case dataBlank = 523
  case dataInvisible = 524
  case emptyInput = 525
  case documentPunctuation = 526
  case dataAfterOpen = 527
  case recordTooDeep = 528
  case recordsWithin = 530

  // 06xx: what was asked for.
  case noSuchOutcome = 601
  case outcomeShared = 602
  case noSuchReading = 603
  case readingShared = 604
  case noSuchAlternative = 605
  case readingGivenTwice = 606
  case noSuchRecord = 607
  case noSuchOutcomeWord = 608
  case outputFailed = 609
  case nothingToGive = 610
  case stateNotKnown = 611
  case noSuchAct = 612
  case noClauseNumber = 613
  case nothingInForce = 614
  // 0615 to 0618: texts that begin with an amendment, and entry into force.
  case beginsWithNoAmendment = 615
  case beginsTwice = 616
  case beginsNowhere = 617
  case entryUpsideDown = 618
  case beginsWithoutStep = 622
  case givenOutOfBounds = 619
  case daysUpsideDown = 620
  case timeTooLong = 621
  case outcomeAtOtherTimes = 630
  case recordNotUTF8 = 631
  case recordsInVain = 632
  case noSuchBody = 633
  case noDeedAbout = 634
  case deedsOfWhat = 635
  case selectionByEval = 636
  case noSuchForm = 655
  case formShared = 656
  case noDeadlines = 640
  case recordsOfWhat = 641
  case noDeadlineAbout = 642
  case tooManyDeadlines = 643
  case noClauseLists = 690

  // 07xx: cases.
  case noSuchRule = 701
  case ruleShared = 702
  case noSuchExample = 703
  case notInCases = 704
  case onlyInCases = 705
  case caseWithoutQuestion = 706
  case caseWithoutDay = 707
  case caseWithoutExpectation = 708
  case saidTwiceInCase = 709
  case titleTwice = 710
  case caseValue = 711
  case factWithoutValue = 712
  case factTwice = 713
  case othersNotLast = 714
  case noSuchElement = 715
  case valuesOfLine = 716
  case exampleOfOther = 717
  case notExpectable = 718
  case noCases = 719
  case noSuchLine = 720
  case noSuchCases = 721
  case propertyOfNothing = 722
  /// The law of no day on which a property may be judged has its act in force.
  case propertyOfNoDay = 723
  /// At the margin of a case stands a clause that nothing it reads stands in.
  case caseOfOtherClause = 724
  /// Mutants are asked for of policies whose cases do not hold.
  case casesFail = 740
  /// What is asked for has nothing that could be changed.
  case nothingToMutate = 741
  /// A mutant is accepted, and not said why.
  case acceptedWithoutReason = 742
  case noSuchRow = 751
  case notAskable = 752
  case factsInVain = 753
  case oneRecordWanted = 754
  case recordIdTwice = 755
  /// Cases are to be made of a selection, form or property.
  case noCasesToGenerate = 760
  /// Cases are to be made of what is about no record.
  case generatedOfNoRecord = 761
  /// Cases are to be made of what is not in force.
  case generatedNotInForce = 762
  case noSuchBase = 763
  case baseOfOther = 764
  /// Nothing of what a rule reaches stands in the clauses that are asked for.
  case nothingToGenerate = 765

  package static func < (left: DiagnosticID, right: DiagnosticID) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The id as it is printed: `QG0123`.
  package var code: String {
    let digits = String(rawValue)
    return "QG" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}

extension DiagnosticID {
  /// How grave findings of this kind are, always.
  package var severity: Severity {
    switch self {
    case .mixedScripts, .nearWords, .noTitle, .titleLacksLanguage, .kazakhInRussianTitle,
      .titlesSwapped, .titleInBothLanguages, .beginsWithoutStep, .unaccountedClauses, .memberTwice,
      .usedTwice, .timelessList,
      .currentAndCut, .sayItWithoutNot, .requiresNot, .unread, .unreachable, .readBothWays,
      .alwaysSame, .rowsMissing, .bandHole, .bandEnd, .propertyFails, .oddCell, .inNoKnownYear,
      .dataIdTwice, .unknownKey, .caseOfOtherClause,
      .dataBlank,
      .dataMemberTwice, .emptyInput:
      .warning
    case .notAnalysed, .propertyNotDecided: .note
    default: .error
    }
  }
}
