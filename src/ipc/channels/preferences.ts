import { z } from 'zod';
import { machineSettingsSchema } from '../../core/model/settings';
import { channel, nothing } from './channel';

/** The settings of this machine that the user changes as such, with or without an open workspace. */
const preferencesSchema = machineSettingsSchema.pick({
  appearance: true,
  asksForUpdates: true,
  interfaceLanguage: true,
  keys: true,
  reviewerName: true,
  smartTyping: true,
  spelling: true,
  writing: true,
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const preferenceChannels = {
  /** With the system's accent colour, `#rrggbb` (null: it names none), whether this build knows where to ask for updates, and what the files of the settings hold that cannot be used: the default holds in its place. */
  'app.preferences': channel({
    input: nothing,
    output: preferencesSchema.extend({
      systemAccent: z.string().nullable(),
      hasUpdateFeed: z.boolean(),
      problems: z.array(z.object({ name: z.string(), value: z.string() })),
    }),
    reads: ['preferences'],
  }),
  /** Stores those that are given; they take effect at once. */
  'app.setPreferences': channel({
    input: preferencesSchema.partial(),
    output: nothing,
    writes: ['preferences'],
  }),
};
