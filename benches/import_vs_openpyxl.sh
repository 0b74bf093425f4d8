#!/bin/sh
# Reads one workbook of 10,000 rows and 12 columns with openpyxl and with Muster, in turn, and prints how many times
# faster Muster is. The best of seven runs counts for each. openpyxl only collects the cells' values; Muster makes the
# events of an exercise of them. openpyxl is installed into a folder of its own if it is missing.
set -eu
cd "$(dirname "$0")/.."

place="${XDG_CACHE_HOME:-$HOME/.cache}/muster/openpyxl"
if ! "$place/bin/python" -c 'import openpyxl' 2>/dev/null; then
    python3 -m venv "$place"
    "$place/bin/pip" install --quiet openpyxl
fi

built="$(cargo bench -p muster-exchange --bench import_file --no-run 2>&1)" || { echo "$built"; exit 1; }
muster="$(echo "$built" | sed -n 's/.*(\(.*import_file-[0-9a-f]*\)).*/\1/p')"

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
book="$folder/list.xlsx"
"$muster" write "$book"

for _ in 1 2 3 4 5 6 7; do
    "$place/bin/python" benches/import_vs_openpyxl.py "$book" >> "$folder/openpyxl"
    "$muster" read "$book" >> "$folder/muster"
done
cat "$folder/openpyxl" "$folder/muster"

awk '
    { seconds = ($1 == "openpyxl") ? $3 : $2; cells[FILENAME] = $NF }
    !(FILENAME in best) || seconds < best[FILENAME] { best[FILENAME] = seconds }
    END {
        theirs = ARGV[1]; ours = ARGV[2]
        if (cells[theirs] != cells[ours]) {
            printf "not the same cells: %d and %d\n", cells[theirs], cells[ours]; exit 1
        }
        printf "openpyxl %.3f s, Muster %.3f s: %.1f times faster\n", best[theirs], best[ours], best[theirs] / best[ours]
    }
' "$folder/openpyxl" "$folder/muster"
