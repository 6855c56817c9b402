import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { type ReactNode, useEffect, useState } from 'react';
import type { Body } from '../../core/document/nodes';
import type { EditorHandle, EditorServices } from '../api';
import { t } from '../api/messages';
import { articleExtension } from './articleExtension';
import { createHandle } from './handle';
import { NodePopover } from './NodePopover';
import './editor.css';

interface Props {
  /** Read once, when the editor is mounted: use another `key` for another article. */
  body: Body;
  services: EditorServices;
  onReady(handle: EditorHandle): void;
  editable?: boolean;
  label?: string;
  /** Toolbars, menus and panels that work on the editor from inside its React context. */
  children?: ReactNode;
}

/** The text of one article. */
export function ArticleEditor({
  body,
  services,
  onReady,
  editable = true,
  label = t('text'),
  children,
}: Props) {
  const [extension] = useState(() => articleExtension(body, services));
  return (
    // A child, not the composer's `contentEditable`: a new value of that prop would build a new editor.
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      <div className="stet-editor">
        <ContentEditable
          className="stet-text"
          data-article-text
          // Also where it can only be read: it is scrolled by keys.
          tabIndex={0}
          aria-label={label}
          lang={services.language()}
          spellCheck={false}
          aria-placeholder={t('placeholder')}
          placeholder={<p className="stet-placeholder">{t('placeholder')}</p>}
        />
      </div>
      <Ready onReady={onReady} editable={editable} />
      <NodePopover />
      {children}
    </LexicalExtensionComposer>
  );
}

function Ready({ onReady, editable }: Pick<Props, 'onReady'> & { editable: boolean }) {
  const [editor] = useLexicalComposerContext();
  useEffect(() => editor.setEditable(editable), [editor, editable]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new function of the caller does not mean a new editor
  useEffect(() => onReady(createHandle(editor)), [editor]);
  return null;
}
