import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, type NodeKey } from 'lexical';
import { useState } from 'react';
import { t } from '../../api/messages';
import { Popover } from '../../popover/Popover';
import { $isOpaqueNode } from './OpaqueNodes';

/** The source of Markdown that the model has no node for, edited as text. */
export default function OpaquePopover({ nodeKey }: { nodeKey: NodeKey }) {
  const [editor] = useLexicalComposerContext();
  const [source, setSource] = useState(() =>
    editor.read(() => {
      const node = $getNodeByKey(nodeKey);
      return $isOpaqueNode(node) ? node.getSource() : '';
    }),
  );
  const store = () =>
    editor.update(() => {
      const node = $getNodeByKey(nodeKey);
      if ($isOpaqueNode(node) && node.getSource() !== source) node.setSource(source);
    });
  return (
    <Popover nodeKey={nodeKey} label={t('opaque')} onClose={store}>
      <p className="stet-popover-hint">{t('opaque.hint')}</p>
      <textarea
        // biome-ignore lint/a11y/noAutofocus: opened by the user to write in it
        autoFocus
        aria-label={t('opaque.source')}
        rows={Math.min(12, source.split('\n').length + 1)}
        spellCheck={false}
        value={source}
        readOnly={!editor.isEditable()}
        onChange={(event) => setSource(event.target.value)}
        onBlur={store}
      />
    </Popover>
  );
}
