import { HistoryExtension } from '@lexical/history';
import { configExtension, defineExtension } from 'lexical';
import type { Body } from '../../core/document/nodes';
import type { EditorServices } from '../api';
import { RunExtension } from '../commands/RunExtension';
import { PasteExtension } from '../paste/PasteExtension';
import { PersistenceExtension } from '../persistence/PersistenceExtension';
import { $fillRoot } from '../persistence/serialize';
import { ServicesExtension } from '../services';
import { ContentExtension } from './content';
import { LabelsExtension } from './labels';
import { MarksExtension } from './marks';
import { OnlyBlockExtension } from './onlyBlock';
import { PointingExtension } from './pointing';

/** The whole editor of one article. Built anew for each article: history and saving belong to it. */
export const articleExtension = (body: Body, services: EditorServices) =>
  defineExtension({
    name: 'stet/article',
    namespace: 'stet',
    $initialEditorState: () => $fillRoot(body),
    dependencies: [
      configExtension(ServicesExtension, { services }),
      ContentExtension,
      RunExtension,
      LabelsExtension,
      MarksExtension,
      PointingExtension,
      OnlyBlockExtension,
      PasteExtension,
      // Each step holds a whole state by reference: 500 are cheap, without end they are not.
      configExtension(HistoryExtension, { maxDepth: 500, disabled: false }),
      configExtension(PersistenceExtension, { body }),
    ],
    onError: (error) => {
      throw error;
    },
  });
