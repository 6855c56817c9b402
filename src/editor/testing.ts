import { buildEditorFromExtensions } from '@lexical/extension';
import { HeadlessExtension } from '@lexical/headless';
import { defineExtension, type LexicalEditorWithDispose } from 'lexical';
import type { Body } from '../core/document/nodes';
import { usualWriting } from '../core/model/writing';
import type { EditorServices, RecordStore } from './api';
import { articleExtension } from './article/articleExtension';

const noRecords: RecordStore<never> = { get: () => null, subscribe: () => () => {} };

/** Services that know no record and commit at once. */
const testServices = (overrides: Partial<EditorServices> = {}): EditorServices => ({
  spelling: {
    settings: () => ({ isOn: false, quotations: true }),
    isWrong: () => false,
    ask: async () => {},
    suggest: async () => [],
    learn: async () => {},
    subscribe: () => () => {},
  },
  comments: { isShown: () => true, current: () => null, subscribe: () => () => {}, onCaret: () => {} },
  quotes: noRecords,
  sources: noRecords,
  snippets: noRecords,
  citations: { label: () => undefined, bibliography: () => [], subscribe: () => () => {} },
  language: () => 'en-GB',
  writing: { settings: () => usualWriting, subscribe: () => () => {} },
  isTypingSmart: () => true,
  suggestingAs: () => null,
  assetUrl: () => null,
  storeAsset: async () => '',
  chooseAsset: async () => null,
  searchSources: async () => [],
  searchRelated: async () => [],
  attachRelated: () => true,
  detachRelated: () => {},
  searchSnippets: async () => [],
  askPasteMarkdown: async () => false,
  readClipping: async () => null,
  onNote: () => {},
  openLink: () => {},
  onQuotation: () => {},
  onCitation: () => {},
  commit: async () => {},
  onSnapshot: () => {},
  onDirty: () => {},
  ...overrides,
});

/** The article editor without a window: everything but what is drawn. */
export function headlessArticle(
  body: Body,
  services: Partial<EditorServices> = {},
): LexicalEditorWithDispose {
  return buildEditorFromExtensions(
    defineExtension({
      name: 'stet/headless-article',
      dependencies: [HeadlessExtension, articleExtension(body, testServices(services))],
    }),
  );
}
