import { z } from 'zod';
import { idSchema } from '../../core/model/primitives';
import { snippetFieldsSchema, snippetSchema } from '../../core/model/snippet';
import { usageSchema } from '../../core/model/usage';
import { byId, byIds, channel, deletion, nothing, page, paging, sort, withUses } from './channel';

export const snippetChannels = {
  'snippets.list': channel({
    input: z.object({ ...paging, sort }),
    output: page(withUses(snippetSchema)),
    reads: ['snippets', 'articles'],
  }),
  'snippets.getMany': channel({ input: byIds, output: z.array(snippetSchema), reads: ['snippets'] }),
  'snippets.create': channel({ input: snippetFieldsSchema, output: snippetSchema, writes: ['snippets'] }),
  'snippets.update': channel({
    input: z.object({ id: idSchema, fields: snippetFieldsSchema.partial() }),
    output: snippetSchema,
    writes: ['snippets'],
  }),
  'snippets.delete': channel({ input: deletion, output: nothing, writes: ['snippets', 'articles'] }),
  'snippets.uses': channel({ input: byId, output: z.array(usageSchema), reads: ['snippets', 'articles'] }),
};
