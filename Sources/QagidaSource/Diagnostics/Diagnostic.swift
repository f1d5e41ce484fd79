/// How grave a finding is. An error stops evaluation; a warning and a note do not.
package enum Severity: UInt8, Comparable, Sendable {
  case note = 0
  case warning = 1
  case error = 2

  package static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What is put into a message's place holders. The words around it are made apart, by language.
package indirect enum DiagnosticValue: Sendable {
  /// A text of the source or of the data, shown as it is.
  case text(String)
  case number(Int)
  /// A word of the messages themselves, translated with them.
  case term(MessageTerm)
  /// One after another, separated by spaces.
  case pieces([DiagnosticValue])
  /// A choice: «a, b or c».
  case alternatives([DiagnosticValue])

  package static func name(_ name: Name) -> DiagnosticValue { .text(name.text) }
}

/// A value with the place holder it stands in for.
package struct DiagnosticArgument: Sendable {
  package let key: StaticString
  package let value: DiagnosticValue

  package init(_ key: StaticString, _ value: DiagnosticValue) {
    self.key = key
    self.value = value
  }
}

extension DiagnosticArgument {
  /// What was probably meant, in quotation marks: one name, or a few that are equally near.
  package static func suggestion(_ names: [Name]) -> DiagnosticArgument {
    DiagnosticArgument("suggestion", .alternatives(names.map { .text("`\($0.text)`") }))
  }
}

/// Where in the data a finding is.
package struct DataPlace: Sendable {
  /// The input's name: a path, or `-` for standard input.
  package let input: String
  package let position: LineColumn
  /// The record's id, or nil when it has none that can be read.
  package let record: String?
  /// The fact's path within the record, like `jobs[2].ended`; empty for the record itself.
  package let path: String

  package init(input: String, position: LineColumn, record: String?, path: String) {
    self.input = input
    self.position = position
    self.record = record
    self.path = path
  }
}

/// Where a finding is.
package enum DiagnosticPlace: Sendable {
  case source(SourceSpan)
  case data(DataPlace)
  /// A path that could not be read, or the command line as a whole.
  case file(String)
}

/// A second place that belongs to a finding, with what is to be seen there.
package struct RelatedPlace: Sendable {
  package let span: SourceSpan
  package let note: RelatedNote
  package let arguments: [DiagnosticArgument]

  package init(_ span: SourceSpan, _ note: RelatedNote, _ arguments: [DiagnosticArgument] = []) {
    self.span = span
    self.note = note
    self.arguments = arguments
  }
}

/// A replacement of source text that would mend a finding.
package struct SourceEdit: Sendable {
  package let span: SourceSpan
  package let replacement: String

  package init(_ span: SourceSpan, _ replacement: String) {
    self.span = span
    self.replacement = replacement
  }
}

/// One finding about a policy or a record: data only; ``MessageWriter`` makes the words.
package struct Diagnostic: Sendable {
  package let id: DiagnosticID
  package let place: DiagnosticPlace
  package let arguments: [DiagnosticArgument]
  package let related: [RelatedPlace]
  package let fix: SourceEdit?

  package init(
    _ id: DiagnosticID, at place: DiagnosticPlace, _ arguments: [DiagnosticArgument] = [],
    related: [RelatedPlace] = [], fix: SourceEdit? = nil
  ) {
    self.id = id
    self.place = place
    self.arguments = arguments
    self.related = related
    self.fix = fix
  }

  package var severity: Severity { id.severity }
}

extension Diagnostic {
  /// What makes two findings of several runs the same: their kind and their place.
  package struct Key: Hashable, Sendable {
    fileprivate let id: DiagnosticID
    fileprivate let span: SourceSpan?
    fileprivate let path: String
  }

  package var key: Key {
    switch place {
    case .source(let span): Key(id: id, span: span, path: property)
    case .file(let path): Key(id: id, span: nil, path: path)
    case .data(let place): Key(id: id, span: nil, path: place.path)
    }
  }

  /// The property that fails: several may fail for one row.
  private var property: String {
    guard id == .propertyFails, case .text(let name)? = arguments.first?.value else { return "" }
    return name
  }

  /// The same finding with further second places.
  package func with(_ places: [RelatedPlace]) -> Diagnostic {
    Diagnostic(id, at: place, arguments, related: related + places, fix: fix)
  }
}

extension Diagnostic {
  /// Whether it is the same finding at the same place of a file.
  package func isSame(as other: Diagnostic) -> Bool {
    guard id == other.id, case .source(let one) = place, case .source(let two) = other.place else {
      return false
    }
    return one == two
  }
}
