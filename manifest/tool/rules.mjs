// What a package must be before anybody uploads it: Microsoft's types and schemas, and rules of our own where those are silent.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPng } from './png.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..');
const peers = createRequire(join(folder, '..', 'tests', 'package.json'));

/** Exactly these, at the root of the zip. */
export const names = ['manifest.json', 'en.json', 'color.png', 'outline.png'];

/** @param {{ name: string, bytes: Buffer }[]} files @param {boolean} online Also asks Microsoft for the schema the manifest names. */
export async function faultsOf(files, online = false) {
  const found = new Map(files.map(file => [file.name, file.bytes]));
  const extra = files.filter(file => !names.includes(file.name)).map(file => `${file.name}: does not belong in the package.`);
  const missing = names.filter(name => !found.has(name)).map(name => `${name}: is missing.`);
  if (extra.length + missing.length > 0) {
    return [...extra, ...missing];
  }
  const text = found.get('manifest.json').toString('utf8');
  const open = [...new Set(text.match(/\$\{\{[^}]*\}\}/g))].map(token => `manifest.json: ${token} has no value.`);
  let manifest;
  let english;
  try {
    manifest = JSON.parse(text);
    english = JSON.parse(found.get('en.json').toString('utf8'));
  } catch (error) {
    return [`manifest.json or en.json: ${error.message}`];
  }
  return [
    ...open,
    ...await microsoftOf(manifest, english, text, online),
    ...oursOf(manifest, english),
    ...iconOf('color.png', found.get('color.png'), 192, () => true),
    ...iconOf('outline.png', found.get('outline.png'), 32, ({ r, g, b, a }) => a === 0 || (r === 255 && g === 255 && b === 255)),
  ];
}

async function microsoftOf(manifest, english, text, online) {
  let app;
  try {
    app = peers('@microsoft/app-manifest');
  } catch {
    return ["@microsoft/app-manifest: is not installed. Run 'npm ci' in the folder tests, then try again."];
  }
  const faults = [];
  try {
    app.TeamsManifestConverter.jsonToManifest(text);
  } catch (error) {
    faults.push(`manifest.json: Microsoft's types of ${manifest.manifestVersion} say: ${error.message.split('\n')[0]}`);
  }
  const check = async (name, data, schema) => {
    try {
      faults.push(...(await app.AppManifestUtils.validateAgainstSchema(data, schema)).map(fault => `${name}: Microsoft's schema says: ${fault}`));
    } catch (error) {
      faults.push(`${name}: could not be checked: ${error.message}`);
    }
  };
  await check('manifest.json', { ...manifest, manifestVersion: '1.30' }, schemaOf('MicrosoftTeams.schema.json'));
  await check('en.json', english, schemaOf('MicrosoftTeams.Localization.schema.json'));
  if (online) {
    await check('manifest.json', manifest);
  }
  return faults;
}

function oursOf(manifest, english) {
  const bot = manifest.bots?.[0] ?? {};
  const texts = (bot.commandLists ?? []).flatMap((list, i) => (list.commands ?? []).flatMap((_, j) =>
    ['title', 'description'].map(key => `bots[0].commandLists[${i}].commands[${j}].${key}`)));
  const translated = Object.keys(english).filter(key => key.startsWith('bots['));
  const must = (holds, fault) => (holds ? [] : [fault]);
  return [
    ...must(manifest.$schema?.includes(`/v${manifest.manifestVersion}/`), 'manifest.json: $schema and manifestVersion name different versions.'),
    ...must(english.$schema?.includes(`/v${manifest.manifestVersion}/`), 'en.json: $schema names another version than the manifest.'),
    ...texts.filter(key => !(key in english)).map(key => `en.json: ${key} is missing.`),
    ...translated.filter(key => !texts.includes(key)).map(key => `en.json: ${key} translates nothing.`),
    ...(manifest.validDomains ?? []).filter(domain => /[*:/]/.test(domain)).map(domain => `manifest.json: validDomains must be plain host names, had '${domain}'.`),
    ...must(manifest.webApplicationInfo?.id === bot.botId, 'manifest.json: webApplicationInfo.id must be the bot id, or permissions in the team are asked for somebody else.'),
    ...must(!bot.isNotificationOnly, 'manifest.json: people must be able to write to the bot.'),
  ];
}

function iconOf(name, bytes, size, allowed) {
  try {
    const icon = readPng(bytes);
    if (icon.width !== size || icon.height !== size) {
      return [`${name}: must be ${size} by ${size} pixels, is ${icon.width} by ${icon.height}.`];
    }
    const pixels = [...icon.pixels()];
    return pixels.every(allowed) ? [] : [`${name}: must be white on transparent.`];
  } catch (error) {
    return [`${name}: ${error.message}.`];
  }
}

function schemaOf(name) {
  // One pattern holds a bare bracket, which the validator's regular expressions refuse.
  return JSON.parse(readFileSync(join(folder, 'schema', name), 'utf8').replaceAll('\\\\b]', '\\\\b\\\\]'));
}
