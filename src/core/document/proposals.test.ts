import { expect, test } from 'vitest';
import { heading, link, paragraph, text } from './build';
import { textToBody } from './plain';
import { proposalsFor } from './proposals';

const nothing = { headline: '', standfirst: '', hasByline: false, isPlainText: true };
const long =
  'The water came over the wall before dawn and stood a metre deep in every street by noon. '.repeat(4);

const page = `Who broke the quay?

Three engineers warned of it, and a fourth wrote the report that nobody read.

By Ines Valdera

${long}

What the divers saw

${long}

What next

${long}

Subscribe from 3 crowns a month`;

const kindsOf = (source: string, stated = nothing) =>
  proposalsFor(textToBody(source), stated).map(({ kind, value }) => [kind, value]);

test('a text without mark-up offers its headline, standfirst, byline, subheads and boilerplate', () => {
  expect(kindsOf(page)).toEqual([
    ['headline', 'Who broke the quay?'],
    ['standfirst', 'Three engineers warned of it, and a fourth wrote the report that nobody read.'],
    ['byline', 'Ines Valdera'],
    ['subhead', 'What the divers saw'],
    ['subhead', 'What next'],
    ['boilerplate', 'Subscribe from 3 crowns a month'],
  ]);
});

test('what the file states is not proposed again', () => {
  expect(
    kindsOf(page, { headline: 'Other', standfirst: 'Said.', hasByline: true, isPlainText: false }),
  ).toEqual([['boilerplate', 'Subscribe from 3 crowns a month']]);
});

test('a sentence, a transcript, an address and a list are no headline and no subheads', () => {
  expect(kindsOf(`It fell on a Tuesday.\n\n${long}`)).toEqual([]);
  expect(kindsOf(`${long}\n\nQ: Who was there?\n\n${long}\n\n1. The shaft\n\n${long}`)).toEqual([]);
  expect(kindsOf(`${long}\n\nMill Lane 3\n\nAshgrave\n\n“Nobody came”\n\n${long}`)).toEqual([]);
});

test('a line with a link or formatting is never proposed for a field, which could not hold it', () => {
  const linked = paragraph([text('The '), link('https://quay.example', [text('quay')]), text(' fell')]);
  const bold = heading('h2', [text('The '), text('quay', 1), text(' fell')]);
  for (const first of [linked, bold])
    expect(proposalsFor([first, paragraph([text(long)])], nothing)).toEqual([]);
});
