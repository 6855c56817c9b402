import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey } from 'lexical';
import { type ChangeEvent, useState } from 'react';
import { directionOf } from '../../../core/model/language';
import { t } from '../../api/messages';
import { servicesOf } from '../../api/services';
import { $isFigureNode, type FigureFields } from './FigureNode';
import { WidthHandle } from './WidthHandle';

interface Props {
  nodeKey: string;
  fields: FigureFields;
}

/** The picture, and its words edited in place. */
export default function FigureView({ nodeKey, fields }: Props) {
  const [editor] = useLexicalComposerContext();
  const [dragged, setDragged] = useState<number | null>(null);
  const width = dragged ?? fields.width;
  const url = servicesOf(editor).assetUrl(fields.src);
  const field = (name: 'alt' | 'caption' | 'credit', missing?: string) => (
    <input
      aria-label={t(`figure.${name}`)}
      dir="auto"
      aria-invalid={missing !== undefined && fields[name].trim() === ''}
      className={`stet-figure-${name}`}
      placeholder={missing ?? t(`figure.${name}`)}
      readOnly={!editor.isEditable()}
      value={fields[name]}
      onKeyDown={(event) => {
        // The figure is selected still.
        if (event.key === 'Escape') editor.getRootElement()?.focus({ preventScroll: true });
      }}
      onChange={(event: ChangeEvent<HTMLInputElement>) => {
        const { value } = event.target;
        // At once: React would put back the old words until then, and move the caret to their end.
        editor.update(
          () => {
            const node = $getNodeByKey(nodeKey);
            if ($isFigureNode(node)) node.setFields({ [name]: value });
          },
          { discrete: true },
        );
      }}
    />
  );
  return (
    <figure dir={directionOf(servicesOf(editor).language())}>
      {url === null ? (
        <p className="stet-figure-missing">{t('figure.missing', { src: fields.src })}</p>
      ) : (
        <div
          className="stet-figure-picture"
          data-sized={width !== undefined}
          style={width === undefined ? undefined : { width: `${width}%` }}
        >
          <img src={url} alt={fields.alt} draggable={false} />
          {editor.isEditable() && (
            <>
              <WidthHandle nodeKey={nodeKey} width={fields.width} onDrag={setDragged} />
              <span className="stet-figure-grip" aria-hidden />
              <span className="stet-figure-share" dir="auto" data-dragged={dragged !== null} aria-hidden>
                {width === undefined ? t('figure.own') : t('figure.share', { percent: width })}
              </span>
            </>
          )}
        </div>
      )}
      <figcaption>
        {field('caption')}
        {field('credit')}
        {field('alt', t('figure.alt.missing'))}
      </figcaption>
    </figure>
  );
}
