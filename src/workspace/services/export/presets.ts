import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type Preset, presetSchema } from '../../../core/markdown/presets/schema';
import { StetError } from '../../../core/model/errors';
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

async function readOwn(folder: string): Promise<Preset[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  return Promise.all(
    names.map(async (name) => {
      try {
        return presetSchema.parse(JSON.parse(await readFile(path.join(folder, name), 'utf8')));
      } catch (error) {
        const reason = reasonIn(error);
        throw new StetError('unreadable', t.message('preset.unreadable', { name, reason }));
      }
    }),
  );
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
