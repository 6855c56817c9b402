import { z } from 'zod';
import { interfaceLanguages } from '../messages/language';
import { appearanceSchema, between, usualAppearance } from './appearance';
import { checkSettingsSchema } from './check';
import { plainStyle } from './citation';
import { reviewerNameSchema } from './comment';
import { exportOptionsSchema } from './exporting';
import { goalWordsSchema } from './goal';
import { languageSchema } from './primitives';
import { placeSchema } from './readingPlace';
import { templateIdSchema } from './template';
import { usualWriting, writingSchema } from './writing';

export const mostSavedSearches = 50;

/** The widths of the window's parts. */
export const layoutLimits = {
  /** CSS pixels. */
  sidebar: { min: 180, max: 480 },
  inspector: { min: 240, max: 640 },
  /** What the pane beside an article takes of the middle, as a part of 1. */
  beside: { min: 0.2, max: 0.8 },
};

const wordListSchema = z.array(z.string().min(1).max(100)).max(20_000);

/** What a workspace remembers, one stored value a key. */
export const workspaceSettingsSchema = z.strictObject({
  layout: z.object({
    sidebar: between(layoutLimits.sidebar),
    inspector: between(layoutLimits.inspector),
    sidebarShown: z.boolean(),
    inspectorShown: z.boolean(),
    beside: between(layoutLimits.beside).default(0.5),
  }),
  /** Opens with the workspace; null: the desk opens. */
  lastArticle: z.object({ id: z.string() }).nullable(),
  /** The choices of the last export. */
  export: exportOptionsSchema,
  /** Whether pasted text that looks like Markdown is read as Markdown; absent until the user was asked. */
  editor: z.object({ pasteMarkdown: z.boolean().optional() }),
  /** The id of the style of articles that have none of their own. */
  citationStyle: z.string().min(1),
  /** The pattern by which new sources get their keys. */
  citationKeys: z.object({ pattern: z.string() }),
  /** Who last compared words with their source; empty: nobody yet. */
  checkedBy: z.string(),
  checks: checkSettingsSchema,
  savedSearches: z.array(z.string().min(1).max(500)).max(mostSavedSearches),
  /** Words that are spelt right in this workspace. */
  words: wordListSchema,
  /** How many words are to be written on a day; 0: there is no goal. */
  dailyGoal: z.object({ words: goalWordsSchema }),
  /** What the fields of a new article hold. */
  newArticle: z.object({
    language: languageSchema,
    bylines: z.array(z.string().max(200)).max(50),
    section: z.string().max(200),
    /** What they begin with; null: nothing. */
    template: templateIdSchema.nullable(),
  }),
});
export type WorkspaceSettings = z.infer<typeof workspaceSettingsSchema>;

export const workspaceDefaults: WorkspaceSettings = {
  layout: { sidebar: 252, inspector: 352, sidebarShown: true, inspectorShown: true, beside: 0.5 },
  lastArticle: null,
  export: { preset: 'gfm' },
  editor: {},
  citationStyle: plainStyle,
  citationKeys: { pattern: 'authorYearTitle' },
  checkedBy: '',
  checks: { levels: {}, oldAfterDays: 30 },
  savedSearches: [],
  words: [],
  dailyGoal: { words: 0 },
  newArticle: { language: 'en-GB', bylines: [], section: '', template: null },
};

/** Keys for a global shortcut that no system and no usual program takes, as Electron spells them. */
export const captureKeys = [
  'CmdOrCtrl+Shift+F9',
  'CmdOrCtrl+Shift+F8',
  'CmdOrCtrl+Shift+Y',
  'Alt+Shift+Q',
] as const;
export const captureKeySchema = z.enum(captureKeys).nullable();
/** Null: no key is chosen. */
export type CaptureKey = z.infer<typeof captureKeySchema>;

