// Writes the bill of materials of the product's packages, in CycloneDX 1.6, from the lock file that the build restores by.
//
//   node .ci/sbom.mjs [FILE]        artifacts/alliancebot.cdx.json when nothing is said
//
// The same lock file gives the same bytes. The runtime and the operating system come with the image's base and are listed with it.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lock = readFileSync(join(root, 'src/CollectiveImpact.Bot/packages.lock.json'), 'utf8');
const version = /<Version>([^<]+)<\/Version>/.exec(readFileSync(join(root, 'Directory.Build.props'), 'utf8'))[1];
const central = readFileSync(join(root, 'Directory.Packages.props'), 'utf8');

// Analyzers look at the source and are no part of the program.
const onlyForBuilding = new Set([...central.matchAll(/<GlobalPackageReference Include="([^"]+)"/g)].map(match => match[1]));
const locked = Object.assign({}, ...Object.values(JSON.parse(lock).dependencies));
const isPackage = name => locked[name] && locked[name].type !== 'Project' && !onlyForBuilding.has(name);
const spelt = new Map(Object.keys(locked).map(name => [name.toLowerCase(), name]));
const address = name => `pkg:nuget/${name}@${locked[name].resolved}`;
const product = `pkg:generic/alliancebot@${version}`;

const packages = Object.keys(locked).filter(isPackage).sort();
const usedBy = entry => Object.keys(entry.dependencies ?? {}).map(name => spelt.get(name.toLowerCase()) ?? name).filter(isPackage).map(address).sort();
const ownProjects = Object.values(locked).filter(entry => entry.type === 'Project');
const direct = packages.filter(name => locked[name].type === 'Direct').map(address);

const bill = {
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  serialNumber: `urn:uuid:${uuidOf(version + lock)}`,
  version: 1,
  metadata: {
    component: { type: 'application', 'bom-ref': product, name: 'alliancebot', version, licenses: [{ license: { id: 'MIT' } }], purl: product },
  },
  components: packages.map(name => ({
    type: 'library',
    'bom-ref': address(name),
    name,
    version: locked[name].resolved,
    scope: 'required',
    hashes: [{ alg: 'SHA-512', content: Buffer.from(locked[name].contentHash, 'base64').toString('hex') }],
    purl: address(name),
  })),
  dependencies: [
    { ref: product, dependsOn: [...new Set([...direct, ...ownProjects.flatMap(usedBy)])].sort() },
    ...packages.map(name => ({ ref: address(name), dependsOn: usedBy(locked[name]) })),
  ],
};

const file = resolve(process.argv[2] ?? join(root, 'artifacts', 'alliancebot.cdx.json'));
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, JSON.stringify(bill, null, 2) + '\n');
console.log(`${packages.length} packages in ${process.argv[2] ?? 'artifacts/alliancebot.cdx.json'}`);

/** A UUID of version 8, made of what it stands for. */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
