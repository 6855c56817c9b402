import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../../tests/support/property';
import type { BackupReason } from '../../../core/model/backup';
import { type Manifest, type Stored, toName } from './manifest';
import { retained } from './retention';

const hour = 3_600_000;
const start = Date.parse('2026-06-01T12:00:00Z');

function backup(sequence: number, age: number, reason: BackupReason = 'automatic', at = start + age): Stored {
  const manifest: Manifest = {
    at: new Date(at).toISOString(),
    sequence,
    reason,
    elapsed: age,
    counter: sequence,
    age,
    articles: 1,
    quotes: 0,
    sources: 0,
    database: { sha256: '0'.repeat(64), bytes: 1 },
    files: [],
    missing: [],
  };
  return { name: toName(new Date(at + sequence).toISOString()), manifest };
}

/** A folder after each hour of so many days, pruned each time, newest first. */
function afterDays(days: number, dateOf?: (age: number) => number): Stored[] {
  let stored: Stored[] = [];
  for (let at = 0; at < days * 24; at++) {
    stored = [backup(at + 1, at * hour, 'automatic', dateOf?.(at * hour)), ...stored];
    const keep = retained(stored);
    stored = stored.filter(({ name }) => keep.has(name));
  }
  return stored;
}

const ages = (stored: Stored[]) => stored.map(({ manifest }) => (manifest?.age ?? 0) / hour);

test('after 100 days of hourly backups there are 24 hours, 14 days and 8 weeks', () => {
  const last = 100 * 24 - 1;
  const kept = ages(afterDays(100));
  expect(kept.slice(0, 24)).toEqual(Array.from({ length: 24 }, (_, ago) => last - ago));
  const days = new Set(kept.map((age) => Math.floor(age / 24)));
  for (let ago = 0; ago < 14; ago++) expect(days).toContain(99 - ago);
  const weeks = new Set(kept.map((age) => Math.floor(age / 24 / 7)));
  expect(weeks.size).toBe(8);
});

test('the dates of backups change nothing', () => {
  const usual = ages(afterDays(40));
  expect(ages(afterDays(40, (age) => start + ((age * 7919) % (60 * 365 * 24 * hour))))).toEqual(usual);
  expect(ages(afterDays(40, () => start))).toEqual(usual);
});

test('what was there before a restore stays, though later backups follow in the same hour', () => {
  const stored = [backup(4, 30), backup(3, 20), backup(2, 10, 'restore'), backup(1, 0)];
  expect(retained(stored)).toEqual(new Set([stored[0]?.name, stored[2]?.name]));
});

test('the newest backup always stays, and never more than 54 with a manifest', () => {
  const reasons = fc.constantFrom<BackupReason>('automatic', 'asked', 'import', 'migration', 'restore');
  const made = fc.array(fc.record({ passed: fc.integer({ min: 0, max: 400 * hour }), reason: reasons }), {
    maxLength: 80,
  });
  assertProperty(
    fc.property(made, (all) => {
      let age = 0;
      const stored = all
        .map(({ passed, reason }, at) => {
          age += passed;
          return backup(at + 1, age, reason);
        })
        .reverse();
      const keep = retained(stored);
      if (stored[0]) expect(keep).toContain(stored[0].name);
      expect(keep.size).toBeLessThanOrEqual(24 + 14 + 8 + 8);
    }),
  );
});
