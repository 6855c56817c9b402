import type { DialectId } from '../../model/dialect';

/** Presets made for versions without dialects name a template language instead, and the key that turns it off. */
export function withDialect(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || 'dialect' in data) return data;
  const { templates, templateSwitch, ...fields } = data as Record<string, unknown>;
  return { ...fields, dialect: dialectOf(fields, templates, JSON.stringify(templateSwitch) ?? '') };
}

function dialectOf(fields: Record<string, unknown>, templates: unknown, turnsOff: string): DialectId {
  if (templates === 'hugo') return 'goldmark';
  if (templates === 'liquid') return turnsOff.includes('templateEngineOverride') ? 'markdown-it' : 'kramdown';
  return 'bibliographyAs' in fields ? 'pandoc' : 'gfm';
}
