import { z } from 'zod';
import { dialectIds } from '../../model/dialect';
import { bibliographyFormatSchema, type PresetInfo, presetFields } from '../../model/preset';
import { isDateFormat } from './dateFormat';
import { withDialect } from './withDialect';

const formatError =
  'A date format is long, medium or a pattern of yyyy MM dd HH mm ss xxx; words stand in apostrophes.';

const sourcesAs = z.enum(['footnotes', 'inline', 'citations', 'none']);

/** A preset is a JSON file. To make another, copy one into the workspace's `presets` folder and change its id. */
const fields = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  description: z.string(),
  /** The place of the app's presets in lists; a workspace's own follow them by name. */
  order: z.int().default(0),
  /** The Markdown that the target’s parser reads. */
  dialect: z.enum(dialectIds),
  /** The relative path of the file, with `{slug}`, `{date}` and `{state}` (`draft` or `published`). */
  path: z.string(),
  /** The path of articles that are not published; `path` if absent. */
  draftPath: z.string().optional(),
  /**
   * The path of pictures and their address in the text, with `{slug}` and `{name}`. Without `{slug}` in the path all
   * articles share a folder, and each name gets the start of its picture's hash.
   */
  assets: z.object({ path: z.string().includes('{name}'), url: z.string() }),
  /** The keys in order, nested at dots; an empty field is left out unless `always` is set. */
  frontMatter: z.array(
    z.union([
      z.strictObject({
        key: z.string().min(1),
        from: z.enum(presetFields),
        always: z.boolean().optional(),
        /** Of dates: `long`, `medium`, or a pattern such as `yyyy-MM-dd HH:mm:ss xx`. */
        format: z.string().refine(isDateFormat, { error: formatError }).optional(),
      }),
      z.strictObject({ key: z.string().min(1), value: z.json() }),
    ]),
  ),
  /** Whether the article's other front matter is written too, and its keys that are not. */
  otherFrontMatter: z.boolean().default(false),
  otherKeysLeftOut: z.array(z.string()).default([]),
  /** Whether front matter is written by default. */
  frontMatterByDefault: z.boolean(),
  /** Whether the headline is written as `# …` at the top. */
  headlineAsHeading: z.boolean().default(false),
  /** The forms of citations, the default first. */
  sourcesAs: z.array(sourcesAs).min(1),
  /**
   * The address on the site of an article of this workspace, with `{slug}` and `{date}`; may be a template tag. Empty: the
   * canonical address of that article, and words where it has none.
   */
  articleUrl: z.string(),
  /** The address that an article had under an earlier slug. */
  formerUrl: z.string().default('/{slug}/'),
  /** Whether the generator itself does not publish an article before its date. */
  holdsFuture: z.boolean().default(false),
  /** Whether articles that the target must not show are written as drafts, or only when the user asks. */
  drafts: z.enum(['written', 'leftOut']).default('written'),
  /** Whether a `## Related` list is written by default. */
  relatedList: z.boolean(),
  /** The path of an import file of the target’s own that can be written instead of the Markdown file. */
  importFile: z.strictObject({ format: z.literal('ghost'), path: z.string() }).optional(),
  /** The formats of the bibliography file for Pandoc's citeproc, the default first. */
  bibliographyAs: z.array(bibliographyFormatSchema).default([]),
  /** The path of that file from the text's folder, with `{slug}` and `{name}`. */
  bibliographyPath: z.string().includes('{name}').default('{slug}/{name}'),
});

export const presetSchema = z.preprocess(withDialect, fields);
export type Preset = z.infer<typeof presetSchema>;

export const presetInfo = ({ id, name, description, sourcesAs, ...preset }: Preset): PresetInfo => ({
  id,
  name,
  description,
  sourcesAs,
  frontMatter: preset.frontMatterByDefault,
  relatedList: preset.relatedList,
  bibliographyAs: preset.bibliographyAs,
  drafts: preset.drafts,
  importFile: preset.importFile !== undefined,
});
