#!/usr/bin/env pwsh
# Makes the Teams app package: fills in ids and addresses, checks it by Microsoft's schemas and our rules, and zips it.
#
#   manifest\package.ps1 APP_ID=... BOT_ID=... BOT_DOMAIN=... WEBSITE_URL=... PRIVACY_URL=... TERMS_URL=...
#
# What is not given is taken from the environment. An argument it does not know prints all of them.
$ErrorActionPreference = 'Stop'
if (-not (Get-Command node -ErrorAction SilentlyContinue)) { Write-Error 'package.ps1: Node.js 20.15 or later is needed.' }
node (Join-Path $PSScriptRoot 'tool/package.mjs') @args
exit $LASTEXITCODE
