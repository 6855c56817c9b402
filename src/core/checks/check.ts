import type { CheckLevel, Finding, Found, Severity } from '../model/check';
import type { CheckedArticle } from './article';

/** One rule that an article meets before it is ready. */
export interface Check {
  id: string;
  /** Unless the workspace says otherwise. */
  severity: Severity;
  find(article: CheckedArticle): Found[] | Promise<Found[]>;
}

/** A finding of which it is not known yet whether it is waived. */
export type CheckedFinding = Omit<Finding, 'waiver'>;

/** Every finding of every check, in the order of the checks. `levels`: the checks that have another level. */
export async function findingsOf(
  checks: readonly Check[],
  article: CheckedArticle,
  levels: Readonly<Record<string, CheckLevel>> = {},
): Promise<CheckedFinding[]> {
  const findings: CheckedFinding[] = [];
  for (const { id, severity: usual, find } of checks) {
    const severity = levels[id] ?? usual;
    if (severity === 'off') continue;
    for (const found of await find(article)) findings.push({ ...found, check: id, severity });
  }
  return findings;
}
