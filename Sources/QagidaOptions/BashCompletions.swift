/// The completion script for bash, 3.2 and later, with or without the bash-completion package.
struct BashCompletions {
  private let tool: ToolSpec

  init(_ tool: ToolSpec) {
    self.tool = tool
  }

  var script: String {
    """
    # Completions of \(tool.name) for bash. Source this file from ~/.bashrc, or save it as
    # ~/.local/share/bash-completion/completions/\(tool.name).

    \(offers)

    \(values)

    \(optionNames)

    \(operands)

    \(main)

    complete -o bashdefault -o default -F _\(tool.name) \(tool.name)

    """
  }

  /// The two ways to offer something. Bash itself offers all files where these find nothing.
  private var offers: String {
    """
    # Offers the files that begin with $word and end with one of the extensions, and folders.
    _\(tool.name)_files() {
      local path extension
      while IFS= read -r path; do
        for extension in "$@"; do
          if [[ -d $path || $path == *."$extension" ]]; then
            COMPREPLY+=("$path")
            break
          fi
        done
      done < <(compgen -f -- "$word")
      compopt -o filenames 2>/dev/null
    }

    # Offers those of the words that begin with $word, and no files.
    _\(tool.name)_words() {
      COMPREPLY=($(compgen -W "$*" -- "$word"))
      compopt +o default +o bashdefault 2>/dev/null
    }
    """
  }

  private var values: String {
    var cases: [String] = []
    for option in tool.common where option.value != .flag {
      cases.append(branch(option.forms.map { "*' \($0)'" }, option.hint))
    }
    for command in tool.commands {
      for option in command.options where option.value != .flag {
        cases.append(branch(option.forms.map { "'\(command.name) \($0)'" }, option.hint))
      }
    }
    cases.append("    *) return 1 ;;")
    return function(
      "value", "Sets $offer to what offers the values of option $2 of verb $1; fails for a flag.",
      cases)
  }

  private var operands: String {
    let verbs = CompletionHint.words(tool.verbs)
    var cases = [branch(["' 0'"], verbs)]
    for command in tool.commands {
      for (index, operand) in command.operands.enumerated() {
        let place = operand.count.repeats ? "'\(command.name) '*" : "'\(command.name) \(index)'"
        cases.append(branch([place], operand.hint))
      }
    }
    cases.append(branch(["'\(ToolSpec.helpVerb) 0'"], verbs))
    cases.append(branch(["*"], .none))
    return function(
      "operand", "Sets $offer to what offers operand $2 (from 0) of verb $1, or verbs without one.",
      cases)
  }

  private var optionNames: String {
    var cases = [optionBranch("' '", tool.optionsBeforeVerb)]
    for command in tool.commands {
      cases.append(optionBranch("'\(command.name) '", tool.options(of: command)))
    }
    cases.append(optionBranch("*", tool.common + [ToolSpec.helpOption]))
    return function("options", "Sets $offer to what offers the options of verb $1.", cases)
  }

  private func function(_ name: String, _ says: String, _ cases: [String]) -> String {
    """
    # \(says)
    _\(tool.name)_\(name)() {
      case "$1 $2" in
    \(cases.joined(separator: "\n"))
      esac
    }
    """
  }

  private func optionBranch(_ pattern: String, _ options: [OptionSpec]) -> String {
    branch([pattern], .words(options.map(\.long)))
  }

  private func branch(_ patterns: [String], _ hint: CompletionHint) -> String {
    let offer =
      switch hint {
      case .none: "_\(tool.name)_words"
      case .words(let words): (["_\(tool.name)_words"] + words).joined(separator: " ")
      case .files(let extensions):
        extensions.isEmpty ? ":" : (["_\(tool.name)_files"] + extensions).joined(separator: " ")
      }
    return "    \(patterns.joined(separator: " | "))) offer=(\(offer)) ;;"
  }

  private var main: String {
    """
    _\(tool.name)() {
      local IFS=$' \\t\\n' words=() offer=(:) rest=$COMP_LINE last=0 i
      local word kept verb='' option='' ended='' count=0
      COMPREPLY=()
      # Bash breaks words at `=` and `:`: put together what no blank divides.
      for ((i = 0; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ $rest == [[:space:]]* ]]; then
          ((last += 1))
          rest=${rest#"${rest%%[![:space:]]*}"}
        fi
        words[last]+=$word
        rest=${rest:${#word}}
      done
      # What bash keeps of the last word; offers replace only the rest.
      kept=${words[last]%"$word"}
      if [[ $word && $word != *[!=:]* ]]; then kept=${words[last]}; fi
      for ((i = 1; i < last; i++)); do
        word=${words[i]}
        if [[ $option ]]; then
          option=''
        elif [[ ! $ended && $word == -- ]]; then
          ended=1
        elif [[ ! $ended && $word == -?* ]]; then
          if _\(tool.name)_value "$verb" "$word"; then option=$word; fi
        elif [[ ! $verb ]]; then
          verb=$word
        else
          ((count += 1))
        fi
      done
      word=${words[last]}
      offer=(:)
      if [[ $option ]]; then
        _\(tool.name)_value "$verb" "$option"
        "${offer[@]}"
      elif [[ ! $ended && $word == --*=* ]]; then
        option=${word%%=*}
        word=${word#*=}
        _\(tool.name)_value "$verb" "$option"
        "${offer[@]}"
        COMPREPLY=("${COMPREPLY[@]/#/$option=}")
      elif [[ ! $ended && $word == -* ]]; then
        _\(tool.name)_options "$verb"
        "${offer[@]}"
      else
        _\(tool.name)_operand "$verb" "$count"
        "${offer[@]}"
      fi
      COMPREPLY=("${COMPREPLY[@]#"$kept"}")
    }
    """
  }
}
