const words =
  'harbour silt quay water council ministry survey ledger minutes canal storm levee pier letter'.split(' ');
const some = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, at) => words[(seed * 31 + at * 17 + (seed >> 3)) % words.length]).join(
    ' ',
  );

/** A generated BibLaTeX library, about 440 bytes per entry; each title ends with "report" and its number. */
export const entriesOf = (count: number): string =>
  Array.from({ length: count }, (_, index) => entryOf(index, count)).join('\n');

function entryOf(index: number, count: number): string {
  const family = index === 0 ? 'Aagaard' : index === count - 1 ? 'Zyl' : `Holt${index % 977}`;
  return `@article{key${index},
  author = {${family}, Maren and {Ministry of Works}},
  title = {${some(index, 6)} {Report} ${index}},
  journaltitle = {Journal of the ${some(index >> 4, 2)}},
  date = {${1950 + (index % 70)}-0${1 + (index % 9)}},
  volume = {${index % 40}},
  pages = {${index % 300}--${(index % 300) + 12}},
  doi = {10.1234/x.${index}},
  abstract = {${some(index + 5, 30)}},
}
`;
}
