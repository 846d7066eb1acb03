// Draws color.png and outline.png from the SVG files beside this script, with the Chromium that CHROMIUM or the PATH names.
//
//   node manifest/icons.mjs
//
// Run it after a change to an SVG file and commit the pictures: the package is made without a browser.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const icons = [{ name: 'color', size: 192 }, { name: 'outline', size: 32 }];

const browser = [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome', 'msedge']
  .find(name => name && spawnSync(name, ['--version']).status === 0);
if (!browser) {
  console.error('icons: no Chromium on the PATH; name one in CHROMIUM.');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'icons-'));
try {
  for (const { name, size } of icons) {
    const page = join(folder, `${name}.html`);
    const svg = readFileSync(join(here, `${name}.svg`), 'utf8');
    writeFileSync(page, `<!doctype html><style>html,body{margin:0;background:transparent}svg{display:block}</style>${svg}`);
    execFileSync(browser, [
      '--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--force-device-scale-factor=1', `--window-size=${size},${size}`,
      '--default-background-color=00000000', `--user-data-dir=${join(folder, 'profile')}`, `--screenshot=${join(here, `${name}.png`)}`,
      pathToFileURL(page).href,
    ], { stdio: 'ignore', timeout: 60_000 });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
