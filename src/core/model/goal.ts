import { z } from 'zod';

export const goalKinds = ['least', 'most', 'about'] as const;
export const goalKindSchema = z.enum(goalKinds);
export type GoalKind = z.infer<typeof goalKindSchema>;

/** Words that an article is to have, or that are to be written on a day. */
export const goalRange = { min: 0, max: 1_000_000, step: 10 };
/** 0: no goal. */
export const goalWordsSchema = z.int().min(goalRange.min).max(goalRange.max);

/** Of a goal of about so many words. */
const near = 0.1;

/** `under`: on the way to it, or within a limit; `over`: more than it allows. */
export function goalState(words: number, goal: number, kind: GoalKind): 'under' | 'met' | 'over' {
  switch (kind) {
    case 'least':
      return words >= goal ? 'met' : 'under';
    case 'most':
      return words > goal ? 'over' : 'under';
    case 'about':
      if (words > goal * (1 + near)) return 'over';
      return words >= goal * (1 - near) ? 'met' : 'under';
  }
}
