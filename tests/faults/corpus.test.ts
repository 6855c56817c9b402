import { fromHtml } from 'hast-util-from-html';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSourceFile } from '../../src/core/citations/sourceFiles';
import type { Body, DocumentNode } from '../../src/core/document/nodes';
import { bodySchema } from '../../src/core/document/schema';
import { walk } from '../../src/core/document/text';
import { descendants, isElement } from '../../src/core/html/tree';
import { StetError } from '../../src/core/model/errors';
import { isSafeUrl } from '../../src/core/model/url';
import { convertFile } from '../../src/workspace/readers/convert';
import { readSavedPage } from '../../src/workspace/readers/page/read';
import { outcome } from '../../src/workspace/worker/tasks';
import { type HostileFile, hostileFiles } from '../fixtures/hostileFiles';
import { fault } from '../support/faults';

/** T9: files that try to run something. The readers run in this process, where a call of `canary` would be seen. */
let called = 0;
beforeAll(() => void Reflect.set(globalThis, 'canary', () => (called += 1)));
afterAll(() => void Reflect.deleteProperty(globalThis, 'canary'));

const bytes = (content: string) => new TextEncoder().encode(content);

/** Reads the file as an import does, and names what is harmful in the result. */
async function harmIn({ name, content }: HostileFile): Promise<string[]> {
  if (/\.(bib|ris|json)$/.test(name)) {
    return [...readSourceFile(content)].length > 0 ? [] : ['no entry was read or refused'];
  }
  if (name.endsWith('.mhtml')) {
    return harmInPage((await outcome(readSavedPage(name, bytes(content)))).content.html);
  }
  const { body } = await convertFile(name, bytes(content));
  return harmInBody(body);
}

/** Elements that run or load something, and any address: a saved page keeps none. */
function harmInPage(html: string): string[] {
  return [...descendants(fromHtml(html, { fragment: true }))]
    .filter((node) => isElement(node))
    .flatMap(({ tagName, properties }) => [
      ...(/^(script|style|iframe|object|embed|svg|math|form|base|meta|link)$/.test(tagName) ? [tagName] : []),
      ...Object.keys(properties).filter((key) => /^(on|href|src|style|action|data|poster)/i.test(key)),
    ]);
}

function harmInBody(body: Body): string[] {
  const harm = bodySchema.safeParse(body).success ? [] : ['not a body'];
  const visit = (node: DocumentNode): void => {
    if (node.type === 'link' && !isSafeUrl(node.url)) harm.push(`link to ${node.url}`);
    if (node.type === 'figure' && !isSafeUrl(node.src)) harm.push(`picture from ${node.src}`);
    if (node.type === 'footnote') for (const block of node.body) walk(block, visit);
  };
  for (const block of body) walk(block, visit);
  return harm;
}

test('the canary is seen when something calls it', () => {
  new Function('canary()')();
  expect(called).toBe(1);
  called = 0;
});

test('no file of the corpus runs anything, and each is read or refused by name', async () => {
  expect(hostileFiles.length).toBeGreaterThan(1000);
  const found: [string, unknown][] = [];
  for (const file of hostileFiles) {
    const harm = await harmIn(file).catch((error: unknown) =>
      error instanceof StetError ? [] : [String(error)],
    );
    if (harm.length > 0 || called > 0) found.push([file.name, harm]);
  }
  expect(found).toEqual([]);
  expect(called).toBe(0);
  fault('T9', 'files that try to run something', {
    tries: hostileFiles.length,
    survived: hostileFiles.length - found.length,
    worst: `the canary was called ${called} times`,
  });
});
