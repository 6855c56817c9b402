import { z } from 'zod';
import { bibliographyFormatSchema, type PresetInfo } from '../../model/preset';

/** What of an article a front matter key may hold; `draft` and `published` are booleans, dates carry their offset. */
const fieldSources = [
  'headline',
  'standfirst',
  'slug',
  'section',
  'sectionList',
  'tags',
  'bylines',
  'bylinesText',
  'language',
  'aliases',
  'date',
  'dateSpaced',
  'updated',
  'draft',
  'published',
  'relatedTitles',
  'relatedUrls',
  'firstFigure',
  'bibliography',
  'citationStyle',
] as const;

const sourcesAs = z.enum(['footnotes', 'inline', 'citations', 'none']);

/** A preset is data: copy one into a workspace's `presets` folder, give it another id, and change it. */
export const presetSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  description: z.string(),
  /** Relative path of the file; `{slug}`, `{date}` and `{state}` (`draft` or `published`) are filled in. */
  path: z.string(),
  /** The same for what is not published; absent: `path`. */
  draftPath: z.string().optional(),
  /** Where pictures go, and the address the text names them by; `{slug}` and `{name}` are filled in. */
  assets: z.object({ path: z.string(), url: z.string() }),
  /** Keys in order, nested by a dot; a field that is empty is left out unless `always`. */
  frontMatter: z.array(
    z.union([
      z.strictObject({ key: z.string(), from: z.enum(fieldSources), always: z.boolean().optional() }),
      z.strictObject({ key: z.string(), value: z.json() }),
    ]),
  ),
  /** Whether front matter is written unless the user says otherwise. */
  frontMatterByDefault: z.boolean(),
  /** Writes the headline as `# …` on top. */
  headlineAsHeading: z.boolean().default(false),
  /** Ways of naming sources, the default first. */
  sourcesAs: z.array(sourcesAs).min(1),
  /** Address of an article of this workspace on the site. */
  articleUrl: z.string(),
  /** Whether a `## Related` list is written unless the user says otherwise. */
  relatedList: z.boolean(),
  /** The template language that the site's generator runs over the text. */
  templates: z.enum(['none', 'hugo', 'liquid']).default('none'),
  /** A front matter key that keeps that language from running, set where code holds its marks. */
  templateSwitch: z.strictObject({ key: z.string(), value: z.json() }).optional(),
  /** What Pandoc's citeproc reads goes beside the file: the cited sources in one of these formats, the default first. */
  bibliographyAs: z.array(bibliographyFormatSchema).default([]),
});
export type Preset = z.infer<typeof presetSchema>;

export const presetInfo = ({ id, name, description, sourcesAs, ...preset }: Preset): PresetInfo => ({
  id,
  name,
  description,
  sourcesAs,
  frontMatter: preset.frontMatterByDefault,
  relatedList: preset.relatedList,
  bibliographyAs: preset.bibliographyAs,
});
