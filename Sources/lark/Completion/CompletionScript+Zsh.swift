extension CompletionScript {
  /// Works both through `eval` and as a file in `fpath`.
  static let zsh = #"""
    #compdef lark
    # zsh completion for lark. Add to ~/.zshrc, after compinit: eval "$(lark completion zsh)"

    _lark() {
      local line mode tab=$'\t'
      local -a lines typed shown
      lines=("${(@f)$("${(Q)words[1]/#\~/$HOME}" __complete "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
      for line in "${lines[@]}"; do
        case $line in
          :*) mode="${line#:}" ;;
          *$tab?*) typed+=("${line%%$tab*}"); shown+=("${line%%$tab*}  -- ${line#*$tab}") ;;
          ?*) typed+=("${line%%$tab*}"); shown+=("${line%%$tab*}") ;;
        esac
      done
      case $mode in
        files) [[ $PREFIX == -*=* ]] && compset -P '*='; _files ;;
        nospace) compadd -S '' -l -d shown -a typed ;;
        *) compadd -l -d shown -a typed ;;
      esac
    }

    if [[ ${funcstack[1]} == _lark ]]; then
      _lark "$@"
    else
      compdef _lark lark
    fi

    """#
}
