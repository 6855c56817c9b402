import { fullName, namesOf, partialDateOf } from '../../../core/citations/csl';
import { t } from './messages';

/** A value of a CSL item as a person reads it. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return t('nothing');
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const item = { type: '', author: value, issued: value };
  const names = Array.isArray(value) ? namesOf(item).map(fullName).filter(Boolean).join('; ') : '';
  return names || partialDateOf(item, 'issued') || JSON.stringify(value);
}
