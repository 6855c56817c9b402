import { readFileSync, writeFileSync } from 'node:fs';
import { shippedComponents } from '../notices/components.mjs';
import { sbomOf } from '../notices/sbom.mjs';
import { inRoot } from '../setup/paths.mjs';

const json = (file) => JSON.parse(readFileSync(inRoot(file), 'utf8'));

/**
 * After the last part of the build: the notices of everything that ships, as data for About and as a text beside the
 * app, and the list of components (SBOM). The build fails for a licence that nobody approved.
 */
export const notices = () => ({
  name: 'stet-notices',
  apply: 'build',
  closeBundle() {
    const components = shippedComponents();
    const app = json('package.json');
    const own = readFileSync(inRoot('LICENSE'), 'utf8').trim();
    const list = components.map(({ name, version, licence, text }) => ({ name, version, licence, text }));
    write('notices.json', JSON.stringify({ licence: own, components: list }));
    write(
      'sbom.cdx.json',
      `${JSON.stringify(sbomOf(app, components, json('package-lock.json')), null, 2)}\n`,
    );
    write('THIRD-PARTY-NOTICES.txt', asText(list));
  },
});

const write = (name, content) => writeFileSync(inRoot('out', name), content);

const line = '-'.repeat(72);

const asText = (components) =>
  [
    'Stet contains the following works of others.\n',
    ...components.map(
      ({ name, version, licence, text }) => `${line}\n${name} ${version} (${licence})\n\n${text}\n`,
    ),
  ].join('\n');
