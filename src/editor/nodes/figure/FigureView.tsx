import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey } from 'lexical';
import type { ChangeEvent } from 'react';
import { servicesOf } from '../../api/services';
import { $isFigureNode, type FigureFields } from './FigureNode';

interface Props {
  nodeKey: string;
  fields: FigureFields;
}

/** The picture, and its words edited in place. */
export default function FigureView({ nodeKey, fields }: Props) {
  const [editor] = useLexicalComposerContext();
  const url = servicesOf(editor).assetUrl(fields.src);
  const field = (name: 'alt' | 'caption' | 'credit', label: string, missing?: string) => (
    <input
      aria-label={label}
      aria-invalid={missing !== undefined && fields[name].trim() === ''}
      className={`stet-figure-${name}`}
      placeholder={missing ?? label}
      readOnly={!editor.isEditable()}
      value={fields[name]}
      onChange={(event: ChangeEvent<HTMLInputElement>) => {
        const { value } = event.target;
        editor.update(() => {
          const node = $getNodeByKey(nodeKey);
          if ($isFigureNode(node)) node.setFields({ [name]: value });
        });
      }}
    />
  );
  return (
    <figure>
      {url === null ? (
        <p className="stet-figure-missing">
          The picture {fields.src} cannot be shown here. It stays in the article.
        </p>
      ) : (
        <img src={url} alt={fields.alt} draggable={false} />
      )}
      <figcaption>
        {field('caption', 'Caption')}
        {field('credit', 'Credit')}
        {field('alt', 'Alternative text', 'Alternative text is missing: say what the picture shows')}
      </figcaption>
    </figure>
  );
}
