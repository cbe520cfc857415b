# Lines of phases.sh, round after round, to the table of medians and ratios.
function median(values, count,    i, j, swap) {
    for (i = 1; i <= count; i++)
        for (j = i + 1; j <= count; j++)
            if (values[j] < values[i]) { swap = values[i]; values[i] = values[j]; values[j] = swap }
    return count % 2 ? values[(count + 1) / 2] : (values[count / 2] + values[count / 2 + 1]) / 2
}
function of(field, what,    i, values) {
    for (i = 1; i <= rounds[what]; i++) values[i] = seen[field, what, i]
    return median(values, rounds[what])
}
function ratio(what,    i, values) {
    for (i = 1; i <= rounds["d"]; i++) values[i] = seen["rate", "d", i] / seen["rate", what, i]
    return median(values, rounds["d"])
}
function row(what, name) {
    printf "| %s | %.0f | %.2f | %.1f | %.1f | %s | %.2f | %s | %s |\n", name, of("rate", what), ratio(what), of("p50", what),
        of("p99", what), what == "a" ? "" : sprintf("%.2f", of("cpu", what)), of("database", what),
        what == "a" ? "" : sprintf("%.0f", of("peak", what)), what == "d" ? sprintf("%.0f", of("group", what)) : ""
}
$1 == "drain" {
    n = ++rounds[$1]
    seen["during", $1, n] = ($2 - $4) / $3; seen["rate", $1, n] = $4 / $5
    seen["share", $1, n] = ($4 / $5) / ($2 / $3); seen["whole", $1, n] = $3 / ($3 + $5)
    next
}
{
    n = ++rounds[$1]
    seen["rate", $1, n] = ($2 - $4) / $3; errors[$1] += $4
    seen["p50", $1, n] = $5; seen["p99", $1, n] = $6
    seen["cpu", $1, n] = $7 / 100 / $2 * 1000; seen["database", $1, n] = $8 / 100 / $2 * 1000
    seen["peak", $1, n] = $9; seen["group", $1, n] = $10
}
END {
    print "| what | requests/s | (d) as a multiple | p50 ms | p99 ms | CPU s / 1,000, application | database | peak MB | rows a commit |"
    print "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    row("a", "(a) pgbench, single inserts"); row("b", "(b) no-op JSON endpoint")
    row("c", "(c) one insert a request"); row("d", "(d) the intake")
    for (what in errors) if (errors[what] > 0) printf "ERRORS: %d answers to (%s) were no success\n", errors[what], what
    printf "\nInto worklists: %.0f a second while people file; then %.0f a second, %.2f of the rate of the intake.\n",
        of("during", "drain"), of("rate", "drain"), of("share", "drain")
    printf "From the first request to the last case: %.2f of the rate of the intake.\n", of("whole", "drain")
}
