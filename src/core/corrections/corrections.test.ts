import { expect, test } from 'vitest';
import { paragraph, quotation, quotationBlock, text } from '../document/build';
import { textFormat } from '../document/nodes';
import { blockText } from '../document/text';
import { correctBody } from './body';
import { correctedWords } from './words';

const quote = (words: string, translation = '') => ({ text: words, language: 'en', translation });
const change = {
  before: quote('We measured the quay twice before the storm came.'),
  after: quote('We measured the quay three times before the storm came.'),
};
const corrected = (words: string, changed = change) => correctedWords(words, changed, 'en-GB');

test.each([
  [
    'the whole words',
    '“We measured the quay twice before the storm came.”',
    '“We measured the quay three times before the storm came.”',
  ],
  [
    'a run of them, with the comma of the sentence',
    '“measured the quay twice,”',
    '“measured the quay three times,”',
  ],
  ['a changed first letter', '„we measured the quay twice“', '„we measured the quay three times“'],
  [
    'words left out',
    '“We measured … twice before the storm”',
    '“We measured … three times before the storm”',
  ],
  [
    'words put in brackets',
    '“We [at the Port] measured the quay twice before the storm came”',
    '“We [at the Port] measured the quay three times before the storm came”',
  ],
  ['words that the change does not touch', '“before the storm came”', '“before the storm came”'],
])('%s follow the record', (_, words, expected) => {
  expect(corrected(words)).toBe(expected);
});

test('a change of several words to one at the end of the quotation leaves no space', () => {
  const fewer = { before: change.after, after: quote('We measured the quay often before the storm came.') };
  expect(corrected('“measured the quay three times,”', fewer)).toBe('“measured the quay often,”');
});

test.each([
  ['had drifted before', '“We measured the quay once”'],
  ['are edited where the record changed', '“We measured the quay [two times] before the storm”'],
  ['end within the change', '“the quay … twice or so”'],
])('words that %s are left to somebody', (_, words) => {
  expect(corrected(words)).toBeNull();
});

test('quoted words of a translation follow the translation', () => {
  const changed = {
    before: { text: 'Wir maßen zweimal.', language: 'de', translation: 'We measured twice.' },
    after: { text: 'Wir maßen dreimal.', language: 'de', translation: 'We measured three times.' },
  };
  expect(corrected('“We measured twice”', changed)).toBe('“We measured three times”');
  expect(
    corrected('“We measured twice”', { ...changed, after: { ...changed.after, translation: '' } }),
  ).toBeNull();
});

test('formats, notes and other quotations stay, and a quotation in a footnote follows too', () => {
  const note = {
    type: 'footnote' as const,
    version: 1 as const,
    label: '',
    body: [paragraph([quotation('q', [text('“the quay twice”')])])],
  };
  const body = [
    paragraph([
      text('She said: '),
      quotation('q', [text('“We '), text('measured', textFormat.bold), text(' the quay twice”'), note]),
      text(' and '),
      quotation('other', [text('“twice”')]),
    ]),
    paragraph([text('Nothing here')]),
  ];
  const result = correctBody(body, 'q', change, 'en-GB');
  expect(result.places.map((place) => place.corrected)).toEqual([
    '“We measured the quay three times”',
    '“the quay three times”',
  ]);
  expect(result.body.map(blockText)).toEqual([
    'She said: “We measured the quay three times” and “twice”',
    'Nothing here',
  ]);
  const changed = JSON.stringify(result.body[0]);
  expect(changed).toContain('"text":"measured","format":1');
  expect(changed).toContain('“the quay three times”');
  expect(result.body[1]).toBe(body[1]);
  expect(blockText(body[0] as never)).toContain('quay twice');
});

test('a change across the lines of a block quotation is left to somebody', () => {
  const lines = {
    before: quote('The first line\nThe second line'),
    after: quote('The first and second line'),
  };
  const body = [
    quotationBlock('q', [paragraph([text('The first line')]), paragraph([text('The second line')])]),
  ];
  const result = correctBody(body, 'q', lines, 'en');
  expect(result.places).toEqual([{ words: 'The first line\nThe second line', corrected: null }]);
  expect(result.body).toEqual(body);
});
