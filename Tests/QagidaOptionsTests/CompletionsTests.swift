import Testing

@testable import QagidaOptions

@Suite struct CompletionsTests {
  /// Calls the function as bash does, with and without `=` among the characters at which bash
  /// breaks words, and writes what `compopt` was told beside what is offered.
  @Test(arguments: [true, false]) func bash(breaksAtEquals: Bool) throws {
    let breaks = " \t\n\"'><;|&(:" + (breaksAtEquals ? "=" : "")
    var script =
      CompletionCases.folder + """
        source ./completions
        COMP_WORDBREAKS=\(Completions.quoted(breaks))
        compopt() { told="$*"; }
        offered() {
          local told=
          COMP_LINE=$1
          shift
          COMP_WORDS=(qagida "$@")
          COMP_CWORD=$#
          _qagida
          local IFS='|'
          echo "$told;${COMPREPLY[*]}"
        }

        """
    for (words, _) in CompletionCases.all {
      let typed = breaksAtEquals ? words.flatMap(Self.brokenAtEquals) : words
      let line = (["qagida"] + words).joined(separator: " ")
      script += "offered \(([line] + typed).map(Completions.quoted).joined(separator: " "))\n"
    }
    try expectOffers(
      of: "bash --norc --noprofile script", .bash, [("script", script)]
    ) { line, words, offer in
      // Where bash does not break at the equals sign, what is offered replaces the whole word.
      let option = breaksAtEquals ? "" : Self.optionBeforeValue(words)
      switch offer {
      case .words(let expected):
        let list = expected.map { option + $0 }.joined(separator: "|")
        return line == "+o default +o bashdefault;\(list)"
      case .files(let expected):
        let offered = line.dropFirst("-o filenames;".count).split(separator: "|").map(String.init)
        return line.hasPrefix("-o filenames;") && offered.sorted() == expected
      case .anyFile: return line == ";"
      }
    }
  }

  @Test func bashIsToldOfTheFunction() {
    let lines = ShellRunner.run(
      "bash --norc --noprofile -c 'source ./completions; complete -p qagida'",
      in: [("completions", Completions.script(for: .bash, Sample.tool))])
    #expect(lines == ["complete -o bashdefault -o default -F _qagida qagida"])
  }

  @Test(.enabled(if: ShellRunner.has("fish"))) func fish() throws {
    var script = CompletionCases.folder + "source ./completions\n"
    for (words, _) in CompletionCases.all {
      let line = Completions.quoted((["qagida"] + words).joined(separator: " "))
      script += "echo (complete -C \(line) | string replace -r '\\t.*' '' | string join -- '|')\n"
    }
    try expectOffers(
      of: "fish --no-config script", .fish, [("script", script)]
    ) { line, words, offer in
      let offered = Self.offered(line).map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
      switch offer {
      case .words(let expected):
        let option = Self.optionBeforeValue(words)
        return offered.sorted() == expected.map { option + $0 }.sorted()
      case .files(let expected):
        // Fish offers the other files after them.
        return offered.prefix(expected.count).sorted() == expected
      case .anyFile(let expected):
        return expected.allSatisfy { file in offered.contains { $0.hasSuffix(file) } }
      }
    }
  }

