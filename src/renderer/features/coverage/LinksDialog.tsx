import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import type { LinkGraph } from '../../../core/model/coverage';
import { useCall } from '../../api/query';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { IconButton } from '../../ui/IconButton';
import { RecordList } from '../../ui/RecordList';
import { RowDetail, RowTitle } from '../../ui/Row';
import { term } from '../../ui/terms';
import { LinkPlot } from './LinkPlot';
import styles from './Links.module.css';
import { type Neighbour, neighboursOf } from './linkLanes';
import { t } from './messages';
import { openPost } from './openPost';

const rowHeight = 50;
const borders = 2;
const rows = 5;

/** What links to a post, what it links to, and the next step out; a post that is chosen comes to the middle. */
export function LinksDialog({ id, onClose }: { id: string; onClose(): void }) {
  const [walked, setWalked] = useState([id]);
  const current = walked.at(-1) ?? id;
  const graph = useCall('coverage.links', { id: current }, { keepPrevious: true }).data;
  return (
    <Dialog
      isOpen
      size="wide"
      title={t('links.title')}
      onClose={onClose}
      actions={
        <Button tone="primary" onPress={onClose}>
          {term('done')}
        </Button>
      }
    >
      {graph && (
        <Around
          graph={graph}
          onClose={onClose}
          onWalk={(to) => setWalked([...walked, to])}
          onBack={walked.length > 1 ? () => setWalked(walked.slice(0, -1)) : null}
        />
      )}
    </Dialog>
  );
}

interface Props {
  graph: LinkGraph;
  onClose(): void;
  onWalk(id: string): void;
  onBack: (() => void) | null;
}

function Around({ graph, onClose, onWalk, onBack }: Props) {
  const [pointed, setPointed] = useState<string | null>(null);
  const centre = graph.nodes.find(({ step }) => step === 0);
  if (!centre) return null;
  const neighbours = neighboursOf(graph);
  const title = centre.title || term('untitled');
  return (
    <div className={styles.panel}>
      <div className={styles.middle}>
        <IconButton
          label={t('links.back')}
          icon={IconArrowLeft}
          isDisabled={!onBack}
          onPress={() => onBack?.()}
        />
        <h3>{title}</h3>
        <Button
          onPress={() => {
            onClose();
            openPost(centre);
          }}
        >
          {t('links.open')}
        </Button>
      </div>
      <p role="status">{countedWords(neighbours, graph)}</p>
      {neighbours.length > 0 && (
        <>
          <LinkPlot {...{ graph, centre, neighbours, pointed }} onPoint={setPointed} onChoose={onWalk} />
          <div
            className={styles.list}
            style={{ height: Math.min(rows, neighbours.length) * rowHeight + borders }}
          >
            <RecordList
              label={t('links.list')}
              of={centre.id}
              total={neighbours.length}
              item={(index) => neighbours[index]}
              rowHeight={rowHeight}
              idOf={(post) => post.id}
              nameOf={(post) => [post.title || term('untitled'), detailOf(post)].join(', ')}
              row={(post) => (
                <>
                  <RowTitle>{post.title || term('untitled')}</RowTitle>
                  <RowDetail>{detailOf(post)}</RowDetail>
                </>
              )}
              onActive={(post) => setPointed(post.id)}
              onOpen={(post) => onWalk(post.id)}
            />
          </div>
          <p className={styles.soft}>{t('links.hint')}</p>
        </>
      )}
    </div>
  );
}

function countedWords(neighbours: Neighbour[], { leftOut }: LinkGraph): string {
  if (neighbours.length === 0) return t('links.none');
  const on = (...some: Neighbour['side'][]) => neighbours.filter(({ side }) => some.includes(side)).length;
  const counts = t('links.counts', { from: on('from', 'both'), to: on('to', 'both'), far: on('far') });
  return leftOut.near + leftOut.far > 0 ? `${counts} ${t('links.leftOut', leftOut)}` : counts;
}

function detailOf({ side, through, kind, date }: Neighbour): string {
  const where =
    side === 'far'
      ? t('links.side.far', { title: through?.title || term('untitled') })
      : t(`links.side.${side}`);
  return [where, t(`kind.${kind}`), date || t('notDated')].join(' · ');
}
