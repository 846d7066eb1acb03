#!/usr/bin/env bash
# Makes the Teams app package: fills in ids and addresses, checks it by Microsoft's schemas and our rules, and zips it.
#
#   manifest/package.sh APP_ID=... BOT_ID=... BOT_DOMAIN=... WEBSITE_URL=... PRIVACY_URL=... TERMS_URL=...
#   (set -a; eval "$(azd env get-values)"; manifest/package.sh)
#
# What is not given is taken from the environment. An argument it does not know prints all of them.
set -euo pipefail
command -v node >/dev/null || { echo "package.sh: Node.js 20.15 or later is needed." >&2; exit 1; }
exec node "$(dirname "${BASH_SOURCE[0]}")/tool/package.mjs" "$@"
