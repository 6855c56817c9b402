import type { QuotationState } from '../../session/tied';
import { t } from './messages';

const tones = {
  exact: 'ok',
  edited: 'ok',
  drifted: 'warn',
  missing: 'bad',
  loading: 'plain',
} as const satisfies Record<QuotationState, string>;

/** How the state of a quotation is shown: its colour and its word. */
export const stateBadge = (state: QuotationState) => ({ tone: tones[state], word: t(`state.${state}`) });
