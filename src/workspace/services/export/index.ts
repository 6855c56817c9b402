import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { presetInfo } from '../../../core/markdown/presets/schema';
import type { Companion } from '../../../core/markdown/render/input';
import { StetError } from '../../../core/model/errors';
import type { ExportOptions, ExportPreview, ExportReport } from '../../../core/model/exporting';
import type { Database } from '../../db/database';
import { writeFileAtomic } from '../../disk/files';
import type { Checked } from '../../worker/handlers';
import { only, type Tasks } from '../../worker/tasks';
import type { Assets } from '../assets';
import type { Citations } from '../citations';
import type { JobContext } from '../jobContext';
import { t } from '../messages';
import { gather } from './gather';
import { findPreset, loadPresets } from './presets';

interface ExportServices {
  db: Database;
  assets: Assets;
  citations: Citations;
  presetsFolder: string;
  tasks: Tasks;
}

export function exportService({ db, assets, citations, presetsFolder, tasks }: ExportServices) {
  async function render(articleId: string, { preset, ...options }: ExportOptions) {
    const input = await gather(db, assets, citations, articleId);
    const { headline, slug } = input.article;
    const rendered = await only(
      tasks.render({
        name: headline || slug,
        input,
        preset: await findPreset(presetsFolder, preset),
        options,
      }),
    );
    return { ...rendered, slug };
  }

  return {
    presets: async () => (await loadPresets(presetsFolder)).map(presetInfo),

    /** The text that an export would write, with its self-check. */
    async preview(articleId: string, options: ExportOptions): Promise<ExportPreview> {
      const { path: file, text, companions, selfCheck } = await render(articleId, options);
      return {
        articleId,
        path: file,
        text,
        companions: companions.map((companion) => companion.path),
        selfCheck,
      };
    },

    /** Writes each article, reads it back from disk and compares; a failed article does not stop the others. */
    async run(
      articleIds: string[],
      options: ExportOptions,
      folder: string,
      { signal, onProgress }: JobContext = {},
    ): Promise<ExportReport> {
      const report: ExportReport = { written: [], failed: [], cancelled: false };
      const taken = new Set<string>();
      for (const [index, id] of articleIds.entries()) {
        if (signal?.aborted) {
          report.cancelled = true;
          break;
        }
        let slug = id;
        try {
          const rendered = await render(id, options);
          slug = rendered.slug;
          onProgress?.(index, articleIds.length, slug);
          if (taken.has(rendered.path)) {
            throw new StetError('conflict', t.message('export.samePath', { path: rendered.path }));
          }
          taken.add(rendered.path);
          report.written.push({ slug, ...(await write(rendered, folder)) });
        } catch (error) {
          report.failed.push({ slug, error: error instanceof Error ? error.message : String(error) });
        }
      }
      onProgress?.(articleIds.length, articleIds.length, '');
      return report;
    },
  };

  async function write({ path: relative, text, companions, selfCheck }: Checked, folder: string) {
    for (const companion of companions) {
      await writeInside(folder, companion.path, await contentOf(companion));
    }
    const file = await writeInside(folder, relative, text);
    const written = await readFile(file, 'utf8');
    if (written !== text) throw new StetError('io', t.message('export.notOnDisk', { path: relative }));
    return { path: relative, sha256: createHash('sha256').update(written).digest('hex'), selfCheck };
  }

  async function contentOf(companion: Companion): Promise<string | Uint8Array> {
    if (companion.kind === 'text') return companion.text;
    const file = await assets.file(companion.src.slice('asset:'.length));
    if (file === null) {
      throw new StetError('not-found', t.message('export.pictureGone', { path: companion.path }));
    }
    return readFile(file);
  }
}

/** Throws `forbidden` when a preset's pattern names a file outside the chosen folder. */
async function writeInside(folder: string, relative: string, content: string | Uint8Array): Promise<string> {
  const file = path.resolve(folder, relative);
  const inside = path.relative(path.resolve(folder), file);
  if (inside === '' || inside.startsWith('..') || path.isAbsolute(inside)) {
    throw new StetError('forbidden', t.message('export.outside', { path: relative }));
  }
  await mkdir(path.dirname(file), { recursive: true });
  await writeFileAtomic(file, content);
  return file;
}
