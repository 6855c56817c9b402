import { useState } from 'react';
import { namesOf, partialDateOf, textOf, toCslDate } from '../../../core/citations/csl';
import { filledIn, filledNames } from '../../../core/citations/fill';
import type { CslItem, Source } from '../../../core/model/source';
import { openTerms } from '../../../core/model/terms';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { isPartialDate } from '../../ui/DatePartField';
import { term } from '../../ui/terms';
import { withVariable } from '../sources/cslForm';
import { namesToText, textToNames } from '../sources/names';
import { t } from './messages';

export type CapturedSourceState = ReturnType<typeof useCapturedSource>;

/** The source of a capture: the one on record with the same address, or a new one made from what was sent and typed. */
export function useCapturedSource(sent: CslItem) {
  const [csl, setCsl] = useState(sent);
  const [authors, setAuthors] = useState(namesToText(namesOf(sent)));
  const [issued, setIssued] = useState(partialDateOf(sent, 'issued'));
  const [wantsNew, setWantsNew] = useState(false);
  const address = { type: csl.type, URL: textOf(csl, 'URL'), DOI: textOf(csl, 'DOI') };
  const found = useCall(
    'sources.known',
    { csl: address },
    { enabled: Boolean(address.URL || address.DOI) },
  ).data;
  const known = wantsNew ? null : (found ?? null);

  const whole = (): CslItem => {
    const named = withVariable(csl, 'author', textToNames(authors, namesOf(csl)));
    return partialDateOf(named, 'issued') === issued
      ? named
      : withVariable(named, 'issued', toCslDate(issued));
  };
  return {
    typed: { csl, authors, issued, wantsNew },
    /** Puts back what `typed` was. */
    put(before: { csl: CslItem; authors: string; issued: string; wantsNew: boolean }): void {
      setCsl(before.csl);
      setAuthors(before.authors);
      setIssued(before.issued);
      setWantsNew(before.wantsNew);
    },
    csl,
    authors,
    issued,
    known,
    setAuthors,
    setIssued,
    set: (variable: string, value: string) => setCsl(withVariable(csl, variable, value)),
    makeNew: () => setWantsNew(true),
    isEmpty: known === null && !csl.title && address.URL === '',
    fill(from: CslItem): number {
      const before = whole();
      const filled = filledIn(before, from);
      setCsl(filled);
      setAuthors(namesToText(namesOf(filled)));
      setIssued(partialDateOf(filled, 'issued'));
      return filledNames(before, filled).length;
    },
    /** Null when there is no source: no title and no address. */
    async save(): Promise<Source | null> {
      if (known) return known;
      if (!csl.title && address.URL === '') return null;
      const item = withVariable(whole(), 'accessed', toCslDate(today()));
      return call('sources.create', {
        csl: item,
        archiveUrl: '',
        note: '',
        confidential: false,
        ...openTerms,
      });
    },
  };
}

export function problemOf(words: string, { isEmpty, issued }: CapturedSourceState): string | undefined {
  if (words.trim() === '' && isEmpty) return t('missing');
  return isPartialDate(issued) ? undefined : term('dateUnreadable');
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
