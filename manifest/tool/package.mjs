// Makes the Teams app package, or checks one. Called by package.sh and package.ps1, which say how.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fill, readValues, tokens } from './fill.mjs';
import { faultsOf, names } from './rules.mjs';
import { readZip, writeZip } from './zip.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..');
const root = join(folder, '..');

process.exitCode = await run(process.argv.slice(2));

async function run(args) {
  const online = take(args, '--online');
  const check = option(args, '--check');
  const out = option(args, '--out') ?? join(root, 'artifacts', 'alliancebot.zip');
  const odd = args.filter(arg => !/^[A-Z_]+=/.test(arg));
  if (odd.length > 0) {
    return fail([`${odd[0]}: is not understood.`, '', ...usage()]);
  }
  if (check !== undefined) {
    if (!existsSync(resolve(check))) {
      return fail([`--check: there is no file '${check}'.`]);
    }
    const faults = await faultsOf(readZip(readFileSync(resolve(check))), online);
    return faults.length > 0 ? fail(faults) : say(`${check} is well.`);
  }
  const { values, faults } = readValues(Object.fromEntries(args.map(arg => [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)])), root);
  if (faults.length > 0) {
    return fail(faults);
  }
  const files = names.map(name => ({ name, bytes: contentOf(name, values) }));
  const wrong = await faultsOf(files, online);
  if (wrong.length > 0) {
    return fail(wrong);
  }
  mkdirSync(dirname(resolve(out)), { recursive: true });
  writeFileSync(resolve(out), writeZip(files));
  return say(`${relative(process.cwd(), resolve(out))}: version ${values.APP_VERSION}, for the bot at ${values.BOT_DOMAIN}.`);
}

function contentOf(name, values) {
  const bytes = readFileSync(join(folder, name));
  return name.endsWith('.json') ? Buffer.from(fill(bytes.toString('utf8'), values), 'utf8') : bytes;
}

function take(args, flag) {
  const at = args.indexOf(flag);
  return at >= 0 && args.splice(at, 1).length > 0;
}

function option(args, flag) {
  const at = args.indexOf(flag);
  return at >= 0 ? args.splice(at, 2)[1] ?? '' : undefined;
}

function usage() {
  return [
    'package [--out FILE] [--online] NAME=value ...   makes the app package (artifacts/alliancebot.zip)',
    'package --check FILE [--online]                  checks a package that is made',
    '',
    '--online also asks Microsoft for the schema that the manifest names. A value not given is taken from the environment:',
    ...Object.entries(tokens).map(([name, token]) => `  ${name.padEnd(15)} ${token.means}${token.usually ? ' (has a default)' : ''}`),
  ];
}

function say(line) {
  console.log(line);
  return 0;
}

function fail(lines) {
  lines.forEach(line => console.error(line));
  return 1;
}
