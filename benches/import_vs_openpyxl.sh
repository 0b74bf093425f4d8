#!/bin/sh
# Reads one workbook of 10,000 rows and 12 columns with openpyxl and with Muster, in turn, and prints how many times
# faster Muster is. The best of five runs counts for each. openpyxl is installed into a folder of its own if it is missing.
set -eu
cd "$(dirname "$0")/.."

place="${XDG_CACHE_HOME:-$HOME/.cache}/muster/openpyxl"
if ! "$place/bin/python" -c 'import openpyxl' 2>/dev/null; then
    python3 -m venv "$place"
    "$place/bin/pip" install --quiet openpyxl
fi

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
book="$folder/list.xlsx"
cargo bench --quiet -p muster-exchange --bench import_file -- write "$book"

for _ in 1 2 3 4 5; do
    "$place/bin/python" benches/import_vs_openpyxl.py "$book" | tee -a "$folder/openpyxl"
    cargo bench --quiet -p muster-exchange --bench import_file -- read "$book" | tee -a "$folder/muster"
done

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
