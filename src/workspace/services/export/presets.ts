import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type Preset, presetSchema } from '../../../core/markdown/presets/schema';
import { StetError } from '../../../core/model/errors';
import { freeSlug } from '../../../core/model/slug';
import { writeFileAtomic } from '../../disk/files';
import { reasonOf } from '../../disk/plainError';
import { t } from '../messages';

const bundled = Object.values(
  import.meta.glob<unknown>('../../../../resources/presets/*.json', { import: 'default', eager: true }),
)
  .map((data) => presetSchema.parse(data))
  .sort((a, b) => a.order - b.order);

/** The app's presets, each replaced by one of the same id in `<workspace>/presets/*.json`, and then the others there. */
export async function loadPresets(folder: string | null): Promise<Preset[]> {
  const own = folder === null ? [] : await readOwn(folder);
  const ours = bundled.map((preset) => own.find(({ id }) => id === preset.id) ?? preset);
  const others = own.filter(({ id }) => !ours.some((preset) => preset.id === id));
  return [...ours, ...others.sort((a, b) => a.name.localeCompare(b.name))];
}

const readOwn = async (folder: string): Promise<Preset[]> =>
  (await readFiles(folder)).map(({ preset }) => preset);

async function readFiles(folder: string): Promise<{ name: string; preset: Preset }[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  return Promise.all(
    names.map(async (name) => {
      try {
        const text = await readFile(path.join(folder, name), 'utf8');
        return { name, preset: presetSchema.parse(JSON.parse(text)) };
      } catch (error) {
        const reason = reasonIn(error);
        throw new StetError('unreadable', t.message('preset.unreadable', { name, reason }));
      }
    }),
  );
}

/** The workspace's own preset as JSON, or a copy of the app's with an id and a name of its own. */
export async function presetSource(folder: string, id: string): Promise<string> {
  const preset = await findPreset(folder, id);
  const own = await readOwn(folder);
  if (own.some((known) => known.id === id)) return toJson(preset);
  const taken = new Set((await loadPresets(folder)).map((known) => known.id));
  const copyId = freeSlug(`${id}-copy`, (slug) => taken.has(slug));
  return toJson({ ...preset, id: copyId, name: t('preset.copy', { name: preset.name }) });
}

const toJson = (preset: Preset): string => `${JSON.stringify(preset, null, 2)}\n`;

/** Throws `invalid-input` that says which field is wrong. */
export function parsePreset(source: string): Preset {
  try {
    return presetSchema.parse(JSON.parse(source));
  } catch (error) {
    throw new StetError('invalid-input', t.message('preset.invalid', { reason: reasonIn(error) }));
  }
}

/** Stores a preset as it is written, in the file that has its id, or in a new one. Throws `invalid-input`. */
export async function savePreset(folder: string, source: string): Promise<Preset> {
  const preset = parsePreset(source);
  const known = (await readFiles(folder)).find((file) => file.preset.id === preset.id);
  await mkdir(folder, { recursive: true });
  await writeFileAtomic(path.join(folder, known?.name ?? `${preset.id}.json`), source);
  return preset;
}

/** Which field is wrong; a parser's own words would quote the file. */
function reasonIn(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error).replace(/\s+/g, ' ');
  return error instanceof SyntaxError ? t('preset.notJson') : reasonOf('presets', error);
}

export async function findPreset(folder: string | null, id: string): Promise<Preset> {
  const presets = await loadPresets(folder);
  const preset = presets.find((known) => known.id === id);
  if (preset) return preset;
  throw new StetError(
    'not-found',
    t.message('preset.unknown', { id, presets: presets.map((known) => known.id).join(', ') }),
  );
}
