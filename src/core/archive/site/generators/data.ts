import { parse as parseToml } from 'smol-toml';
import { z } from 'zod';
import { parseYaml } from '../../../markdown/frontMatter/yaml';

/** A file of a site's settings; `path` is from the folder that was chosen. */
export interface ConfigFile {
  path: string;
  text: string;
}

const any = z.record(z.string(), z.unknown());
export const record = (value: unknown): Record<string, unknown> => any.catch({}).parse(value);
export const string = (value: unknown): string =>
  z
    .union([z.string(), z.number().transform(String)])
    .catch('')
    .parse(value)
    .trim();

/** The data of a TOML, YAML or JSON file; one that cannot be read says nothing. */
export function dataOf({ path, text }: ConfigFile): Record<string, unknown> {
  try {
    if (path.endsWith('.toml')) return record(parseToml(text));
    return record(path.endsWith('.json') ? JSON.parse(text) : parseYaml(text));
  } catch {
    return {};
  }
}

/** The text that a program assigns to a key; it is never run. */
export const assigned = (text: string, key: string): string =>
  new RegExp(`\\b["']?${key}["']?\\s*[:=]\\s*(["'\`])([^\\n]{0,300}?)\\1`).exec(text)?.[2] ?? '';

export const nameOf = (path: string): string => path.split('/').at(-1) ?? '';

/** `./src` as `src/`; the folder itself as nothing. */
export const folderOf = (written: string): string => {
  const bare = written.replace(/^(?:\.?\/)+|\/+$/g, '');
  return bare === '' || bare === '.' ? '' : `${bare}/`;
};
