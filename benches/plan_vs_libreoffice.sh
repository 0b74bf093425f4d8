#!/bin/sh
# Prints a plan of some 200 pages as PDF with Muster, and lets LibreOffice convert the Word file of the same plan, in
# turn, and prints how many times faster Muster is. The best of three runs counts for each, whole processes from start
# to end. LibreOffice's first start makes its profile and is not counted. libreoffice-writer is installed from Debian if
# it is missing and this runs as root.
set -eu
cd "$(dirname "$0")/.."

office="$(command -v soffice || command -v libreoffice || true)"
if [ -z "$office" ] && [ "$(id -u)" = 0 ]; then
    apt-get install -y --no-install-recommends libreoffice-writer > /dev/null
    office="$(command -v soffice || command -v libreoffice || true)"
fi
if [ -z "$office" ]; then
    echo "LibreOffice is not installed (Debian: libreoffice-writer)" >&2
    exit 1
fi

profile="${PROFILE:-release}"
# With the whole workspace, so that no crate is built again with other features.
cargo build --quiet --profile "$profile" --workspace --example print_plan
target="${CARGO_TARGET_DIR:-target}"
folder_of="$profile"
[ "$profile" = dev ] && folder_of=debug
muster="$target/$folder_of/examples/print_plan"

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
"$muster" large "$folder" docx

convert() {
    "$office" "-env:UserInstallation=file://$folder/profile" --headless --convert-to pdf --outdir "$folder/office" \
        "$folder/large.docx" > /dev/null 2>&1
}
convert

seconds() {
    began="$(date +%s%N)"
    "$@" > "$folder/said"
    echo "$(($(date +%s%N) - began))"
}
for _ in 1 2 3; do
    seconds "$muster" large "$folder" pdf >> "$folder/ours"
    cat "$folder/said"
    seconds convert >> "$folder/theirs"
done

ours="$(sort -n "$folder/ours" | head -1)"
theirs="$(sort -n "$folder/theirs" | head -1)"
awk -v ours="$ours" -v theirs="$theirs" 'BEGIN {
    printf "LibreOffice %.2f s, Muster %.2f s: %.1f times faster\n", theirs / 1e9, ours / 1e9, theirs / ours
}'
