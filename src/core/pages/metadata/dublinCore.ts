import type { PageFacts } from './facts';
import { readAddress, readDoi, readLanguage } from './identifiers';
import type { Metas } from './metas';
import { distinctNames, readByline } from './names';
import { firstDate } from './openGraph';

/** Dublin Core (`dc.…`, `dcterms.…`), used by archives, governments and libraries, and PRISM. */
export function readDublinCore(metas: Metas): PageFacts {
  const spelled = (name: string) =>
    ['dc', 'dcterms', 'dc.terms'].flatMap((head) => [`${head}.${name}`, `${head}:${name}`]);
  const first = (name: string) => metas.first(...spelled(name));
  const identifiers = spelled('identifier').flatMap(metas.all);
  return {
    title: first('title'),
    authors: distinctNames(spelled('creator').flatMap((name) => metas.all(name).flatMap(readByline))),
    container: metas.first('prism.publicationname') || first('ispartof'),
    publisher: first('publisher'),
    published: firstDate(
      metas,
      ...['issued', 'date.issued', 'created', 'date'].flatMap(spelled),
      'prism.publicationdate',
    ),
    modified: firstDate(metas, ...spelled('modified')),
    url: identifiers.map(readAddress).find((address) => address !== '' && readDoi(address) === '') ?? '',
    language: readLanguage(first('language')),
    more: { DOI: [metas.first('prism.doi', 'doi'), ...identifiers].map(readDoi).find(Boolean) ?? '' },
  };
}
