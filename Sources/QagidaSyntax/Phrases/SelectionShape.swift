extension Construct {
  /// The shape of a line under a selection.
  var selectionLineShape: Shape? {
    switch self {
    case .among: line([(.list, .expression(.loosest))])
    case .bestStage, .lowestStage:
      line([(.name, .name), (.number, .expression(.sum)), (.value, .expression(.loosest))])
    case .tiesMayGoOn, .tiesGoOn, .tiesStayOut: line([])
    default: nil
    }
  }

  private func line(_ slots: [(Role, SlotKind)]) -> Shape {
    Shape(.line([.selection, .amended]), slots)
  }
}
