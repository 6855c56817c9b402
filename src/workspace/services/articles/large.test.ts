import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../../tests/support/workspace';
import { paragraph, text } from '../../../core/document/build';
import { plainText } from '../../../core/document/text';

/** More than a call takes as arguments. */
const count = 140_000;

test('a text of 140,000 paragraphs is saved, read back, and all but the first are taken out again', async () => {
  const { workspace } = await freshWorkspace();
  const { articles } = workspace;
  const { id } = await articles.create({ headline: 'Long' });
  const insert = Array.from({ length: count }, (_, at) => paragraph([text(`Paragraph ${at % 1000}.`)]));
  await articles.saveBody({ id, version: 0, splices: [{ at: 0, remove: 0, insert }] });
  const { body } = await articles.get(id);
  expect(body).toHaveLength(count);
  expect(plainText(body.slice(-2)).text).toBe('Paragraph 998.\n\nParagraph 999.');
  await articles.saveBody({ id, version: 1, splices: [{ at: 1, remove: count - 1, insert: [] }] });
  expect((await articles.get(id)).body).toHaveLength(1);
}, 120_000);
