/// <reference types="vite/types/importMeta.d.ts" />
import type { Translation } from './language';

const files = import.meta.glob<Translation[string]>('../../../resources/messages/de/*.json', {
  eager: true,
  import: 'default',
});

/** By area, as the file is named. */
export const german: Translation = Object.fromEntries(
  Object.entries(files).map(([file, messages]) => [file.replace(/^.*\/|\.json$/g, ''), messages]),
);
