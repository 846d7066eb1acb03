#!/usr/bin/env bash
# Builds and tests everything. Works from any folder, on a machine with the .NET SDK, Node.js with npm, and apt.
#
#   ./build.sh              peers, restore (locked), format check, build, publish, test
#   ./build.sh --no-tests   the same without the tests
#
# The last line is "N passed, N failed, N skipped". The exit code is not 0 when a step or a test failed, and under
# CI=true also when a test was skipped or none ran.
# Left behind: artifacts/bot (the service, published; the tests find it by BOT_PUBLISHED), artifacts/alliancebot.cdx.json
# (its packages), TestResults/*.trx.
# CHROMIUM names a browser to use when none of the usual names is on the PATH.
set -Eeuo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export LC_ALL=C.UTF-8 DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
tests=yes
case "${1:-}" in
  "") ;;
  --no-tests) tests=no ;;
  *) sed -n '2,11s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac

step="start"
trap 'echo "build.sh: \"$step\" failed (exit code $?); the reason stands above." >&2' ERR
step() { step=$1; echo "== $step"; }

have_browser() {
  [ -x "${CHROMIUM:-}" ] && return
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" >/dev/null && return
  done
  return 1
}

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }

# The text of a TRX attribute, summed over all result files.
total() { grep -ho '<Counters [^>]*' TestResults/*.trx | { grep -o " $1=\"[0-9]*\"" || true; } | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'; }

step "Test peers (npm)"
# npm writes this file last, so it is newer than the lock exactly when the install is whole and current.
if [ tests/node_modules/.package-lock.json -nt tests/package-lock.json ]; then
  echo "up to date"
else
  (cd tests && npm ci --no-audit --no-fund --loglevel=error)
fi

if [ "$tests" = yes ] && ! have_browser; then
  step "Chromium (apt)"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-core fonts-noto-color-emoji >/dev/null
fi

step "Restore"
dotnet restore --locked-mode -v quiet

step "Format"
dotnet format --verify-no-changes --no-restore

step "Build"
dotnet build -c Release --no-restore -v quiet

step "Publish"
rm -rf artifacts/bot
dotnet publish src/CollectiveImpact.Bot -c Release --no-build -v quiet -o artifacts/bot
export BOT_PUBLISHED="$PWD/artifacts/bot"

step "Bill of materials"
node .ci/sbom.mjs

[ "$tests" = yes ] || exit 0

rm -rf TestResults
mkdir TestResults
broken=""
# One project after another, each with all cores: two browsers and two databases at once only make tests wait.
for project in tests/*.Tests/*.csproj; do
  name=$(basename "$project" .csproj)
  step "Test $name"
  # No test takes so long; one that hangs is named, and the rest goes on.
  dotnet test "$project" -c Release --no-build -v quiet --results-directory TestResults \
    --blame-hang-timeout 12m --blame-hang-dump-type none \
    --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" || broken="$broken $name"
done
trap - ERR

compgen -G 'TestResults/*.trx' >/dev/null || { echo "build.sh: no test project left a result." >&2; exit 1; }
executed=$(total executed) passed=$(total passed)
skipped=$(($(total total) - executed))
# Errors, time-outs and aborts are counted apart in a TRX; to us each is a test that did not pass.
failed=$((executed - passed))

code=0
[ "$failed" -eq 0 ] || code=1
[ -z "$broken" ] || { echo "build.sh: not well:$broken" >&2; code=1; }
if [ "${CI:-}" = true ]; then
  [ "$skipped" -eq 0 ] || { echo "build.sh: under CI nothing may be skipped." >&2; code=1; }
  [ "$executed" -gt 0 ] || { echo "build.sh: under CI at least one test must run." >&2; code=1; }
fi
echo "$passed passed, $failed failed, $skipped skipped"
exit "$code"
