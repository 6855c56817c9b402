import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../../tests/support/property';
import { findMarkedSpans } from './spans';

const found = (text: string) => findMarkedSpans(text).map((span) => span.text);

test.each([
  ["''We stay,'' said Ada Roe. ''All of us.''", ['We stay,', 'All of us.']],
  ["``We stay,'' said Ada Roe.", ['We stay,']],
  ["'We don't know the crew's names,' she said.", ["We don't know the crew's names,"]],
  ["'The builders' union said no,' he told us.", ["The builders' union said no,"]],
  ['‘The builders’ union said no,’ he told us.', ['The builders’ union said no,']],
  ["The builders' union and the bakers' guild met in the '90s.", []],
  ["They play rock 'n' roll at the Fox 'n' Hound.", []],
  ['The shelf is 6\'2" by 3" and holds "everything we own" today.', ['everything we own']],
  ['“He told me ‘leave now’ and left.”', ['He told me ‘leave now’ and left.']],
  ['„Sie sagte ‚nein‘ zu uns“, so Roe.', ['Sie sagte ‚nein‘ zu uns']],
  ['»Nein«, sagte Roe. «Jamais», dit Roe.', ['Nein', 'Jamais']],
  ['林市長表示：「安全最重要。」他說，“可以”。', ['安全最重要。', '可以']],
  ['He wrote " and left. "No," said Roe. "Never."', ['No,', 'Never.']],
  ['(“Yes”)', ['Yes']],
  ['“We stay," said Ada Roe. "All of us.”', ['We stay,', 'All of us.']],
  ['“We stay,“ said Ada Roe. “All of us.“', ['We stay,', 'All of us.']],
  ['”We stay,” said Ada Roe. “All of us.”', ['We stay,', 'All of us.']],
  ['"I hate the term \'outreach,\' " he told us.', ["I hate the term 'outreach,'"]],
])('the quotations of %s', (text, quotations) => expect(found(text)).toEqual(quotations));

test('a quotation that goes on in the next paragraph ends with its own', () => {
  const [first, second] = findMarkedSpans('She said: "One.\n\n"Two."');
  expect([first?.text, first?.continues, second?.text, second?.continues]).toEqual([
    'One.',
    true,
    'Two.',
    false,
  ]);
});

test('spans are in order, apart from each other, and begin and end with marks', () => {
  const piece = fc.constantFrom(
    ...'“”„«»‘’‚"\'「」',
    "''",
    'a',
    'don’t',
    ' ',
    '\n',
    '\n\n“',
    ' “',
    '. ',
    'x'.repeat(2995),
  );
  assertProperty(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      let free = 0;
      for (const { start, end, text: words, continues } of findMarkedSpans(text)) {
        expect(start).toBeGreaterThanOrEqual(free);
        expect(end - start).toBeLessThan(3003);
        const span = text.slice(start, end);
        expect(span).toContain(words);
        expect(span).toMatch(/^["'“”„«»「‘‚]/);
        expect(span.includes('\n')).toBe(false);
        if (!continues) expect(span).toMatch(/["'”“»«」’‘]$/);
        free = end;
      }
    }),
    { numRuns: 2000 },
  );
});

test('what stands in another paragraph changes no spans', () => {
  const piece = fc.constantFrom(...'“”„‘’"', "'", 'a', ' ', ', ', 'said ');
  const line = fc.array(piece, { maxLength: 20 }).map((pieces) => `Words ${pieces.join('')}`);
  assertProperty(
    fc.property(line, line, (first, second) => {
      const whole = findMarkedSpans(`${first}\n\n${second}`).map(({ text }) => text);
      expect(whole).toEqual([...found(first), ...found(second)]);
    }),
  );
});
