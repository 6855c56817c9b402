import { type Finding, isStanding } from '../../core/model/check';
import type { Workspace } from '../../workspace';
import { reasonOf } from '../../workspace/disk/plainError';

/** What the checks found in an article: how often each check found something. */
export interface FindingCounts {
  slug: string;
  errors: Record<string, number>;
  warnings: Record<string, number>;
  waived: number;
}

interface Asked {
  id: string;
  slug: string;
}

/** An article that could not be checked has its reason instead. */
export async function findingsOf(
  workspace: Workspace,
  articles: readonly Asked[],
  isAsked: (finding: Finding) => boolean,
): Promise<{ counts: FindingCounts[]; failed: { slug: string; error: string }[] }> {
  const counts: FindingCounts[] = [];
  const failed: { slug: string; error: string }[] = [];
  for (const { id, slug } of articles) {
    try {
      counts.push(countsOf(slug, (await workspace.checks.of(id)).filter(isAsked)));
    } catch (error) {
      failed.push({ slug, error: reasonOf('checks', error) });
    }
  }
  return { counts, failed };
}

function countsOf(slug: string, findings: readonly Finding[]): FindingCounts {
  const counts: FindingCounts = { slug, errors: {}, warnings: {}, waived: 0 };
  for (const finding of findings) {
    if (finding.waiver) {
      counts.waived += 1;
      continue;
    }
    const own = isStanding(finding) ? counts.errors : counts.warnings;
    own[finding.check] = (own[finding.check] ?? 0) + 1;
  }
  return counts;
}

/** `quay: errors: quotation-drifted 2; warnings: byline-missing 1`; empty where nothing was found. */
export function findingsLine({ slug, errors, warnings, waived }: FindingCounts): string {
  const parts = [
    ...listed('errors', errors),
    ...listed('warnings', warnings),
    ...(waived > 0 ? [`waived: ${waived}`] : []),
  ];
  return parts.length === 0 ? '' : `${slug}: ${parts.join('; ')}`;
}

function listed(name: string, counts: Record<string, number>): string[] {
  const each = Object.entries(counts).map(([check, count]) => `${check} ${count}`);
  return each.length === 0 ? [] : [`${name}: ${each.join(', ')}`];
}
