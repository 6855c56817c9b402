import { lossKindSchema, type SelfCheck } from '../../../core/model/selfCheck';
import { t } from './messages';

/** `Read back: 1,214 words, 18 quotations and 3 links stand in the file as in the article, as micromark reads it.` */
export function selfCheckSentence({ ok, losses, notices, reader, counted }: SelfCheck): string {
  const kinds = lossKindSchema.options.flatMap((kind) => {
    const count = counted[kind];
    return count && count.expected > 0 ? [{ kind, ...count }] : [];
  });
  if (ok) {
    if (kinds.length === 0) return t('check.empty');
    const things = list(kinds.map(({ kind, found }) => t(`found.${kind}`, { count: found })));
    const count = kinds.length === 1 ? (kinds[0]?.found ?? 0) : kinds.length;
    return t(notices.length === 0 ? 'check.complete' : 'check.except', { reader, things, count });
  }
  const missing = kinds
    .filter(({ expected, found }) => found < expected)
    .map(({ kind, expected, found }) => t(`lost.${kind}`, { lost: expected - found, count: expected }));
  const things = missing.length > 0 ? list(missing) : t('check.parts', { count: losses.length });
  return t('check.missing', { things });
}

const list = (items: string[]): string => {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : t('check.list', { things: items.slice(0, -1).join(', '), last });
};
