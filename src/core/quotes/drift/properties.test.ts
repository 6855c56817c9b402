import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../../tests/support/property';
import { compareWords } from '.';

const numRuns = 10_000;

const word = fc.stringMatching(/^[a-z]{2,8}$/);
const token = fc.oneof(
  { weight: 6, arbitrary: word },
  fc.stringMatching(/^[A-Z][a-z]{2,6}$/),
  fc.stringMatching(/^[1-9][0-9]?,[0-9]{3}(\.[1-9])?$/),
  fc.stringMatching(/^[a-z]{2,5}-[a-z]{2,5}$/),
  fc.constantFrom(
    'not',
    'never',
    'don’t',
    'might',
    'if',
    'co-author',
    '-5',
    '$12',
    'U.S.',
    'caf\u00e9',
    '3.5%',
  ),
);
/** No token twice, so that a changed quotation is in no other place of its record by chance. */
const tokens = fc.uniqueArray(token, {
  minLength: 6,
  maxLength: 30,
  selector: (value) => value.toLowerCase(),
});
const isOther = (one: string) => (value: string) => value.toLowerCase() !== one.toLowerCase();

/** A run of a record, with at least four tokens. */
const quoted = fc.tuple(tokens, fc.nat(), fc.nat()).map(([record, a, b]) => {
  const length = 4 + (b % (record.length - 3));
  const start = a % (record.length - length + 1);
  return { record, run: record.slice(start, start + length) };
});

const digitsChanged = (number: string) => number.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));

test('no quotation with a changed, dropped, added or exchanged token is called exact or edited without a warning', () => {
  const mutation = fc.constantFrom('changed', 'dropped', 'added', 'swapped', 'number', 'negation');
  assertProperty(
    fc.property(quoted, mutation, fc.nat(), token, ({ record, run }, kind, at, other) => {
      fc.pre(record.every(isOther(other)));
      const inner = 1 + (at % (run.length - 2));
      const mutated = { changed, dropped, added, swapped, number, negation }[kind]({
        run,
        inner,
        other,
        record,
      });
      const { state, warnings } = compareWords(mutated.words.join(' '), mutated.record.join(' '), 'en');
      expect({ mutated, state, warned: warnings.length > 0 }).toSatisfy(
        (result) => result.state === 'drifted' || result.warned,
      );
    }),
    { numRuns },
  );
});

interface Mutable {
  record: string[];
  run: string[];
  inner: number;
  other: string;
}
const changed = ({ record, run, inner, other }: Mutable) => ({ record, words: run.with(inner, other) });
const dropped = ({ record, run, inner }: Mutable) => ({ record, words: run.toSpliced(inner, 1) });
const added = ({ record, run, inner, other }: Mutable) => ({ record, words: run.toSpliced(inner, 0, other) });
const swapped = ({ record, run, inner }: Mutable) => ({
  record,
  words: run.with(inner, run[inner - 1] ?? '').with(inner - 1, run[inner] ?? ''),
});
const number = ({ record, run, inner }: Mutable) => ({
  record: record.with(record.indexOf(run[inner] ?? ''), '4,217.5'),
  words: run.with(inner, digitsChanged('4,217.5')),
});
/** Left out by an ellipsis or without one. */
const negation = ({ record, run, inner }: Mutable) => ({
  record: record.with(record.indexOf(run[inner] ?? ''), 'nobody'),
  words: inner % 2 === 0 ? run.toSpliced(inner, 1) : run.with(inner, '…'),
});

test('no edit that an editor may make is refused', () => {
  const edit = fc.constantFrom(...Object.keys(edits));
  assertProperty(
    fc.property(quoted, edit, fc.nat(), word, ({ record, run }, name, at, other) => {
      const words = edits[name]?.(run, 1 + (at % (run.length - 2)), other) ?? '';
      expect({ name, words, record, state: compareWords(words, record.join(' '), 'en').state }).toSatisfy(
        ({ state }) => state !== 'drifted',
      );
    }),
    { numRuns },
  );
});

const otherCase = (letter: string) =>
  letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
const recapitalised = (text: string) => otherCase(text.charAt(0)) + text.slice(1);

/** Each makes a quotation of a run of words, at an index that is neither its first nor its last. */
const edits: Record<string, (run: string[], at: number, other: string) => string> = {
  'left out': (run, at) => run.with(at, '…').join(' '),
  'left out with three full stops': (run, at) => run.with(at, '. . .').join(' '),
  'left out in brackets': (run, at) => run.with(at, '[…]').join(' '),
  'capital behind an ellipsis': (run, at) =>
    [...run.slice(0, at), '…', recapitalised(run[at + 1] ?? ''), ...run.slice(at + 2)].join(' '),
  'first capital': (run) => recapitalised(run.join(' ')),
  'first letter in brackets': (run, at) => {
    const letters = run[at] ?? '';
    return run
      .with(at, /^[a-z]{2}/i.test(letters) ? `[${otherCase(letters.charAt(0))}]${letters.slice(1)}` : letters)
      .join(' ');
  },
  'ending in brackets': (run, at) =>
    run.with(at, /^[a-z]+$/.test(run[at] ?? '') ? `${run[at]}[ed]` : (run[at] ?? '')).join(' '),
  'put in': (run, at, other) => run.toSpliced(at, 0, `[${other}]`).join(' '),
  replaced: (run, at, other) => run.with(at, `[${other}]`).join(' '),
  sic: (run, at) => run.toSpliced(at, 0, at % 2 === 0 ? '[sic]' : '(sic)').join(' '),
  'quotation marks': (run, at) => `“${run.with(at, `‘${run[at]}’`).join(' ')}”`,
  'closing comma': (run) => `“${run.join(' ')},”`,
  'white space': (run) => run.join(' \n '),
  'soft hyphen': (run, at) => run.with(at, `${run[at]?.slice(0, 2)}\u00AD${run[at]?.slice(2)}`).join(' '),
  'letters and accents apart': (run) => run.join(' ').normalize('NFD'),
  apostrophes: (run) => run.join(' ').replaceAll('’', "'"),
};
