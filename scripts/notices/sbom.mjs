/** A list of what ships as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/), with the hashes of the lock file. */
export function sbomOf({ name, version, license }, components, lock) {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name, version, licenses: licensesOf(license) } },
    components: components.map((component) => {
      const purl = purlOf(component);
      return {
        type: 'library',
        'bom-ref': purl ?? component.name,
        name: component.name,
        version: component.version,
        licenses: licensesOf(component.licence),
        ...(purl ? { purl, hashes: hashesOf(component, lock) } : {}),
      };
    }),
  };
}

/** Of npm; SQLite, pdf.js and the styles come inside a package or as files. */
const purlOf = ({ name, version, isOutsideNpm }) =>
  isOutsideNpm ? null : `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;

const licensesOf = (licence) => [
  / (OR|AND) /.test(licence) ? { expression: licence } : { license: { id: licence } },
];

function hashesOf({ name, version }, lock) {
  const locked = Object.entries(lock.packages).find(
    ([place, found]) => place.endsWith(`node_modules/${name}`) && found.version === version,
  );
  const [, base64] = /^sha512-(.*)$/.exec(locked?.[1].integrity ?? '') ?? [];
  return base64 ? [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }] : [];
}
