import { z } from 'zod';
import type { CslItem } from '../model/source';

export const standings = ['corrected', 'retracted'] as const;
const standingSchema = z.enum(standings);
type Standing = z.infer<typeof standingSchema>;

/** What has become of a work since it was published. */
export interface SourceStanding {
  standing: Standing | 'none';
  /** A partial date; empty: not known. */
  on: string;
  note: string;
}

export const noStanding: SourceStanding = { standing: 'none', on: '', note: '' };

const customSchema = z.record(z.string(), z.unknown()).catch({});
const textSchema = z.string().catch('');

/** CSL 1.0.2 has `status` for it; date and note stand under `custom`, where CSL-JSON keeps what it has no field for. */
export function standingOf(csl: CslItem): SourceStanding {
  const standing = standingSchema.safeParse(csl['status']);
  if (!standing.success) return noStanding;
  const custom = customSchema.parse(csl['custom']);
  return {
    standing: standing.data,
    on: textSchema.parse(custom['status-date']),
    note: textSchema.parse(custom['status-note']),
  };
}

/** The item with another standing; a `status` that says something else (`in press`) stays while there is none. */
export function withStanding(csl: CslItem, { standing, on, note }: SourceStanding): CslItem {
  const { status, custom, ...rest } = csl;
  const { 'status-date': _, 'status-note': __, ...others } = customSchema.parse(custom);
  const isOurs = standingSchema.safeParse(status).success;
  const said =
    standing === 'none' ? {} : { ...(on && { 'status-date': on }), ...(note && { 'status-note': note }) };
  const kept = { ...others, ...said };
  const newStatus = standing === 'none' ? (isOurs ? undefined : status) : standing;
  return {
    ...rest,
    type: csl.type,
    ...(newStatus === undefined ? {} : { status: newStatus }),
    ...(Object.keys(kept).length > 0 ? { custom: kept } : {}),
  };
}
