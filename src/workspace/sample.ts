import { z } from 'zod';
import articleSource from '../../resources/sample/article.md?raw';
import recordsSource from '../../resources/sample/records.json?raw';
import secondSource from '../../resources/sample/second.md?raw';
import { emptyQuote } from '../core/model/quote';
import { cslItemSchema } from '../core/model/source';
import { namedSpeaker } from '../core/model/speaker';
import { openTerms } from '../core/model/terms';
import type { Archive } from './services/archive';
import type { Articles } from './services/articles';
import type { Imports } from './services/import';
import type { Quotes } from './services/quotes';
import type { Snippets } from './services/snippets';
import type { Sources } from './services/sources';
import type { Speakers } from './services/speakers';

/** The services that the sample is written with. */
interface SampleServices {
  articles: Articles;
  archive: Archive;
  imports: Imports;
  quotes: Quotes;
  snippets: Snippets;
  sources: Sources;
  speakers: Speakers;
}

const recordsSchema = z.object({
  speakers: z.array(
    z.object({ name: z.string(), role: z.string(), affiliation: z.string(), side: z.string() }),
  ),
  sources: z.array(cslItemSchema),
  quotes: z.array(
    z.object({
      text: z.string(),
      speaker: z.string(),
      source: z.string(),
      locatorLabel: z.string(),
      locator: z.string(),
      dateSaid: z.string(),
    }),
  ),
  snippets: z.array(z.object({ name: z.string(), markdown: z.string() })),
  archive: z.array(
    z.object({
      title: z.string(),
      slug: z.string(),
      url: z.string(),
      publishedOn: z.string(),
      section: z.string(),
      tags: z.array(z.string()),
      summary: z.string(),
      text: z.string(),
    }),
  ),
});

/** Fills a new workspace with invented people and a complete article whose quotations are not linked yet. */
export async function seedSample(workspace: SampleServices): Promise<void> {
  const records = recordsSchema.parse(JSON.parse(recordsSource));
  const encode = (source: string) => new TextEncoder().encode(source);
  const { imported } = await workspace.imports.fromFiles([
    { name: 'second.md', bytes: encode(secondSource) },
    { name: 'article.md', bytes: encode(articleSource) },
  ]);
  await workspace.archive.add(records.archive.map((post) => ({ ...post, origin: `sample/${post.slug}` })));
  for (const snippet of records.snippets) await workspace.snippets.create(snippet);
  await seedRecords(workspace, records);
  const [second] = imported;
  if (second) await workspace.articles.setStatus(second.id, 'review');
}

async function seedRecords(workspace: SampleServices, records: z.infer<typeof recordsSchema>): Promise<void> {
  const speakers = new Map<string, string>();
  for (const speaker of records.speakers) {
    speakers.set(
      speaker.name,
      (await workspace.speakers.create({ ...namedSpeaker(speaker.name), ...speaker })).id,
    );
  }
  const sources = new Map<string, string>();
  for (const csl of records.sources) {
    const made = await workspace.sources.create({
      csl,
      archiveUrl: '',
      note: '',
      confidential: false,
      ...openTerms,
    });
    sources.set(csl.title ?? '', made.id);
  }
  for (const { speaker, source, ...quote } of records.quotes) {
    await workspace.quotes.create({
      ...emptyQuote('en-GB'),
      ...quote,
      speakerId: speakers.get(speaker) ?? null,
      sourceId: sources.get(source) ?? null,
    });
  }
}
