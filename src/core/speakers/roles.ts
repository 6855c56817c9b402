import type { DatedRole, Speaker } from '../model/speaker';

type Role = Pick<DatedRole, 'role' | 'affiliation'>;

/** The first and last day of a partial date as sortable text; an empty one is before or after all days. */
const firstDay = (date: string): string => (date ? filled(date, '-01-01') : '');
const lastDay = (date: string): string => (date ? filled(date, '-12-31') : '9999');
const filled = (date: string, day: string): string => date + day.slice(date.length - 4);

export const endsBeforeItBegins = ({ from, to }: DatedRole): boolean => lastDay(to) < firstDay(from);

/**
 * The speaker's role on a partial date: of the dated roles that cover it the one that began last, or else the only
 * one that overlaps it. Without such a role or without a date, the role in the record itself.
 */
export function roleOn(speaker: Pick<Speaker, 'role' | 'affiliation' | 'roles'>, date: string | null): Role {
  const outsideOfTime = { role: speaker.role, affiliation: speaker.affiliation };
  if (!date) return outsideOfTime;
  const [first, last] = [firstDay(date), lastDay(date)];
  const lasting = speaker.roles.filter(({ from, to }) => firstDay(from) <= first && last <= lastDay(to));
  const [latest] = lasting.sort(byBeginning).slice(-1);
  if (latest) return latest;
  const touching = speaker.roles.filter(({ from, to }) => firstDay(from) <= last && first <= lastDay(to));
  return (touching.length === 1 && touching[0]) || outsideOfTime;
}

/** Sorts by beginning; of two roles that began on the same day, the shorter one is more specific. */
const byBeginning = (a: DatedRole, b: DatedRole): number =>
  firstDay(a.from).localeCompare(firstDay(b.from)) || lastDay(b.to).localeCompare(lastDay(a.to));

/** `harbour master, Port of Vell` on that day; empty if no role is known. */
export function heldOn(...args: Parameters<typeof roleOn>): string {
  const { role, affiliation } = roleOn(...args);
  return [role, affiliation].filter(Boolean).join(', ');
}

/** What changes in a record that gets a role: its own if it has none, else one on that partial date. */
export function withRole(
  speaker: Pick<Speaker, 'role' | 'roles'>,
  role: string,
  date: string | null,
): Partial<Pick<Speaker, 'role' | 'roles'>> {
  if (speaker.role === '') return { role };
  if (!date) return {};
  return { roles: [...speaker.roles, { role, affiliation: '', from: date, to: date }] };
}

/** `harbour master, Port of Vell, 2020 to 2024`. */
export const roleLine = ({ role, affiliation, from, to }: DatedRole): string =>
  [role, affiliation, spanWords(from, to)].filter(Boolean).join(', ');

function spanWords(from: string, to: string): string {
  if (from === to) return from;
  if (from && to) return `${from} to ${to}`;
  return from ? `since ${from}` : `until ${to}`;
}
