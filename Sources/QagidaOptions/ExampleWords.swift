/// Taking an example apart as a shell would, as far as examples go: quotes, pipes, redirections.
enum ExampleWords {
  /// The arguments of the first command of `line` that is `tool`, without its name, or nil when
  /// there is none.
  static func arguments(of tool: String, in line: String) -> [String]? {
    for command in commands(line) where command.first == tool {
      return Array(command.dropFirst())
    }
    return nil
  }

  /// The commands of a pipeline or list, each as its words, without redirections.
  private static func commands(_ line: String) -> [[String]] {
    var commands: [[String]] = [[]]
    var isTarget = false
    for word in words(line) {
      switch word {
      case "|", "&&", "||", ";": commands.append([])
      case ">", ">>", "<", "2>": isTarget = true
      default:
        if !isTarget { commands[commands.count - 1].append(word) }
        isTarget = false
      }
    }
    return commands
  }

  /// The words between blanks; what stands in single or double quotes is of one word.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return word.map { words + [$0] } ?? words
  }
}
