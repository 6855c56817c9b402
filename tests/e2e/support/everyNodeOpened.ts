import { readFileSync } from 'node:fs';
import path from 'node:path';
import { paragraph, text } from '../../../src/core/document/build.ts';
import { everyNode } from './everyNode.ts';
import type { Stet } from './inText.ts';
import { projectRoot } from './launch.ts';
import { menu } from './screens.ts';

const filler = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    paragraph([
      text(`${at + 1}. The ferry waited at the quay until the tide was high enough to leave again.`),
    ]),
  );

/** Opens a long article of the sample with every kind of node and a misspelt word in its middle. */
export async function openEveryNode(stet: Stet): Promise<void> {
  const { page, text: shown } = stet;
  const ids = await page.evaluate(
    async (bytes) => {
      const { invoke } = Reflect.get(globalThis, 'stet');
      const ask = async (name: string, input: unknown) => (await invoke(name, input)).value;
      const first = async (name: string) => (await ask(name, {})).items[0].id;
      const asset = await ask('assets.add', { name: 'square.png', bytes: Uint8Array.from(bytes) });
      return {
        src: asset.src,
        quoteId: await first('quotes.list'),
        snippetId: await first('snippets.list'),
        sourceId: await first('sources.list'),
      };
    },
    [...readFileSync(path.join(projectRoot, 'tests/fixtures/import/square.png'))],
  );
  const body = [
    ...filler(20),
    paragraph([text('Words to select stand here.')]),
    paragraph([text('harbuor is not a word.')]),
    paragraph([text('Pick here')]),
    ...everyNode(ids),
    ...filler(20),
  ];
  await page.evaluate(async (insert) => {
    const { invoke } = Reflect.get(globalThis, 'stet');
    const { value } = await invoke('articles.create', { headline: 'Every kind of node', template: null });
    const splices = [{ at: 0, remove: value.body.length, insert }];
    await invoke('articles.saveBody', { id: value.id, version: value.version, splices });
  }, body);
  await menu(stet, 'go.desk');
  await page
    .getByRole('main')
    .getByRole('option', { name: /Every kind of node/ })
    .click();
  await shown.locator('.stet-figure img').waitFor();
}
