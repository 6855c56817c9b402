import type { Body } from '../document/nodes';
import type { ArticleMeta } from '../model/article';

/** What a check reads. */
export interface CheckedArticle {
  meta: ArticleMeta;
  body: Body;
}

/** One thing to mend, or to waive with a reason. */
export interface Finding {
  message: string;
  /** The words it is about; empty when it is about the article. */
  excerpt: string;
  /** Index of the top-level block; null when it is about the article. */
  block: number | null;
}

/** One rule that an article meets before it is ready. */
export interface Check {
  id: string;
  severity: 'error' | 'warning';
  find(article: CheckedArticle): Finding[];
}

export type CheckedFinding = Finding & { check: string; severity: Check['severity'] };

/** Every finding of every check, in the order of the checks. */
export const findingsOf = (checks: readonly Check[], article: CheckedArticle): CheckedFinding[] =>
  checks.flatMap((check) =>
    check.find(article).map((finding) => ({ ...finding, check: check.id, severity: check.severity })),
  );
