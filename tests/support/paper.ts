import type { SourceFields } from '../../src/core/model/source';
import { openTerms } from '../../src/core/model/terms';

/** A newspaper's article that tests quote and cite. */
export const paper = {
  csl: {
    type: 'article-newspaper',
    title: 'The quay that sank',
    author: [{ family: 'Osk', given: 'Karel' }],
    'container-title': 'Orsa Letter',
    issued: { 'date-parts': [[2026, 3, 2]] },
    URL: 'https://orsa-letter.example/quay',
  },
  archiveUrl: '',
  note: '',
  confidential: false,
  ...openTerms,
} satisfies SourceFields;
