extension CompletionScript {
  /// For fish 3 and later.
  static let fish = #"""
    # fish completion for lark. Run: lark completion fish > ~/.config/fish/completions/lark.fish

    function __lark_complete
        set -l words (commandline -opc)
        set -l current (commandline -ct)
        set -l command (string replace -r '^~' $HOME -- $words[1])
        set -e words[1]
        for line in ($command __complete $words "$current" 2>/dev/null)
            switch $line
                case ':files'
                    set -l before (string match -r -- '^-.*?=' "$current")
                    for path in (__fish_complete_path (string replace -r -- '^-.*?=' '' "$current"))
                        echo "$before$path"
                    end
                case ':*'
                case '*'
                    echo $line
            end
        end
    end

    complete -c lark -f -a '(__lark_complete)'

    """#
}
