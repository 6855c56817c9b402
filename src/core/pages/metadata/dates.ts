import { readLooseDate } from '../../model/looseDate';
import { plainWords } from './words';

/** A page's date as `readLooseDate` reads it, whatever else stands in the value. */
export const readDate = (value: unknown): string => readLooseDate(plainWords(value));
