import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertProperty } from '../../../tests/support/property';
import { findSpeakerDuplicates } from '../duplicates/speakers';
import { type DatedRole, namedSpeaker } from '../model/speaker';
import { factsOf, mergeSpeakers } from './merge';
import { goesBy } from './names';
import { endsBeforeItBegins, roleLine, roleOn } from './roles';

const held = (role: string, from: string, to: string, affiliation = ''): DatedRole => ({
  role,
  affiliation,
  from,
  to,
});
const minister = {
  ...namedSpeaker('Mara Ferro'),
  role: 'professor',
  roles: [
    held('minister', '2020', '2024-03'),
    held('envoy', '2024-04', ''),
    held('chair', '2022-05', '2022-06'),
  ],
};

describe('the role of a speaker on a day', () => {
  test.each([
    ['2020-01-01', 'minister'],
    ['2024-03-31', 'minister'],
    ['2024-04-01', 'envoy'],
    ['2031', 'envoy'],
    ['2019-12-31', 'professor'],
    // Two roles cover the day: the later one.
    ['2022-06-01', 'chair'],
    // The role covers only a part of the year.
    ['2022', 'minister'],
    // Minister for one half of the year and envoy for the other: unknown.
    ['2024', 'professor'],
    [null, 'professor'],
  ])('%s: %s', (date, role) => {
    expect(roleOn(minister, date).role).toBe(role);
  });

  test('a date less exact than the role matches if only one role overlaps it', () => {
    const speaker = { ...namedSpeaker('Ada Roe'), roles: [held('inspector', '2021-03-15', '')] };
    expect(roleOn(speaker, '2021').role).toBe('inspector');
    expect(roleOn(speaker, '2021-03-14').role).toBe('');
  });
});

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const partial = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));
const open = fc.oneof(partial, fc.constant(''));
const roles = fc.array(
  fc.record({ role: fc.string({ minLength: 1 }), affiliation: fc.string(), from: open, to: open }),
  { maxLength: 6 },
);

test('a day has the latest role that covers it, or else the role without dates', () => {
  assertProperty(
    fc.property(roles, days, (all, day) => {
      const speaker = { role: 'plain', affiliation: '', roles: all };
      const before = JSON.stringify(speaker);
      const found = roleOn(speaker, day);
      // Checked day by day, without the code that expands partial dates.
      const covers = ({ from, to }: DatedRole) =>
        (from === '' || from <= day || day.startsWith(from)) &&
        (to === '' || day <= to || day.startsWith(to));
      const fitting = all.filter(covers);
      if (fitting.length === 0) expect(found).toEqual({ role: 'plain', affiliation: '' });
      else {
        expect(fitting).toContain(found);
        for (const { from } of fitting) {
          const chosen = fitting.find((role) => role === found)?.from ?? '';
          expect(from > chosen && !from.startsWith(chosen)).toBe(false);
        }
      }
      expect(JSON.stringify(speaker)).toBe(before);
    }),
  );
});

test('a role that ends before it begins is detected', () => {
  expect(endsBeforeItBegins(held('', '2021', '2020-12-31'))).toBe(true);
  expect(endsBeforeItBegins(held('', '2020-05', '2020'))).toBe(false);
  expect(endsBeforeItBegins(held('', '2020', ''))).toBe(false);
  expect(endsBeforeItBegins(held('', '', '1990'))).toBe(false);
});

test('a role is shown with its dates', () => {
  expect(roleLine(held('foreign minister', '2020', '2024'))).toBe('foreign minister, 2020 to 2024');
  expect(roleLine(held('envoy', '2024-04', '', 'Foreign Office'))).toBe(
    'envoy, Foreign Office, since 2024-04',
  );
  expect(roleLine(held('mayor', '', '1999'))).toBe('mayor, until 1999');
  expect(roleLine(held('chair', '2022', '2022'))).toBe('chair, 2022');
});

test('a speaker is found by any name in any spelling', () => {
  const speaker = { name: 'Mara Ferro', aliases: ['Das Ministerium'] };
  for (const name of ['mara ferro', 'Dr. Mara Ferro', 'FERRO, Mara', 'Mára Ferro', 'das ministerium']) {
    expect(goesBy(speaker, name), name).toBe(true);
  }
  expect(goesBy(speaker, 'Marco Ferro')).toBe(false);
  expect(goesBy({ name: '…', aliases: [] }, '')).toBe(false);
});

describe('speakers who may be the same person', () => {
  const found = (...names: string[][]) =>
    findSpeakerDuplicates(names.map(([name = '', ...aliases]) => ({ name, aliases }))).map((group) =>
      group.map(({ name }) => name),
    );
  test('share a name or an alias', () => {
    expect(found(['Mara Ferro'], ['Tom Vey'], ['Prof. Ferro, M.', 'Mara Ferro'])).toEqual([
      ['Mara Ferro', 'Prof. Ferro, M.'],
    ]);
  });
  test('have an initial that matches one name only', () => {
    expect(found(['M. Ferro'], ['Mara Ferro'])).toEqual([['M. Ferro', 'Mara Ferro']]);
    expect(found(['M. Ferro'], ['Mara Ferro'], ['Marco Ferro'])).toEqual([]);
    expect(found(['Mara Ferro'], ['Marco Ferro'])).toEqual([]);
  });
});

test('are merged with all names and all roles', () => {
  const other = {
    ...namedSpeaker('M. Ferro'),
    aliases: ['Mara'],
    side: 'government',
    roles: [held('Minister', '2020', '2024-03'), held('clerk', '2011', '2012')],
  };
  expect(mergeSpeakers([minister, other], { ...factsOf(minister), side: 'government' })).toEqual({
    ...minister,
    side: 'government',
    aliases: ['M. Ferro', 'Mara'],
    roles: [
      held('clerk', '2011', '2012'),
      held('Minister', '2020', '2024-03'),
      held('chair', '2022-05', '2022-06'),
      held('envoy', '2024-04', ''),
    ],
  });
});
