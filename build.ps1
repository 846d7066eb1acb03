#!/usr/bin/env pwsh
# Builds and tests everything on Windows. Needs the .NET SDK and Node.js with npm; the browser tests use Edge or Chrome.
#
#   .\build.ps1             peers, restore (locked), format check, build, publish, test
#   .\build.ps1 -NoTests    the same without the tests
#
# The last line is "N passed, N failed, N skipped"; the exit code follows the same rules as in build.sh.
[CmdletBinding()]
param([switch] $NoTests)

$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
$env:DOTNET_CLI_UI_LANGUAGE = 'en'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$env:DOTNET_NOLOGO = '1'

foreach ($tool in @{ dotnet = 'the .NET 10 SDK'; npm = 'Node.js 20 or later' }.GetEnumerator()) {
    if (-not (Get-Command $tool.Key -ErrorAction SilentlyContinue)) { Write-Error "$($tool.Key) is not on the PATH. Install $($tool.Value) and run build.ps1 again." }
}

function Step([string] $name, [scriptblock] $action) {
    Write-Host "== $name"
    & $action
    if ($LASTEXITCODE -ne 0) { Write-Host "build.ps1: `"$name`" failed (exit code $LASTEXITCODE); the reason stands above."; exit 1 }
}

# npm writes this file last, so it is newer than the lock exactly when the install is whole and current.
$installed = Get-Item 'tests/node_modules/.package-lock.json' -Force -ErrorAction SilentlyContinue
if (-not $installed -or $installed.LastWriteTimeUtc -le (Get-Item 'tests/package-lock.json').LastWriteTimeUtc) {
    Step 'Test peers (npm)' { Push-Location tests; npm ci --no-audit --no-fund --loglevel=error; Pop-Location }
}

Step 'Restore' { dotnet restore --locked-mode -v quiet }
Step 'Format' { dotnet format --verify-no-changes --no-restore }
Step 'Build' { dotnet build -c Release --no-restore -v quiet }
if (Test-Path artifacts/bot) { Remove-Item artifacts/bot -Recurse -Force }
Step 'Publish' { dotnet publish src/CollectiveImpact.Bot -c Release --no-build -v quiet -o artifacts/bot }
$env:BOT_PUBLISHED = Join-Path $PSScriptRoot 'artifacts/bot'
Step 'Bill of materials' { node .ci/sbom.mjs }
if ($NoTests) { exit 0 }

if (Test-Path TestResults) { Remove-Item TestResults -Recurse -Force }
$broken = @()
foreach ($project in Get-ChildItem tests/*.Tests/*.csproj) {
    Write-Host "== Test $($project.BaseName)"
    dotnet test $project.FullName -c Release --no-build -v quiet --results-directory TestResults --logger "trx;LogFileName=$($project.BaseName).trx" --logger 'console;verbosity=minimal'
    if ($LASTEXITCODE -ne 0) { $broken += $project.BaseName }
}

$total = 0; $executed = 0; $passed = 0
foreach ($file in Get-ChildItem TestResults/*.trx -ErrorAction SilentlyContinue) {
    $counters = ([xml](Get-Content $file -Raw)).TestRun.ResultSummary.Counters
    $total += [int] $counters.total; $executed += [int] $counters.executed; $passed += [int] $counters.passed
}
$failed = $executed - $passed
$skipped = $total - $executed
$code = if ($failed -gt 0) { 1 } else { 0 }
if ($broken) { Write-Host "build.ps1: not well: $broken"; $code = 1 }
if ($env:CI -eq 'true' -and $skipped -gt 0) { Write-Host 'build.ps1: under CI nothing may be skipped.'; $code = 1 }
if ($env:CI -eq 'true' -and $executed -eq 0) { Write-Host 'build.ps1: under CI at least one test must run.'; $code = 1 }
Write-Host "$passed passed, $failed failed, $skipped skipped"
exit $code
