import type { Body } from '../../../core/document/nodes';
import { type Preset, presetInfo } from '../../../core/markdown/presets/schema';
import { withhold } from '../../../core/markdown/render/withhold';
import { StetError } from '../../../core/model/errors';
import type { ExportOptions, ExportPreview, ExportReport, OverForeign } from '../../../core/model/exporting';
import type { PresetInfo } from '../../../core/model/preset';
import type { Database } from '../../db/database';
import { now } from '../../db/rows';
import { lookInside } from '../../disk/inside';
import { reasonOf } from '../../disk/plainError';
import { findSummary } from '../../repositories/articleList';
import { noteExported, wasExported } from '../../repositories/exportedFiles';
import type { Checked } from '../../worker/handlers';
import { only, type Tasks } from '../../worker/tasks';
import type { Assets } from '../assets';
import type { Citations } from '../citations';
import type { JobContext } from '../jobContext';
import { t } from '../messages';
import { gatherAll } from './gather';
import { assertMayLeave } from './mayLeave';
import { ExportFiles, type PlannedArticle, type PlannedFile } from './plan';
import { findPreset, loadPresets, parsePreset, presetSource, savePreset } from './presets';
import { provedPicture, writePlanned } from './write';

interface ExportServices {
  db: Database;
  assets: Assets;
  citations: Citations;
  presetsFolder: string;
  tasks: Tasks;
  readOnly: boolean;
}

interface Gathering extends Pick<ExportOptions, 'beforeEmbargo'> {
  /** With what editors left on the text. */
  review?: boolean | undefined;
  /** Of the text, in place of all of it. */
  part?: Body | undefined;
}

/** All files of an export, before any is written. */
export interface ExportPlan {
  folder: string;
  articles: PlannedArticle[];
  files: PlannedFile[];
  /** Files in the way that no export of these articles wrote. */
  foreign: Set<PlannedFile>;
  failed: ExportReport['failed'];
  leftOut: ExportReport['leftOut'];
  cancelled: boolean;
}

export type Exports = ReturnType<typeof exportService>;

