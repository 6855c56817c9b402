import { $createLinkNode, LinkNode } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $createRangeSelection,
  $createTextNode,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  DROP_COMMAND,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { useEffect } from 'react';
import { articleUrl } from '../../../core/model/articleUrl';
import type { RelatedPost } from '../../../core/model/relatedPost';
import { isOpenableUrl } from '../../../core/model/url';
import type { EditorServices } from '../../../editor/api';
import { servicesOf } from '../../../editor/api/services';
import { $insertInline } from '../../../editor/inline/insertInline';
import { draggedPost } from '../../session/draggedPost';
import { announce } from '../../shell/announce';
import { term } from '../../ui/terms';
import { t } from './messages';

/** A link to the post, with its title as words; null for one without an address. */
export function $linkTo({ kind, targetId, title, url }: RelatedPost): LinkNode | null {
  const address = kind === 'article' && targetId !== null ? articleUrl(targetId) : url;
  if (kind !== 'article' && !isOpenableUrl(url)) return null;
  return $createLinkNode(address).append($createTextNode(title || term('untitled')));
}

/** Posts that were attached by a link in the text, by the key of its node: Undo takes back both. */
const attachedWith = new Map<NodeKey, RelatedPost>();

/** Attaches the post together with its link. */
export function attachWith(link: LinkNode | null, post: RelatedPost, services: EditorServices): void {
  if (services.attachRelated(post) && link) attachedWith.set(link.getKey(), post);
}

/** Posts that are dropped on the text are linked and attached; what a link attached follows its Undo and Redo. */
export function usePostLinks(): void {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    attachedWith.clear();
    return mergeRegister(
      editor.registerCommand(DROP_COMMAND, (event) => drop(editor, event), COMMAND_PRIORITY_HIGH),
      editor.registerMutationListener(LinkNode, (changes, { updateTags }) => {
        if (!updateTags.has(HISTORIC_TAG)) return;
        for (const [key, change] of changes) {
          const post = attachedWith.get(key);
          if (post && change === 'destroyed') servicesOf(editor).detachRelated(post);
          if (post && change === 'created') servicesOf(editor).attachRelated(post);
        }
      }),
    );
  }, [editor]);
}

function drop(editor: LexicalEditor, event: DragEvent): boolean {
  const post = draggedPost.get();
  const at = document.caretRangeFromPoint(event.clientX, event.clientY);
  if (post === null || at === null || !editor.isEditable()) return false;
  event.preventDefault();
  editor.update(
    () => {
      const place = $createRangeSelection();
      place.applyDOMRange(at);
      $setSelection(place);
      const link = $linkTo(post);
      if (link) $insertInline(link);
      attachWith(link, post, servicesOf(editor));
    },
    { tag: HISTORY_PUSH_TAG, onUpdate: () => announce(t('attached', { title: post.title })) },
  );
  return true;
}
