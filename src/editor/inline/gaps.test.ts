import { expect, test } from 'vitest';
import { type Fit, gapsAround, nodeSign } from './gaps';

/** What a reader sees of `before` and `after` around the node, which is shown as `+`. */
const shown = (before: string, after: string, fit: Fit) => {
  const gaps = gapsAround(before, after, fit);
  return `${before.slice(0, before.length - gaps.remove) + gaps.before}+${gaps.after}${after}`;
};

test.each<[string, string, string, string]>([
  // before, after, a word, a note
  ['eleven ', 'days', 'eleven + days', 'eleven+ days'],
  ['eleven', ' days', 'eleven + days', 'eleven+ days'],
  ['eleven ', ' days', 'eleven + days', 'eleven+ days'],
  ['eleven', 'days', 'eleven + days', 'eleven+days'],
  ['eleven', '', 'eleven +', 'eleven+'],
  ['eleven ', '', 'eleven +', 'eleven+ '],
  ['', '', '+', '+'],
  ['', 'days', '+ days', '+days'],
  [' ', 'days', ' + days', ' +days'],
  ['days', '.', 'days +.', 'days+.'],
  ['days ', '.', 'days +.', 'days+.'],
  ['days.', ' Then', 'days. + Then', 'days.+ Then'],
  ['days. ', 'Then', 'days. + Then', 'days.+ Then'],
  ['days', ', then', 'days +, then', 'days+, then'],
  ['(', 'days)', '(+ days)', '(+days)'],
  ['(days', ')', '(days +)', '(days+)'],
  ['said “', 'days”', 'said “+ days”', 'said “+days”'],
  ['said “days', '”', 'said “days +”', 'said “days+”'],
  ['said “days”', ' once', 'said “days” + once', 'said “days”+ once'],
  ['said "', 'days"', 'said "+ days"', 'said "+days"'],
  ['days—', 'then', 'days—+ then', 'days—+then'],
  ['days ', '(then)', 'days + (then)', 'days+ (then)'],
  ['jours', '\u202f; puis', 'jours +\u202f; puis', 'jours+\u202f; puis'],
  [nodeSign, ' days', `${nodeSign} + days`, `${nodeSign}+ days`],
  [nodeSign, nodeSign, `${nodeSign} + ${nodeSign}`, `${nodeSign}+${nodeSign}`],
  ['十一', '天', '十一+天', '十一+天'],
  ['十一天', '。', '十一天+。', '十一天+。'],
  ['十一天。', '后来', '十一天。+后来', '十一天。+后来'],
  ['ที่', 'นี่', 'ที่+นี่', 'ที่+นี่'],
  ['열한', ' 날', '열한 + 날', '열한+ 날'],
  ['שלום ', 'עולם', 'שלום + עולם', 'שלום+ עולם'],
])('between %j and %j', (before, after, word, note) => {
  expect(shown(before, after, 'word')).toBe(word);
  expect(shown(before, after, 'note')).toBe(note);
});
