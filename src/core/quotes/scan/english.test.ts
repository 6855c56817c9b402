import { expect, test } from 'vitest';
import { scanQuotations } from './index';

const speakers = (text: string) => scanQuotations(text).map(({ speaker }) => speaker);
const kinds = (text: string) => scanQuotations(text).map(({ kind }) => kind);

test.each([
  [
    'The plan was “late” and “too slow by half,” but it came, union clerk Ada Roe said.',
    ['Ada Roe', 'Ada Roe'],
  ],
  ['As Speaker Ada Roe (D-Orsa) has pointed out, that is the “textbook definition” of it.', ['Ada Roe']],
  ['Rep. Ada Roe (D-N.Y.) said it was “late.”', ['Ada Roe']],
  ['“We vote,” said State Senator Joss Arun, Democrat of Orsa.', ['Joss Arun']],
  ['A State Department clerk said it was “time for a halt.”', ['A State Department clerk']],
  ['Police Capt. Luis Ferro said no. “We watch,” he said.', ['Luis Ferro']],
  ['“We sleep standing up,” said Mariam A., a mother of three.', ['Mariam A.']],
  ['Town boss Kelly Drum, in her third game in charge, called it “ugly and slow.”', ['Kelly Drum']],
  ['A spokesman for the Department of Care said: “It fails.”', ['A spokesman for the Department of Care']],
  ['A team led by Inês Barro of the University of Orsa says the fish strike “with an arm.”', ['Inês Barro']],
  ['Ada Roe came late. This year it was worse. She described it as “a long and bad winter.”', ['Ada Roe']],
  [
    'Ned Vey met Ada Roe. He was asked of a memo in which she appeared to call it “our slush fund.”',
    ['Ada Roe'],
  ],
  ['“It fails.” ― Mara Lind\n\n“It holds, for now.”\n— Ned Vey, baker', ['Mara Lind', 'Ned Vey']],
  ['Ada Roe said no. She says it underscores that Vey is “not up to any of it.”', ['Ada Roe']],
  ['Ada Roe mocked the plan, saying anybody who complains “was not at the pier.”', ['Ada Roe']],
  ['Bakers marching through the streets chanted “Whose flour is it?” until nine.', ['Bakers']],
  ['Ada Roe wrote a letter on Friday morning that says it is “a sound and dry wall.”', ['a letter']],
  ['The clerk said it was “a mistake” to wait, but Ada Roe denied that they did.', ['The clerk']],
  ['On July 6, 2015, Ada Roe made this comment: “We will not pay for it.”', ['Ada Roe']],
  [
    'Several farm groups granted Mr. Vey an extension, saying his “money came late.”',
    ['Several farm groups'],
  ],
  ['Ada Roe and Jon Quill call them “the lone wolves of it” and describe it.', ['Jon Quill']],
  ['Ada Roe’s claim that there have been “thousands of floods” is new.', ['Ada Roe']],
  [
    'Ada Roe called Vey a “bad liar” who is “utterly lost,” a “serial bore,” a “bully” and a “cheat.”',
    Array(5).fill('Ada Roe'),
  ],
  ['Pavo Quill came, with his dog. He’s claiming that it is “a very big problem here.”', ['Pavo Quill']],
  ['Goalkeeper Femi Arun called the draw “two points thrown away.”', ['Femi Arun']],
  ['“It holds,” said one of the inspectors, Roland Pym, who has retired.', ['Roland Pym']],
  ['Papers show that inspectors had called the pumps “a matter of luck.”', ['inspectors']],
  [
    'Tobias Wynn, 44, came. Prosecutors pointed to a note in which he wrote: “It holds, it holds.”',
    ['Tobias Wynn'],
  ],
  ['Pavo Quill came, with his dog. New Zealand lost, and he went. “It fails,” he said.', ['Pavo Quill']],
  ['Calling Mr. Vey’s rival, Dora Kell, “the kind of partner I need,” Mrs. Roe left.', ['Roe']],
  ['“Long live the pier!” Mara Lind, the editor in chief of Kanal, wrote on a wall.', ['Mara Lind']],
  ['“The move goes on,” Ned Vey, chief broker in Orsa at IG Ltd., said in a note.', ['Ned Vey']],
  ['“It holds,” the daily wrote.', ['the daily']],
])('the speakers of %s', (text, expected) => expect(speakers(text)).toEqual(expected));

test.each([
  ['Gov. C.L. “Butch” Otter said so.', 'scare'],
  ['Roe told the BBC’s “Today” that it fails.', 'scare'],
  ['Ada Roe told “Fox and Friends” that it fails.', 'scare'],
  ['Ada Roe was there with the others, and she told him “never.”', 'direct'],
])('%s is %s', (text, kind) => expect(kinds(text)).toEqual([kind]));

test.each([
  ['Rovers coach Gino Ferri was angry. “We had sixteen corners,” said the Italian.', ['Gino Ferri']],
  ['Ada Roe won. “I shut my eyes,” the 34-year-old said.', ['Ada Roe']],
  ['It was the first “battle of the bridges,” and it went as if nobody had told them.', [null]],
  ['He left for what the council called “routine reasons” then.', ['the council']],
])('the speaker of %s', (text, expected) => expect(speakers(text)).toEqual(expected));

test.each([
  ['In a hotel called “The Hub,” a young man told us all.', 'scare'],
  ['Roe runs a place that has been called the “worst mile of all.”', 'scare'],
  ['You say that you hate the word “foodie”. Why?', 'scare'],
  ['A plaque will be added. It will read “Rose Walk”.', 'scare'],
  ['They keep mules (“hybrids”), Ada Roe said.', 'scare'],
  ['In her memoir, “A Short Walk,” Ada Roe tells us of the pier.', 'scare'],
  ['Let “progress” mean what it says on the notice.', 'scare'],
])('nobody says the words of %s', (text, kind) => expect(kinds(text)).toEqual([kind]));

test.each([
  ['Ned Vey came. Nor will it rain, said Jon Quill, a farmer. “It is dry,” he said.', ['Jon Quill']],
  ['Ned Vey came. A worker named Joss Arun has seen it. “It is dry,” he said.', ['Joss Arun']],
])('he in %s is the last who spoke', (text, expected) => expect(speakers(text)).toEqual(expected));

test('he behind “the admiral” is the one admiral of the text', () => {
  const text = 'Gen. Ned Vey met Admiral Joss Arun. Vey left. The admiral smiled. “It is dry,” he said.';
  expect(speakers(text)).toEqual(['Joss Arun']);
});
