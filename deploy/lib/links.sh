# The first ways in, as the platform wrote them: whose, name, address; separated by tabs.

# show_links: prints those that still work.
show_links() {
    local whose name link path
    echo
    say "Kakehashi is ready: $(address)" "Kakehashi の準備ができました: $(address)"
    echo
    while IFS=$'\t' read -r whose name link; do
        path=/${link#*://*/}
        works "$path" || continue
        case "$whose $path" in
            'instructor /sign-in') pick "  Instructor, login \"$name\"" "  講師、ログイン名「$name」" ;;
            instructor*) pick "  Instructor, first login, works once" "  講師、初回ログイン (1 回限り)" ;;
            *) pick "  Trainees, $whose, team $name" "  受講者、$whose、チーム $name" ;;
        esac
        printf '\n      %s%s\n' "$(address)" "$path"
    done <"$state/links.txt"
    echo
    say "  Stop: deploy/down     Log: $logs/platform.log" "  停止: deploy/down     ログ: $logs/platform.log"
}

works() {
    curl -sf -o /dev/null --max-time 5 "$(local_address)$1"
}
