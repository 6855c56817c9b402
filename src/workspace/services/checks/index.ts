import type { CheckedFinding } from '../../../core/checks/check';
import type { ArticleStatus } from '../../../core/model/article';
import { type Finding, isStanding } from '../../../core/model/check';
import { StetError } from '../../../core/model/errors';
import type { Database } from '../../db/database';
import { getSettings } from '../../repositories/settings';
import { listAllWaivers, type NewWaiver, unwaive, waive } from '../../repositories/waivers';
import { only, type Tasks } from '../../worker/tasks';
import { t } from '../messages';
import { gatherForChecks } from './gather';

interface CheckServices {
  db: Database;
  presetsFolder: string;
  tasks: Tasks;
}

/** Findings that a message names; the others are counted. */
const mostNamed = 3;

/** What stands between an article and its being ready. */
export function checkService({ db, presetsFolder, tasks }: CheckServices) {
  /** Every finding, with its waiver. */
  async function of(articleId: string): Promise<Finding[]> {
    const input = await gatherForChecks(db, presetsFolder, articleId);
    const { headline, slug } = input.article;
    const { levels } = (await getSettings(db)).checks;
    const findings = await only(tasks.check({ name: headline || slug, input, levels }));
    const waivers = await listAllWaivers(db, articleId);
    const waiverOf = ({ check, subject }: CheckedFinding) => {
      const found = waivers.find((waiver) => waiver.check === check && waiver.subject === subject);
      return found ? { reason: found.reason, by: found.by, at: found.at } : null;
    };
    return findings.map((finding) => ({ ...finding, waiver: waiverOf(finding) }));
  }

  return {
    of,
    /** Every check, with its usual severity. */
    async list() {
      // Few openings of a workspace need it: the checks themselves run in the worker.
      const { checks } = await import('../../../core/checks/registry');
      return checks.map(({ id, severity }) => ({ check: id, usual: severity }));
    },
    waive: (articleId: string, waiver: NewWaiver): Promise<void> => waive(db, articleId, waiver),
    takeBack: (articleId: string, { check, subject }: Pick<NewWaiver, 'check' | 'subject'>): Promise<void> =>
      unwaive(db, articleId, check, subject),

    /** Throws when an error stands in the way of a status, and names it. */
    async assertReadyFor(articleId: string, status: ArticleStatus): Promise<void> {
      if (status !== 'ready' && status !== 'published') return;
      const standing = (await of(articleId)).filter(isStanding);
      if (standing.length === 0) return;
      const named = standing.slice(0, mostNamed).map(nameOf).join(' ');
      const more = Math.max(0, standing.length - mostNamed);
      throw new StetError(
        'invalid-input',
        t.message('checks.notReady', { status, count: standing.length, named, more }),
      );
    },
  };
}

const longestExcerpt = 60;

const nameOf = ({ message, excerpt }: Finding): string => {
  if (excerpt === '') return message;
  const short = excerpt.length > longestExcerpt ? `${excerpt.slice(0, longestExcerpt)}…` : excerpt;
  return `${short.replace(/\s+/g, ' ')}: ${message}`;
};
