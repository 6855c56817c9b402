import type { DiffPart } from '../quotes/wordDiff';
import { writeTime } from '../transcripts/time';
import { t } from './messages';
import type { QuotationReport, ReportedQuotation, ReportedStatement } from './report';

/** One line of what is known of a quotation; a difference is shown part by part. */
export interface Fact {
  name: string;
  value: string;
  diff?: DiffPart[];
  url?: string;
}

/** `2026-03-02 09:14 UTC`. */
export const instant = (at: string): string =>
  `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const countNames = ['verified', 'sourced', 'recorded', 'unrecorded', 'drifted', 'warned'] as const;

export const figures = ({ counts, statements }: QuotationReport) => [
  ...countNames.map((id) => ({ name: t(`count.${id}`), value: counts[id] })),
  ...(statements.length > 0
    ? [
        {
          name: t('count.statements'),
          value: statements.filter(({ evidence }) => evidence === 'verified').length,
        },
        {
          name: t('count.statements.not'),
          value: statements.filter(({ evidence }) => evidence === 'sourced').length,
        },
      ]
    : []),
];

/** What is known of words that a source is cited for. */
export function statementFacts(statement: ReportedStatement): Fact[] {
  const { evidence, withheld, source, url } = statement;
  return [
    { name: t('evidence'), value: `${t(`count.${evidence}`)}. ${comparedBy(statement)}` },
    {
      name: t('source'),
      value: source === '' ? t('source.none') : withheld ? `${source} ${t('withheld')}` : source,
    },
    ...(url ? [{ name: t('address'), value: url, url }] : []),
  ];
}

function comparedBy({ check, lapse }: ReportedStatement): string {
  if (check) return t('by.by-hand', { name: check.checkedBy, when: instant(check.at) });
  return lapse
    ? t(`statement.lapsed.${lapse.reason}`, { name: lapse.checkedBy, when: instant(lapse.at) })
    : t('statement.unchecked');
}

/** What is known of a quotation, in the order in which a checker asks. */
export function factsOf(quotation: ReportedQuotation): Fact[] {
  const { evidence, state, warnings, diff, withheld, offRecord, record, speaker, role, dateSaid } = quotation;
  const { source, url, locator, page } = quotation;
  const fact = (name: string, value: string): Fact[] => (value === '' ? [] : [{ name, value }]);
  const who = [speaker, role].filter(Boolean).join(', ');
  const isFound = state === null;
  if (offRecord)
    return [
      { name: t('words'), value: t('offRecord') },
      { name: t('evidence'), value: `${t(`count.${evidence}`)}.` },
    ];
  const bySource = withheld
    ? [{ name: t('source'), value: `${source} ${t('withheld')}` }]
    : [
        { name: t(isFound && who ? 'speaker.found' : 'speaker'), value: who || t('speaker.none') },
        ...fact(t('said'), dateSaid),
        ...(isFound ? [] : [{ name: t('source'), value: source || t('source.none') }]),
        ...fact(t('locator'), locator),
        ...(url ? [{ name: t('address'), value: url, url }] : []),
      ];
  return [
    {
      name: t('evidence'),
      value: [`${t(`count.${evidence}`)}.`, proofOf(quotation)].filter(Boolean).join(' '),
    },
    ...bySource,
    ...(page
      ? [{ name: t('page'), value: t('page.of', { when: instant(page.takenAt), sha256: page.sha256 }) }]
      : []),
    ...(state === null ? [] : [{ name: t('compared'), value: t(`state.${state}`) }]),
    ...(state === 'exact' ? [] : fact(t('record'), record)),
    ...(diff.length > 0 ? [{ name: t('difference'), value: '', diff }] : []),
    ...warnings.map(({ message }) => ({ name: t('warning'), value: message })),
  ];
}

function proofOf({ evidence, verification }: ReportedQuotation): string {
  if (!verification) return '';
  const { method, checkedBy: name, at, saidAt } = verification;
  const when = instant(at);
  if (evidence !== 'verified') return t('lapsed', { when });
  return t(`by.${method}`, { name, when, time: writeTime(saidAt ?? 0) });
}

/** What stands in the margin beside a quotation. */
export const marginOf = (quotation: ReportedQuotation): string => {
  const { evidence, state, withheld, offRecord, speaker, source } = quotation;
  if (offRecord) return t('offRecord');
  const who = withheld ? source : [speaker, source].filter(Boolean).join('; ');
  const name = t(`count.${evidence}`);
  return who === '' ? name : t(state === null ? 'of.found' : 'of', { evidence: name, who });
};