/** What this machine remembers, whichever workspace is open. */
export const machineSettingsSchema = z.strictObject({
  /** Folders of workspaces, the last opened first. */
  recent: z.array(z.string()).max(20),
  /** Where the window stood; null before the first one was closed. */
  window: z
    .object({
      bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(640), height: z.int().min(480) }),
      maximized: z.boolean(),
    })
    .nullable(),
  /** Folders that other machines reach too, of which that was explained. */
  explained: z.array(z.string()),
  /** The key that captures the clipboard from any program. */
  capture: z.object({ key: captureKeySchema }),
  /** What was shown by itself: the news of the version that ran last, empty before the first start; the tour; how to leave focus mode. */
  seen: z.object({ version: z.string().max(40), tour: z.boolean(), focus: z.boolean() }),
  /** True from start to quit: found at a start, it says that the last run did not end well. */
  running: z.boolean(),
  /** Where the user was in each workspace, the last one first. */
  places: z.array(z.object({ folder: z.string(), place: placeSchema })).max(20),
  /** Whether quotation marks, dashes and spaces are set while typing. */
  smartTyping: z.boolean(),
  writing: writingSchema,
  /** Under which the user comments and suggests; empty: not known yet. */
  reviewerName: reviewerNameSchema,
  spelling: z.object({
    isOn: z.boolean(),
    /** Whether the words of quotations are checked too. */
    quotations: z.boolean(),
    /** Dictionaries that are asked besides that of the article's language. */
    also: z.array(z.string().max(20)).max(5),
    /** The user's own dictionary. */
    words: wordListSchema,
  }),
  /** Folders to which the user moved the backups, by the workspace's folder. */
  backupFolders: z.record(z.string(), z.string()),
  /** Tells this machine from another of its host name; empty before the first start. */
  machine: z.object({ id: z.string() }),
  appearance: appearanceSchema,
  /** Of menus, screens and messages. */
  interfaceLanguage: z.enum(['system', ...interfaceLanguages]),
  /** Whether each start asks for a newer version. */
  asksForUpdates: z.boolean(),
  /** Keys that the user chose, by the id of their command, as Electron spells them; null: the command has none. */
  keys: z.record(z.string(), z.string().min(1).max(60).nullable()),
});
export type MachineSettings = z.infer<typeof machineSettingsSchema>;

export const machineDefaults: MachineSettings = {
  recent: [],
  window: null,
  explained: [],
  capture: { key: null },
  seen: { version: '', tour: false, focus: false },
  running: false,
  places: [],
  spelling: { isOn: true, quotations: true, also: [], words: [] },
  smartTyping: true,
  writing: usualWriting,
  reviewerName: '',
  backupFolders: {},
  machine: { id: '' },
  appearance: usualAppearance,
  interfaceLanguage: 'system',
  asksForUpdates: false,
  keys: {},
};

/** A stored value that is not valid: the default holds in its place. */
export interface SettingProblem {
  /** `appearance.size`. */
  name: string;
  /** As JSON, shortened. */
  value: string;
}

interface ReadSettings<Settings> {
  settings: Settings;
  problems: SettingProblem[];
}

/** The stored values by key, with the default for each that is absent or not valid; unknown keys are left out. */
export function readSettings<Settings extends object>(
  schema: z.ZodType<Settings>,
  defaults: Settings,
  stored: ReadonlyMap<string, unknown>,
): ReadSettings<Settings> {
  let settings = defaults;
  const problems: SettingProblem[] = [];
  /** Each value on its own, and each field of it: a damaged one leaves the others as they are. */
  const take = (path: readonly string[], value: unknown): void => {
    const taken = schema.safeParse(withValue(settings, path, value)).data;
    if (taken) settings = taken;
    else if (isPlain(value) && isPlain(valueAt(settings, path)))
      for (const [field, part] of Object.entries(value)) take([...path, field], part);
    else problems.push({ name: path.join('.'), value: JSON.stringify(value).slice(0, 80) });
  };
  for (const key of Object.keys(defaults)) if (stored.has(key)) take([key], stored.get(key));
  return { settings, problems };
}

type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const valueAt = (from: unknown, path: readonly string[]): unknown =>
  path.reduce((value, key) => (isPlain(value) ? value[key] : undefined), from);

/** A copy with another value at the path. */
function withValue(from: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const before: Plain = isPlain(from) ? from : {};
  return { ...before, [key]: withValue(before[key], rest, value) };
}