  /// Types every line into a zsh on a terminal of its own and records what is given to `compadd`.
  @Test(.enabled(if: ShellRunner.has("zsh"))) func zsh() throws {
    let inner = """
      PS1=
      autoload -U compinit
      compinit -D -u
      source ./completions
      capture() {
        local -a all found
        compadd() {
          if [[ " ${@[1,(i)--]} " != *' -'[OAD]' '* ]]; then
            builtin compadd -O found "$@"
            all+=($found)
          fi
          builtin compadd "$@"
        }
        _main_complete
        unfunction compadd
        print -r -- ${(j:|:)all} >> offered
        compstate[insert]= compstate[list]=
        print -n do''ne
      }
      zle -C capture complete-word capture
      bindkey '^I' capture
      print rea''dy

      """
    let outer =
      CompletionCases.folder + """
        zmodload zsh/zpty
        zpty inner zsh -f -i
        zpty -w inner 'source ./inner'
        zpty -r inner out '*ready*'
        while IFS= read -r line; do
          zpty -n -w inner $'\\C-u'"$line"$'\\t'
          zpty -r inner out '*done*'
        done < lines
        zpty -d inner
        cat offered

        """
    let lines = CompletionCases.all.map { "qagida \($0.0.joined(separator: " "))\n" }.joined()
    try expectOffers(
      of: "timeout 60 zsh -f outer", .zsh, [("outer", outer), ("inner", inner), ("lines", lines)]
    ) { line, _, offer in
      let offered = Self.offered(line).filter { $0.utf8.count != 2 || !$0.hasPrefix("-") }
      let plain = offered.map { $0.split(separator: "\\").joined() }
      switch offer {
      case .words([]): return offered.allSatisfy { $0.hasPrefix("--") }
      case .words(let expected): return plain.sorted() == expected.sorted()
      case .files(let expected):
        return plain.sorted() == expected.map { String($0.split(separator: "/").last ?? "") }
      case .anyFile(let expected): return expected.allSatisfy(plain.contains)
      }
    }
  }

  @Test(arguments: Completions.Shell.allCases) func descriptionsDoNotEndTheirQuotes(
    _ shell: Completions.Shell
  ) {
    guard ShellRunner.has(shell.rawValue) else { return }
    let nasty = #"it's [a:b] \ $(touch oops) `touch oops` "x" *"#
    let command = CommandSpec(
      "go", purpose: nasty, examples: [], operands: [OperandSpec("A:'B", help: nasty)],
      options: [OptionSpec("x", short: "x", value: .text("X:'Y"), repeats: true, help: nasty)])
    let tool = ToolSpec(
      "t", purpose: nasty, examples: [], commands: [command], dateFault: { _ in nil })
    let completions = [("completions", Completions.script(for: shell, tool))]
    #expect(ShellRunner.run("\(shell.rawValue) -n completions", in: completions) == [])
    let run = "\(shell.rawValue) -c 'function compdef; true; end; source ./completions; ls'"
    let runBourne = "\(shell.rawValue) -c 'compdef() { :; }; source ./completions; ls'"
    #expect(
      ShellRunner.run(shell == .fish ? run : runBourne, in: completions) == ["completions"])
  }

  /// Runs `command` beside the completions and compares each line it writes with its case.
  private func expectOffers(
    of command: String, _ shell: Completions.Shell, _ files: [(String, String)],
    _ isRight: (_ line: String, _ words: [String], CompletionCases.Offer) -> Bool
  ) throws {
    let completions = ("completions", Completions.script(for: shell, Sample.tool))
    let lines = try #require(ShellRunner.run(command, in: files + [completions]))
    try #require(lines.count == CompletionCases.all.count, "\(lines)")
    for (line, (words, offer)) in zip(lines, CompletionCases.all) {
      #expect(isRight(line, words, offer), "\(shell) offers \(line) for \(words)")
    }
  }

  private static func offered(_ line: String) -> [String] {
    line.split(separator: "|").map(String.init)
  }

  /// `--name=` when the last word is `--name=` with or without a value, else nothing.
  private static func optionBeforeValue(_ words: [String]) -> String {
    guard let last = words.last, last.hasPrefix("--") else { return "" }
    return TypedText.splitAtEquals(last).map { "\($0.name)=" } ?? ""
  }

  /// The words bash makes of one: `--a=b=c` is `--a`, `=`, `b`, `=`, `c`, and `--a=` is two.
  private static func brokenAtEquals(_ word: String) -> [String] {
    guard word.contains("=") else { return [word] }
    let parts = word.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    return Array(parts.map { [$0] }.joined(separator: ["="])).filter { !$0.isEmpty }
  }
}
