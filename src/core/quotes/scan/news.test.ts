import { expect, test } from 'vitest';
import { scanQuotations } from './index';

const speakers = (text: string) => scanQuotations(text).map(({ speaker }) => speaker);

test.each([
  // What an apposition names is not who speaks.
  ['Al Vey, professor of history at the University of Orsa, said it was “too late and too long.”', 'Al Vey'],
  [
    'Fred Kay, head of the project at the old Orsa Relief Institute, said it was “too late and too long.”',
    'Fred Kay',
  ],
  ['Priorities Orsa, a small NGO, said it was “too late and too long.”', 'Priorities Orsa'],
  // Nouns that look like verbs.
  ['“The law is clear enough,” Red House press secretary Josh Ernst said Tuesday.', 'Josh Ernst'],
  // What stands before a name is part of it.
  [
    'Republican presidential front-runner Al Roe is asking whether they came “because it was held in a barn.”',
    'Al Roe',
  ],
  [
    '“There are braver mice than Ned Roe,” reads a Wednesday editorial in The Orsa Register.',
    'a Wednesday editorial in The Orsa Register',
  ],
  ['Iowa strategist Brett O’Dell came. “Was that the best use of our time?” O’Dell said.', 'Brett O’Dell'],
  ['Steve Israel came. “We will hold every seat that we have,” Israel said.', 'Steve Israel'],
  ['Colleen Deacon ran. Deacon called it “a very long and cold road.”', 'Colleen Deacon'],
  // Verbs on no list, and long clauses between.
  ['“They came because he promises things,” Ned Vey shot back with a laugh.', 'Ned Vey'],
  ['“Orsa is a safe place,” the newspaper admitted.', 'the newspaper'],
  [
    '“They are under pressure,” an intelligence source, who was not allowed to speak, said.',
    'an intelligence source',
  ],
  ['The Orsa senator’s answer was that “the most important thing is the family.”', 'The Orsa senator'],
  // Slips of the keyboard.
  ['Rep. Al Roe (R-S.C.):"I have not heard anyone cite it."', 'Al Roe'],
  ['The ad shows Al Roe saying, “ you have to give them a path to it.”', 'Al Roe'],
  ['Al Roe left. "I think he should be ashamed of it, " Roe said.', 'Al Roe'],
])('%s is said by %s', (text, speaker) => expect(speakers(text)).toEqual([speaker]));

test('a participle alone goes on with the speaker of the sentence before', () => {
  const text = 'Ada Roe said that it “was not good.” Adding, “Now, like all of these, it will take time.”';
  expect(speakers(text)).toEqual(['Ada Roe', 'Ada Roe']);
});

test('who is asked has not asked', () => {
  const text = 'Al Roe was asked, “If you had known, would you have come?” He answered, “I have no idea.”';
  expect(speakers(text)).toEqual([null, 'Al Roe']);
});

test('he is the subject, although another man is named in the sentence', () => {
  const text =
    'Vandril Benn, a voter, will vote for James Vey on Monday. “Some changes have to be made,” he said.';
  expect(speakers(text)).toEqual(['Vandril Benn']);
});