export function exportService({ db, assets, citations, presetsFolder, tasks, readOnly }: ExportServices) {
  const render = async (articleId: string, { preset, ...options }: ExportOptions) =>
    renderWith(articleId, await findPreset(presetsFolder, preset), options);

  /**
   * What an export may know of an article: the one door of every way out. Throws `forbidden` where the article must not
   * leave.
   */
  async function gather(articleId: string, { beforeEmbargo, review = false, part }: Gathering) {
    const whole = await gatherAll(db, assets, citations, articleId, { review, part });
    const at = now();
    assertMayLeave(whole, { now: at, beforeEmbargo });
    return { input: withhold(whole), now: at };
  }

  /** GitHub's Markdown, in which every piece of an article has a form. */
  const alone = async (): Promise<Preset> => ({
    ...(await findPreset(presetsFolder, 'gfm')),
    articleUrl: '',
  });

  async function renderWith(
    articleId: string,
    preset: Preset,
    options: Omit<ExportOptions, 'preset'>,
    part?: Body,
  ) {
    const { input, now: at } = await gather(articleId, { ...options, part });
    const { headline, slug } = input.article;
    const rendered = await only(
      tasks.render({
        name: headline || slug,
        input,
        preset,
        options: { ...options, now: at },
      }),
    );
    return { ...rendered, id: articleId, slug };
  }

  /** Writes nothing. An article that cannot be exported does not stop the others. */
  async function plan(
    articleIds: string[],
    options: ExportOptions,
    folder: string,
    { signal, onProgress }: JobContext = {},
  ): Promise<ExportPlan> {
    const files = new ExportFiles();
    const failed: ExportReport['failed'] = [];
    const leftOut: ExportReport['leftOut'] = [];
    const look = (relative: string) => lookInside(folder, relative);
    for (const [index, id] of articleIds.entries()) {
      if (signal?.aborted) break;
      let slug = id;
      try {
        const rendered = await render(id, options);
        slug = rendered.slug;
        onProgress?.(index, articleIds.length, slug);
        if (rendered.leftOut && !options.unpublished) {
          leftOut.push({ slug, reason: rendered.leftOut });
          continue;
        }
        for (const companion of rendered.companions) {
          if (companion.kind === 'asset') await provedPicture(companion.src, companion.path, assets);
        }
        await files.add(rendered, look);
      } catch (error) {
        // An article that is refused was not rendered: its slug is read for the report.
        if (slug === id) slug = (await findSummary(db, id).catch(() => null))?.slug ?? id;
        failed.push({ slug, error: reasonOf('export', error) });
      }
    }
    const foreign = new Set<PlannedFile>();
    for (const file of files.files) if (await isForeign(file)) foreign.add(file);
    const { articles, files: all } = files;
    return { folder, articles, files: all, foreign, failed, leftOut, cancelled: signal?.aborted ?? false };
  }

  async function isForeign({ found, sha256, path, articles }: PlannedFile): Promise<boolean> {
    if (found === null || found === sha256) return false;
    const ids = articles.map(({ id }) => id);
    return !(await wasExported(db, ids, path, found));
  }

  /** Writes a plan, and reads every file back. Without a decision, foreign files are reported and nothing is written. */
  async function write(
    { folder, articles, files, foreign, failed, leftOut, cancelled }: ExportPlan,
    overForeign: OverForeign | undefined,
    { signal, onProgress }: JobContext = {},
  ): Promise<ExportReport> {
    const report: ExportReport = {
      written: [],
      fileCount: 0,
      failed: [...failed],
      leftOut,
      foreign: [],
      kept: [],
      cancelled,
    };
    if (cancelled) return report;
    if (foreign.size > 0 && !overForeign) return { ...report, foreign: [...foreign].map(named) };
    const kept = overForeign === 'keep' ? foreign : new Set<PlannedFile>();
    report.kept = [...kept].map(named);
    await note(files.filter((file) => !kept.has(file)));
    const done = new Set<PlannedFile>(kept);
    for (const [index, { slug, text, companions, selfCheck }] of articles.entries()) {
      if (signal?.aborted) {
        report.cancelled = true;
        break;
      }
      onProgress?.(index, articles.length, text.path);
      if (kept.has(text)) continue;
      try {
        for (const file of [...companions, text]) {
          if (!done.has(file)) await writePlanned(file, folder, assets);
          done.add(file);
        }
        report.written.push({ slug, path: text.path, sha256: text.sha256, selfCheck });
      } catch (error) {
        report.failed.push({ slug, error: reasonOf('export', error) });
      }
    }
    onProgress?.(articles.length, articles.length, '');
    report.fileCount = done.size - kept.size;
    return report;
  }

  /** Before writing: a program that is killed in between still knows its files. */
  async function note(files: PlannedFile[]): Promise<void> {
    if (readOnly) return;
    const rows = files.flatMap(({ path, sha256, articles }) =>
      articles.map(({ id }) => ({ articleId: id, path, sha256 })),
    );
    // What could not be noted is asked about the next time.
    await noteExported(db, rows).catch(() => undefined);
  }

  return {
    presets: async () => (await loadPresets(presetsFolder)).map(presetInfo),

    presetSource: (id: string) => presetSource(presetsFolder, id),

    /** What a preset that is not saved would write; throws `invalid-input` where it is none. */
    previewPreset: async (articleId: string, source: string): Promise<ExportPreview> =>
      previewOf(await renderWith(articleId, parsePreset(source), {}), false),

    async savePreset(source: string): Promise<PresetInfo> {
      if (readOnly) throw new StetError('read-only', t.message('preset.readOnly'));
      return presetInfo(await savePreset(presetsFolder, source));
    },

    /** The text that an export would write, with its self-check. */
    preview: async (articleId: string, options: ExportOptions): Promise<ExportPreview> =>
      previewOf(await render(articleId, options), options.unpublished ?? false),

    /**
     * The text as one file of its own that belongs to no site, to be shown or copied: links to other articles lead to their
     * own addresses.
     */
    renderAlone: async (articleId: string, options: Omit<ExportOptions, 'preset'>, part?: Body) =>
      renderWith(articleId, await alone(), options, part),

    /** What another form of the same file is written from. */
    gatherAlone: async (articleId: string, options: Gathering) => ({
      ...(await gather(articleId, options)),
      preset: await alone(),
    }),

    plan,
    write,

    /** Plans and writes. */
    async run(
      articleIds: string[],
      options: ExportOptions,
      folder: string,
      { overForeign, ...context }: JobContext & { overForeign?: OverForeign | undefined } = {},
    ): Promise<ExportReport> {
      return write(await plan(articleIds, options, folder, context), overForeign, context);
    },
  };
}

type Rendering = Checked & { id: string };

const previewOf = (
  { id, path, text, companions, selfCheck, leftOut }: Rendering,
  unpublished: boolean,
): ExportPreview => ({
  articleId: id,
  path,
  text,
  companions: companions.map((companion) => companion.path),
  selfCheck,
  leftOut: unpublished ? null : leftOut,
});

const named = ({ path, articles }: PlannedFile) => ({ slug: articles[0]?.slug ?? '', path });
