import { z } from 'zod';
import { idSchema } from '../../core/model/primitives';
import { listedTemplateSchema, templateNameSchema, templateSchema } from '../../core/model/template';
import { byId, channel, nothing } from './channel';

export const templateChannels = {
  /** Own ones by name, then those that come with the app. */
  'templates.list': channel({ input: nothing, output: z.array(listedTemplateSchema), reads: ['templates'] }),
  /** Throws `conflict` where another template has the name, unless it is to be replaced. */
  'templates.saveArticle': channel({
    input: z.object({
      articleId: idSchema,
      name: templateNameSchema,
      isReplacing: z.boolean().default(false),
    }),
    output: templateSchema,
    writes: ['templates'],
  }),
  'templates.rename': channel({
    input: z.object({ id: idSchema, name: templateNameSchema }),
    output: nothing,
    writes: ['templates'],
  }),
  /** Returns what was deleted, for `templates.putBack`. */
  'templates.delete': channel({ input: byId, output: templateSchema, writes: ['templates'] }),
  'templates.putBack': channel({ input: templateSchema, output: nothing, writes: ['templates'] }),
};
