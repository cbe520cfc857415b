# Makes tables of medians of the lines of uploads.
function median(list, n,    i, j, t) {
  for (i = 2; i <= n; i++) for (j = i; j > 1 && list[j - 1] + 0 > list[j] + 0; j--) { t = list[j]; list[j] = list[j - 1]; list[j - 1] = t }
  return n % 2 ? list[(n + 1) / 2] : (list[n / 2] + list[n / 2 + 1]) / 2
}
function of(key,    i, list) {
  for (i = 1; i <= count[key]; i++) list[i] = value[key, i]
  return count[key] ? median(list, count[key]) : 0
}
function add(key, v) { value[key, ++count[key]] = v }

$1 == "large" || $1 == "many" {
  add($1 " " $2, $3 / $4 / 1e6)
  add($1 " " $2 " safe", $3 / ($4 + $6) / 1e6)
  bad[$1 " " $2] += $5
}
$1 == "memory" { idle = $7; peak = $8; live = $9; most = $10; started = $11; all = $3; took = $4; refused = $5 }
$1 == "alone" { add("alone", $3 / $4); bad["alone"] += $5 }
$1 == "beside" { add("beside", $3 / $4); add("beside MB", $12 / $13 / 1e6); bad["beside"] += $5 + $14 }

END {
  if (count["large ours"] + count["many ours"]) {
    print "| what | receiver | MB/s | ours as a multiple | MB/s until safe on the disk | ours as a multiple | not taken |"
    print "| --- | --- | ---: | ---: | ---: | ---: | ---: |"
    split("large many", whats); split("nginx tus ours", whos)
    name["large"] = "one of 1 GB"; name["many"] = "64 of 8 MB at once"
    name["nginx"] = "nginx, WebDAV PUT"; name["tus"] = "@tus/server"; name["ours"] = "open12315"
    for (i = 1; i <= 2; i++) for (j = 1; j <= 3; j++) {
      key = whats[i] " " whos[j]
      if (count[key]) printf "| %s | %s | %.0f | %.2f | %.0f | %.2f | %d |\n", name[whats[i]], name[whos[j]], of(key),
        of(whats[i] " ours") / of(key), of(key " safe"), of(whats[i] " ours safe") / of(key " safe"), bad[key]
    }
  }
  if (peak) printf "\n200 of 100 MB at once: %.0f MB/s, %d not taken; resident memory %d MB after the start, %d MB idle, %d MB at most: %d MB over idle.\nOf the heap %d MB were in use before, at most %d MB after a collection during it.\n",
    all / took / 1e6, refused, started, idle, peak, peak - idle, live, most
  if (count["alone"]) printf "\nComplaints alone %.0f/s, beside uploads of %.0f MB/s %.0f/s: %.2f (%d errors).\n",
    of("alone"), of("beside MB"), of("beside"), of("beside") / of("alone"), bad["alone"] + bad["beside"]
}
