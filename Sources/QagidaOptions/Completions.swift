/// Scripts that make a shell complete verbs, options, their values, and files.
package enum Completions {
  /// A shell that scripts are written for.
  package enum Shell: String, Sendable, CaseIterable {
    case bash, zsh, fish
  }

  /// The script for a shell. It stands alone: it runs neither the tool nor anything that is not
  /// part of the shell.
  ///
  /// The tool must be sound (`SpecCheck`): its names and words go into the script unquoted.
  package static func script(for shell: Shell, _ tool: ToolSpec) -> String {
    switch shell {
    case .bash: BashCompletions(tool).script
    case .zsh: ZshCompletions(tool).script
    case .fish: FishCompletions(tool).script
    }
  }

  /// Text as one word in single quotes, for bash and zsh.
  static func quoted(_ text: String) -> String {
    "'" + replacing(text) { $0 == "'" ? "'\\''" : nil } + "'"
  }

  /// The text with every scalar replaced for which there is a replacement.
  static func replacing(
    _ text: String, _ replacement: (Unicode.Scalar) -> String?
  ) -> String {
    text.unicodeScalars.map { replacement($0) ?? String($0) }.joined()
  }
}
