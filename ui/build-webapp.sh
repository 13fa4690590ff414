#!/usr/bin/env bash
# Builds the web app into $1/webapp for the Maven build, unless nothing that goes into it has changed.
set -euo pipefail

target=$1
cd "$(dirname "${BASH_SOURCE[0]}")/src/main/webui"
mkdir -p "$target"

checksum() {
  if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi
}
export -f checksum

inputs=$(find . ../../../build-webapp.sh ../../../compress-webapp.mjs \
  \( -name node_modules -o -name dist \) -prune -o -type f -print0 |
  LC_ALL=C sort -z | xargs -0 bash -c 'checksum "$@"' _ | checksum)
if [ -f "$target/webapp/index.html" ] && [ "$(cat "$target/webapp.stamp" 2>/dev/null)" = "$inputs" ]; then
  echo "The web app is unchanged."
  exit 0
fi

lock=$(checksum package-lock.json)
if [ "$(cat node_modules/.belvedere-lock 2>/dev/null)" != "$lock" ]; then
  npm ci --no-audit --no-fund --prefer-offline
  printf '%s\n' "$lock" >node_modules/.belvedere-lock
fi
npm run --silent build

rm -rf "$target/webapp" "$target/webapp.stamp"
cp -R dist "$target/webapp"
node ../../../compress-webapp.mjs "$target/webapp"
printf '%s\n' "$inputs" >"$target/webapp.stamp"
