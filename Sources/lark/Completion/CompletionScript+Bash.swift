extension CompletionScript {
  /// For bash 3.2 and later, which is what macOS has.
  static let bash = #"""
    # bash completion for lark. Add to ~/.bashrc: eval "$(lark completion bash)"

    _lark() {
      local command="${COMP_WORDS[0]/#\~/$HOME}" line word mode index last
      local words=()
      # Bash parts words at "="; --flag=value belongs together.
      for ((index = 1; index <= COMP_CWORD; index++)); do
        word="${COMP_WORDS[index]}"
        last=$((${#words[@]} - 1))
        if ((last >= 0)) && [[ $word == "=" || ${words[last]} == *= ]]; then
          words[last]="${words[last]}$word"
        else
          words+=("$word")
        fi
      done
      last=$((${#words[@]} - 1))
      local current="${words[last]}"
      # What stands before the part that bash replaces.
      local before="${current%"${current##*=}"}"
      COMPREPLY=()
      while IFS= read -r line; do
        case $line in
          :*) mode="${line#:}" ;;
          *) line="${line%%$'\t'*}"; COMPREPLY+=("${line#"$before"}") ;;
        esac
      done < <("$command" __complete "${words[@]}" 2>/dev/null)
      case $mode in
        nospace) type compopt >/dev/null 2>&1 && compopt -o nospace ;;
        files)
          while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "${current##*=}")
          type compopt >/dev/null 2>&1 && compopt -o filenames
          ;;
      esac
      return 0
    }
    complete -F _lark lark

    """#
}
