import { HistoryExtension } from '@lexical/history';
import { configExtension, defineExtension } from 'lexical';
import type { Body } from '../../core/document/nodes';
import type { EditorServices } from '../api';
import { ServicesExtension } from '../api/services';
import { RunExtension } from '../commands/RunExtension';
import { CaretExtension } from '../extensions/caret';
import { ContentExtension } from '../extensions/content';
import { HighlightsExtension } from '../extensions/highlights';
import { LabelsExtension } from '../extensions/labels';
import { PointingExtension } from '../extensions/pointing';
import { CopyExtension } from '../paste/CopyExtension';
import { PasteExtension } from '../paste/PasteExtension';
import { PersistenceExtension } from '../persistence/PersistenceExtension';
import { $fillRoot } from '../persistence/serialize';
import { CommentsExtension } from '../review/CommentsExtension';
import { SpellingExtension } from '../spelling/SpellingExtension';
import { LitExtension } from '../writing/LitExtension';
import { TypewriterExtension } from '../writing/TypewriterExtension';

/** The whole editor of one article. Each article gets its own: history and saving belong to it. */
export const articleExtension = (body: Body, services: EditorServices) =>
  defineExtension({
    name: 'stet/article',
    namespace: 'stet',
    $initialEditorState: () => $fillRoot(body),
    dependencies: [
      configExtension(ServicesExtension, { services }),
      ContentExtension,
      CaretExtension,
      RunExtension,
      LabelsExtension,
      HighlightsExtension,
      CommentsExtension,
      SpellingExtension,
      LitExtension,
      TypewriterExtension,
      PointingExtension,
      CopyExtension,
      PasteExtension,
      // Each step holds a whole state by reference: 500 are cheap, an unlimited number is not.
      configExtension(HistoryExtension, { maxDepth: 500, disabled: false }),
      configExtension(PersistenceExtension, { body }),
    ],
    onError: (error) => {
      throw error;
    },
  });
