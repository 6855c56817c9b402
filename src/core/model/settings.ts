import { z } from 'zod';
import { checkSettingsSchema } from './check';
import { plainStyle } from './citation';
import { exportOptionsSchema } from './exporting';
import { placeSchema } from './readingPlace';

export const mostSavedSearches = 50;

/** What a workspace remembers, one stored value a key. */
export const workspaceSettingsSchema = z.strictObject({
  theme: z.enum(['light', 'dark', 'system']),
  /** Widths in CSS pixels. */
  layout: z.object({
    sidebar: z.number().min(180).max(480),
    inspector: z.number().min(240).max(640),
    sidebarShown: z.boolean(),
    inspectorShown: z.boolean(),
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
});
export type WorkspaceSettings = z.infer<typeof workspaceSettingsSchema>;

export const workspaceDefaults: WorkspaceSettings = {
  theme: 'system',
  layout: { sidebar: 252, inspector: 352, sidebarShown: true, inspectorShown: true },
  lastArticle: null,
  export: { preset: 'gfm' },
  editor: {},
  citationStyle: plainStyle,
  citationKeys: { pattern: 'authorYearTitle' },
  checkedBy: '',
  checks: { levels: {}, oldAfterDays: 30 },
  savedSearches: [],
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
  /** True from start to quit: found at a start, it says that the last run did not end well. */
  running: z.boolean(),
  /** Where the user was in each workspace, the last one first. */
  places: z.array(z.object({ folder: z.string(), place: placeSchema })).max(20),
  /** Whether spelling is checked; null until the user has chosen. */
  spelling: z.object({ isOn: z.boolean().nullable() }),
  /** Folders to which the user moved the backups, by the workspace's folder. */
  backupFolders: z.record(z.string(), z.string()),
  /** Tells this machine from another of its host name; empty before the first start. */
  machine: z.object({ id: z.string() }),
});
export type MachineSettings = z.infer<typeof machineSettingsSchema>;

export const machineDefaults: MachineSettings = {
  recent: [],
  window: null,
  explained: [],
  capture: { key: null },
  running: false,
  places: [],
  spelling: { isOn: null },
  backupFolders: {},
  machine: { id: '' },
};

/** The stored values by key, with the default for each that is absent or not valid; unknown keys are left out. */
export function readSettings<Settings extends object>(
  schema: z.ZodType<Settings>,
  defaults: Settings,
  stored: ReadonlyMap<string, unknown>,
): Settings {
  let settings = defaults;
  for (const key of Object.keys(defaults)) {
    // Each value on its own: a damaged one leaves the others as they are.
    if (stored.has(key))
      settings = schema.safeParse({ ...settings, [key]: stored.get(key) }).data ?? settings;
  }
  return settings;
}
