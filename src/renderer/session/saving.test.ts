import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../tests/support/property';
import { afterEvent, allStored, type SavingEvent, type SavingParts, savingOf } from './saving';

const start = allStored('2026-03-03T09:00:00.000Z');
const at = '2026-03-03T09:01:00.000Z';
const failed = (code: 'locked' | 'conflict' | 'disk-full') =>
  ({ kind: 'failed', failure: { kind: 'failed', code, message: code } }) as const;

const after = (...events: SavingEvent[]): SavingParts => events.reduce(afterEvent, start);
const shown = (...events: SavingEvent[]) => savingOf(after(...events));

test('a headline that is stored makes nothing “saved” while the text is in conflict', () => {
  const conflict = { part: 'text', ...failed('conflict') } as const;
  const headline: SavingEvent[] = [
    { part: 'header', kind: 'changed' },
    { part: 'header', kind: 'stored', at },
  ];
  expect(shown({ part: 'text', kind: 'changed' }, conflict, ...headline)).toMatchObject({ code: 'conflict' });
  expect(shown(conflict, { part: 'header', kind: 'changed' })).toMatchObject({ code: 'conflict' });
});

test('a conflict stays until the user chooses, whatever the next tries fail with', () => {
  const conflict = { part: 'text', ...failed('conflict') } as const;
  const tries: SavingEvent[] = [
    { part: 'text', kind: 'changed' },
    { part: 'text', ...failed('locked') },
    { part: 'text', kind: 'unchanged' },
  ];
  expect(shown(conflict, ...tries)).toMatchObject({ code: 'conflict' });
  const chosen = { part: 'text', kind: 'settled' } as const;
  expect(shown(conflict, chosen)).toEqual({ kind: 'saving' });
  expect(shown(conflict, chosen, { part: 'text', ...failed('locked') })).toMatchObject({ code: 'locked' });
  expect(shown(conflict, chosen, { part: 'text', kind: 'stored', at })).toEqual({ kind: 'saved', at });
});

test('a text that failed and is as it was again has nothing to store', () => {
  const events: SavingEvent[] = [
    { part: 'text', ...failed('disk-full') },
    { part: 'text', kind: 'unchanged' },
  ];
  expect(shown(...events).kind).toBe('saved');
});

const anyEvent: fc.Arbitrary<SavingEvent> = fc
  .record({ part: fc.constantFrom('text', 'header') })
  .chain(({ part }) =>
    fc.constantFrom<SavingEvent>(
      { part, kind: 'changed' },
      { part, kind: 'stored', at },
      { part, kind: 'unchanged' },
      { part, kind: 'settled' },
      { part, ...failed('locked') },
      { part, ...failed('conflict') },
    ),
  );

test('after any sequence the article is as bad as its worst part, and the other part has no say in a part', () => {
  assertProperty(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
      const all = after(...events);
      for (const part of ['text', 'header'] as const) {
        const own = after(...events.filter((event) => event.part === part));
        expect(all[part]).toEqual(own[part]);
      }
      const saving = savingOf(all);
      const kinds = [all.text.kind, all.header.kind];
      expect(saving.kind === 'saved').toBe(kinds.every((kind) => kind === 'stored'));
      expect(saving.kind === 'failed').toBe(kinds.includes('failed'));
    }),
  );
});

test('after any sequence a conflict that nobody settled, and that no save ended, is shown', () => {
  assertProperty(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
      const text = events.filter(({ part }) => part === 'text');
      const end = text.findLastIndex(({ kind }) => kind === 'settled' || kind === 'stored');
      const open = text
        .slice(end + 1)
        .some((event) => event.kind === 'failed' && event.failure.code === 'conflict');
      if (open) expect(savingOf(after(...events))).toMatchObject({ kind: 'failed', code: 'conflict' });
    }),
  );
});
