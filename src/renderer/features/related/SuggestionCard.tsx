import { IconGripVertical, IconPlus } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { asRelated, type Suggestion } from '../../../core/model/suggestion';
import { dragOf } from '../../session/draggedPost';
import { Button } from '../../ui/Button';
import cards from '../../ui/Card.module.css';
import { term } from '../../ui/terms';
import { day } from '../../ui/when';
import { t } from './messages';
import { openPost } from './openPost';
import styles from './RelatedCard.module.css';

interface Props {
  post: Suggestion;
  onAttach(): void;
  onKey(event: KeyboardEvent): void;
}

/** A suggested post: what it is, why it is suggested, and how it is attached. */
export function SuggestionCard({ post, onAttach, onKey }: Props) {
  const title = post.title || term('untitled');
  const about = [
    t(`kind.${post.kind}`),
    post.section,
    post.publishedOn && day(post.publishedOn),
    post.isLinked && t('suggested.linked'),
  ];
  return (
    <li className={cards.card}>
      <div className={cards.row}>
        <span className={styles.grip} {...dragOf(asRelated(post))} title={t('suggested.drag')}>
          <IconGripVertical size={16} aria-hidden />
        </span>
        <button
          type="button"
          data-title
          className={`${cards.link} ${cards.grow}`}
          onClick={() => openPost(asRelated(post))}
          onKeyDown={onKey}
        >
          {title}
        </button>
        <Button size="small" icon={IconPlus} aria-label={t('suggested.attach', { title })} onPress={onAttach}>
          {term('attach')}
        </Button>
      </div>
      <span className={cards.soft}>{about.filter(Boolean).join(' · ')}</span>
      {post.why !== '' && <span className={styles.why}>{post.why}</span>}
    </li>
  );
}
