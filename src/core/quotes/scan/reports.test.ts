import { expect, test } from 'vitest';
import { scanQuotations } from './index';

const speakers = (text: string) => scanQuotations(text).map(({ speaker }) => speaker);

test.each([
  // A passive with the one who says it.
  ['The plan was called “a bad joke on everyone” by Ada Roe, who leads the union.', 'Ada Roe'],
  ['The plan was described by Ada Roe as “a bad joke on everyone.”', 'Ada Roe'],
  ['It was described as a “bad joke” by critics.', 'critics'],
  ['La loi a été qualifiée de « honte pour la ville et pour le pays » par Paul Armand.', 'Paul Armand'],
  ['La ley fue calificada de «vergüenza para la ciudad y el país» por Pablo Armán.', 'Pablo Armán'],
  // Whose verdict it is.
  ['In the words of Ada Roe, “nothing here has changed since May.”', 'Ada Roe'],
  ['Ada Roe’s verdict: “Nothing here has changed since May.”', 'Ada Roe'],
  ['Ada Roe left. Her message to voters: “Nothing here has changed since May.”', 'Ada Roe'],
  // French and Spanish say it of themselves, and on a day.
  [
    'Le maire de la ville est en colère. « C’est absurde », s’est indigné Paul Armand sur la radio.',
    'Paul Armand',
  ],
  [
    'La ville est en colère contre le maire et le conseil. « Rien – dit Paul Armand – n’a changé depuis mai. »',
    'Paul Armand',
  ],
  ['«Estamos listos para la ciudad», declaró el martes la ministra Clara Durán.', 'Clara Durán'],
  [
    'Clara Durán es la ministra de la ciudad. Durán se mostró «muy decepcionada con la decisión».',
    'Clara Durán',
  ],
  ['Así lo ha dicho Pablo Armán: «Nada ha cambiado en la ciudad desde mayo».', 'Pablo Armán'],
])('%s is said by %s', (text, speaker) => expect(speakers(text)).toEqual([speaker]));

test('the title of a book in an apposition does not hide who speaks', () => {
  const text = 'Ada Roe, author of “The Long Road,” said it was “late again and again.”';
  expect(speakers(text)).toEqual([null, 'Ada Roe']);
});
