// Puts values in the place of the manifest's ${{TOKENS}}.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const guid = { pattern: /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i, like: 'a GUID' };
const address = { pattern: /^https:\/\/[^\s/]+\.[^\s/]+(\/\S*)?$/, like: 'an https address' };

/** Every token: what it may be, what it means, and what it is when nothing is said. */
export const tokens = {
  APP_ID: { ...guid, means: "the Teams app's own id; keep it for good" },
  BOT_ID: { ...guid, means: "the bot's app id (MicrosoftAppId), the client id of its identity" },
  BOT_DOMAIN: { pattern: /^(?!https?:)[a-z0-9-]+(\.[a-z0-9-]+)+$/i, like: 'a host name such as bot.alliance.example', means: 'where the bot is reached' },
  WEBSITE_URL: { ...address, means: 'a page about the bot, with a way to get help' },
  PRIVACY_URL: { ...address, means: "the controller's privacy policy" },
  TERMS_URL: { ...address, means: 'the terms of use' },
  DEVELOPER_NAME: { pattern: /^\S(.{0,30}\S)?$/, like: 'a name of at most 32 characters', means: 'who runs the bot', usually: () => 'Alliancebot' },
  APP_VERSION: { pattern: /^\d+\.\d+\.\d+$/, like: 'three numbers such as 1.2.0', means: 'raised at each upload', usually: productVersion },
};

/** @returns {{ values: Record<string, string>, faults: string[] }} The value of each token, or what is wrong, one line each. */
export function readValues(given, root) {
  const values = {};
  const faults = Object.keys(given).filter(name => !(name in tokens)).map(name => `${name}: there is no such value. Known: ${Object.keys(tokens).join(', ')}.`);
  for (const [name, token] of Object.entries(tokens)) {
    const value = (given[name] ?? process.env[name] ?? '').trim() || token.usually?.(root);
    if (!value) {
      faults.push(`${name}: is missing (${token.means}). Give ${name}=... or set it in the environment.`);
    } else if (!token.pattern.test(value)) {
      faults.push(`${name}: must be ${token.like}, was '${value}'.`);
    } else {
      values[name] = value;
    }
  }
  return { values, faults };
}

/** The text with every token's value, written as JSON needs it. */
export function fill(text, values) {
  return text.replace(/\$\{\{([A-Z_]+)\}\}/g, (whole, name) => (name in values ? JSON.stringify(values[name]).slice(1, -1) : whole));
}

function productVersion(root) {
  return /<Version>([^<]+)<\/Version>/.exec(readFileSync(join(root, 'Directory.Build.props'), 'utf8'))?.[1];
}
