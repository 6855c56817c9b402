import type { Source } from '../model/source';
import { isOpenableUrl } from '../model/url';
import { fullName, namesOf, partialDateOf, textOf } from './csl';
import { sourceName } from './reference';

/** A source in the terms of schema.org's `CreativeWork`. */
export interface DescribedWork {
  type: 'CreativeWork';
  name: string;
  author?: { name: string }[];
  publisher?: { name: string };
  isPartOf?: { name: string };
  datePublished?: string;
  url?: string;
  archivedAt?: string;
}

/** What is told to the public of a source that may be named. */
export function describedWork(source: Source, language: string): DescribedWork {
  const { csl, archiveUrl } = source;
  const author = namesOf(csl).flatMap((name) => (fullName(name) ? { name: fullName(name) } : []));
  const issued = partialDateOf(csl, 'issued');
  const named = (variable: string) => (textOf(csl, variable) ? { name: textOf(csl, variable) } : undefined);
  const [publisher, container] = [named('publisher'), named('container-title')];
  const doi = textOf(csl, 'DOI');
  const url = textOf(csl, 'URL') || (doi && `https://doi.org/${doi}`);
  return {
    type: 'CreativeWork',
    name: csl.title || sourceName(source, language),
    ...(author.length > 0 && { author }),
    ...(publisher && { publisher }),
    ...(container && { isPartOf: container }),
    ...(issued && { datePublished: issued }),
    ...(isOpenableUrl(url) && { url }),
    ...(isOpenableUrl(archiveUrl) && { archivedAt: archiveUrl }),
  };
}
