# Bash cuts an address at its @ and an option at its =; parconum wants them whole.
_parconum() {
    local -a whole=()
    local word joins=no cut='^[@:=]+$'
    for word in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
        if [[ ${#whole[@]} -gt 1 && ($joins == yes || $word =~ $cut) ]]; then
            whole[${#whole[@]} - 1]+="$word"
        else
            whole+=("$word")
        fi
        [[ $word =~ $cut ]] && joins=yes || joins=no
    done
    local COMP_CWORD=$((${#whole[@]} - 1))
    local -a COMP_WORDS=("${whole[@]}")
    local current="${whole[COMP_CWORD]}"
    _clap_complete_parconum "$1" "$current" "$3"
    # what bash has before the part that it completes
    local before="${current%"$2"}"
    if [[ -n $before && ${#COMPREPLY[@]} -gt 0 ]]; then
        COMPREPLY=("${COMPREPLY[@]#"$before"}")
    fi
}
complete -o nospace -o bashdefault -o nosort -F _parconum parconum 2> /dev/null ||
    complete -o nospace -o bashdefault -F _parconum parconum
