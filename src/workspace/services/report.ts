import { unrecorded } from '../../core/checks/unrecorded';
import type { QuotationCounts, ReportFormat } from '../../core/model/report';
import type { ReportInput } from '../../core/report/build';
import type { Database } from '../db/database';
import { now } from '../db/rows';
import { listAllWaivers, listWaived } from '../repositories/waivers';
import { only, type Tasks } from '../worker/tasks';
import type { Assets } from './assets';
import type { Citations } from './citations';
import { gatherAll } from './export/gather';

interface ReportServices {
  db: Database;
  assets: Assets;
  citations: Citations;
  tasks: Tasks;
}

/** What is known of an article’s quotations, for the people who check it. */
export function reportService({ db, assets, citations, tasks }: ReportServices) {
  async function inputOf(articleId: string): Promise<{ name: string; slug: string; input: ReportInput }> {
    const input = await gatherAll(db, assets, citations, articleId);
    const { headline, slug } = input.article;
    const waivers = await listAllWaivers(db, articleId);
    return {
      name: headline || slug,
      slug,
      input: {
        input,
        dismissed: await listWaived(db, articleId, unrecorded.id),
        waivers: waivers.filter(({ check }) => check !== unrecorded.id),
        madeAt: now(),
      },
    };
  }
  return {
    /** With the slug of the article, for the name of a file. */
    async write(articleId: string, format: ReportFormat): Promise<{ slug: string; text: string }> {
      const { name, slug, input } = await inputOf(articleId);
      return { slug, text: await only(tasks.writeReport({ name, input, format })) };
    },
    async count(articleId: string): Promise<QuotationCounts> {
      const { name, input } = await inputOf(articleId);
      return only(tasks.countQuotations({ name, input }));
    },
  };
}
