import { z } from 'zod';
import { idSchema } from '../../core/model/primitives';
import { cslItemSchema, sourceInputSchema, sourceSchema } from '../../core/model/source';
import {
  lastSourceImportSchema,
  skippedSourceSchema,
  sourceFormats,
  sourceImportReportSchema,
} from '../../core/model/sourceFiles';
import { usageSchema } from '../../core/model/usage';
import {
  byId,
  byIds,
  channel,
  deletion,
  droppedFile,
  job,
  mergeOf,
  mergesSchema,
  nothing,
  page,
  paging,
  sort,
  withUses,
} from './channel';
import type { Topic } from './topics';

const sourceListItemSchema = withUses(sourceSchema);
export type SourceListItem = z.infer<typeof sourceListItemSchema>;

/** Uses in articles are counted, also those by a quote of the source. */
const shown: Topic[] = ['sources', 'quotes', 'articles'];

/** Whether English titles are read in sentence case. */
const readingOptions = { sentenceCase: z.boolean() };

const citationKeysSchema = z.array(z.object({ id: idSchema, key: z.string() }));

export const sourceChannels = {
  'sources.list': channel({
    input: z.object({
      ...paging,
      sort,
      type: z.string().optional(),
      unused: z.boolean().optional(),
      /** These come before all others. */
      first: z.array(idSchema).max(500).optional(),
    }),
    output: page(sourceListItemSchema),
    reads: shown,
  }),
  'sources.getMany': channel({ input: byIds, output: z.array(sourceSchema), reads: ['sources'] }),
  'sources.create': channel({ input: sourceInputSchema, output: sourceSchema, writes: ['sources'] }),
  'sources.update': channel({
    input: z.object({ id: idSchema, fields: sourceInputSchema.partial() }),
    output: sourceSchema,
    writes: ['sources'],
  }),
  /** Gives every source a new key by the workspace's pattern; returns the keys before, for `sources.setKeys`. */
  'sources.rekey': channel({ input: nothing, output: citationKeysSchema, writes: ['sources'] }),
  'sources.setKeys': channel({ input: citationKeysSchema, output: nothing, writes: ['sources'] }),
  'sources.delete': channel({ input: deletion, output: nothing, writes: ['sources', 'quotes', 'articles'] }),
  'sources.uses': channel({
    input: byId,
    output: z.array(usageSchema),
    reads: shown,
  }),
  /** Groups of sources that seem to be one work. */
  'sources.duplicates': channel({
    input: nothing,
    output: z.array(z.array(sourceListItemSchema)),
    reads: shown,
  }),
  /** Makes the others one with the survivor, whose item becomes `csl`; returns what `sources.undoMerge` takes. */
  'sources.merge': channel({
    input: z.object({ ...mergeOf, csl: cslItemSchema }),
    output: z.object({ merge: idSchema }),
    writes: ['sources', 'quotes', 'articles'],
  }),
  'sources.merges': channel({ input: byId, output: mergesSchema, reads: ['sources'] }),
  'sources.undoMerge': channel({ input: byId, output: nothing, writes: ['sources', 'quotes', 'articles'] }),
  /** The source on record of this address or DOI. */
  'sources.known': channel({
    input: z.object({ csl: cslItemSchema }),
    output: sourceSchema.nullable(),
    reads: ['sources'],
  }),
  /** Asks the web about an address or a DOI, once the user has seen which site is asked. Null when the user cancels. */
  'sources.fetchMetadata': channel({
    input: z.object({ job, address: z.string().trim().min(1).max(2048) }),
    output: cslItemSchema.nullable(),
    reads: [],
  }),
  /** Asks for a file of sources in any format that `readSourceFile` knows. Null when the user cancels. */
  'sources.chooseFile': channel({
    input: z.object({ job, ...readingOptions }),
    output: sourceImportReportSchema.nullable(),
    writes: ['sources'],
  }),
  /** A dropped file or pasted text. */
  'sources.importFile': channel({
    input: droppedFile.extend({ job, ...readingOptions }),
    output: sourceImportReportSchema,
    writes: ['sources'],
  }),
  /** The last import that can be undone. */
  'sources.lastImport': channel({
    input: nothing,
    output: lastSourceImportSchema.nullable(),
    reads: ['sources'],
  }),
  /** Removes what an import added and filled in; sources that are quoted, cited or merged since stay. */
  'sources.undoImport': channel({
    input: byId,
    output: z.object({ stayed: z.int() }),
    writes: ['sources'],
  }),
  /** Asks where to store the file. Null when the user cancels. Confidential sources are left out. */
  'sources.exportFile': channel({
    input: z.object({ job, format: z.enum(sourceFormats) }),
    output: z.object({ file: z.string(), skipped: z.array(skippedSourceSchema) }).nullable(),
    reads: ['sources'],
  }),
};
