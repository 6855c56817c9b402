import type { QuotationState } from '../../session/tied';
import { t } from './messages';

const tones = { edited: 'plain', drifted: 'warn', missing: 'bad' } as const;

/**
 * How words that are not simply their record's are shown: a colour and a word. Words that are the record's are no news:
 * the record may be made of them.
 */
export const stateBadge = (state: QuotationState) =>
  state === 'exact' || state === 'loading' ? null : { tone: tones[state], word: t(`state.${state}`) };
