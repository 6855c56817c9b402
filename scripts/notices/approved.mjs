/** Licences under which a package may ship inside the app; each asks for no more than its text, or as noted. */
const shipped = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  // citeproc: unchanged, with its attribution in About and its text in the notices.
  'CPAL-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  // Unchanged files, whose source is the package itself.
  'MPL-1.1',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'WTFPL',
  'Zlib',
]);

/** Further licences of tools and test data, which do not ship. */
const tools = new Set(['CC-BY-4.0', 'CC-BY-SA-4.0']);

/** Read in the package's own licence file, since its package.json has no SPDX name. */
const read = {
  'duck@0.1.12': 'BSD-2-Clause',
  'format@0.2.2': 'MIT',
  // Its "BSD" asks besides that changed files say so; they ship as they are.
  'dictionary-en@4.0.0': 'MIT AND BSD-3-Clause',
  'dictionary-en-au@3.0.0': 'MIT AND BSD-3-Clause',
  'dictionary-en-ca@3.0.0': 'MIT AND BSD-3-Clause',
  'dictionary-en-gb@3.0.0': 'MIT AND BSD-3-Clause',
};

/** The SPDX expression of a package, or null if it names none. */
export const licenceOf = (name, version, stated) => read[`${name}@${version}`] ?? stated ?? null;

/** Whether one of the choices of an expression (`(MIT OR GPL-3.0) AND Zlib`, without deeper nesting) is approved. */
export function isApproved(expression, { isTool = false } = {}) {
  const known = (id) => shipped.has(id) || (isTool && tools.has(id));
  const withoutBrackets = expression.replace(/[()]/g, '');
  const isMixed = / AND /.test(withoutBrackets) && / OR /.test(withoutBrackets);
  if (isMixed) return false;
  return withoutBrackets
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((id) => known(id.trim())));
}

/** The packages of a lock file whose licence nobody approved, each with its licence. */
export function unapproved(lock) {
  return Object.entries(lock.packages).flatMap(([place, { version, license, os, optional }]) => {
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    // A build of a package for one platform, which the package itself stands for.
    if (place === '' || (!license && os && optional)) return [];
    const licence = licenceOf(name, version, license);
    if (licence && isApproved(licence, { isTool: true })) return [];
    return [`${name}@${version}: ${licence ?? 'no licence'}`];
  });
}
