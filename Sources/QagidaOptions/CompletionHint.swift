/// What a shell offers in a place of the command line.
package enum CompletionHint: Sendable, Equatable {
  /// Files and folders; with extensions (without the dot), only files that end so, and folders.
  case files(extensions: [String] = [])
  /// These words.
  case words([String])
  /// Nothing.
  case none

  var isFiles: Bool {
    if case .files = self { return true }
    return false
  }
}
