import { scaleUtc } from 'd3-scale';
import type { LinkedNode, LinkGraph } from '../../../core/model/coverage';
import { useWidth } from '../../ui/useWidth';
import { day as nameOfDay } from '../../ui/when';
import styles from './Links.module.css';
import type { Neighbour, Side } from './linkLanes';
import { t } from './messages';

const dot = 10;
const names = 130;
const undatedWidth = 60;
const lanePadding = 16;

interface Props {
  graph: LinkGraph;
  centre: LinkedNode;
  neighbours: Neighbour[];
  /** The post whose links stand out. */
  pointed: string | null;
  onPoint(id: string | null): void;
  onChoose(id: string): void;
}

/** Posts by their day, in lanes by their side, with the links between them. The list beside it says the same. */
export function LinkPlot({ graph, centre, neighbours, pointed, onPoint, onChoose }: Props) {
  const [frame, width] = useWidth();
  const { places, lanes, height, ticks } = layOut(centre, neighbours, Math.max(width, 420));
  return (
    <div ref={frame} className={styles.plot} aria-hidden>
      <svg width={Math.max(width, 420)} height={height} aria-hidden>
        {ticks.map(({ x, label }) => (
          <g key={x}>
            <line x1={x} x2={x} y1={0} y2={height - 18} className={styles.grid} />
            <text x={x} y={height - 4} textAnchor="middle" className={styles.tick}>
              {label}
            </text>
          </g>
        ))}
        {lanes.map(({ side, y }) => (
          <text key={side} x={0} y={y} dominantBaseline="central" className={styles.tick}>
            {side === 'middle' ? '' : t(`links.lane.${side}`)}
          </text>
        ))}
        {graph.links.map(({ from, to }) => (
          <path
            key={`${from} ${to}`}
            d={curve(places.get(from), places.get(to))}
            className={styles.edge}
            data-pointed={from === pointed || to === pointed || undefined}
          />
        ))}
        {[centre, ...neighbours].map(({ id, kind, title, date, step }) => {
          const place = places.get(id);
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; the list beside it is for the keys
            <g
              key={id}
              transform={`translate(${place?.x ?? 0},${place?.y ?? 0})`}
              className={styles.node}
              data-kind={kind}
              data-step={step}
              data-pointed={id === pointed || undefined}
              onPointerEnter={() => onPoint(id)}
              onPointerLeave={() => onPoint(null)}
              onClick={() => step !== 0 && onChoose(id)}
            >
              <title>{[title, date].filter(Boolean).join(', ')}</title>
              {kind === 'article' ? (
                <rect x={-4} y={-4} width={8} height={8} />
              ) : (
                <circle r={step === 0 ? 6 : 4} />
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

interface Place {
  x: number;
  y: number;
}

const laneOrder = ['from', 'both', 'middle', 'to', 'far'] as const;

function layOut(centre: LinkedNode, neighbours: Neighbour[], width: number) {
  const all: { id: string; date: string; lane: Side | 'middle' }[] = [
    { ...centre, lane: 'middle' },
    ...neighbours.map((one) => ({ ...one, lane: one.side })),
  ];
  const times = all.flatMap(({ date }) => (date === '' ? [] : timeOf(date)));
  const left = names + (times.length < all.length ? undatedWidth : 0);
  const day = 86_400_000;
  const [first, last] = extent(times);
  const across = scaleUtc([first - 15 * day, last + 15 * day], [left + dot, width - dot]);
  const places = new Map<string, Place>();
  const lanes: { side: (typeof laneOrder)[number]; y: number }[] = [];
  let top = 4;
  for (const side of laneOrder) {
    const own = all.filter(({ lane }) => lane === side);
    if (own.length === 0) continue;
    const columns = new Map<number, number>();
    const placed = own.map(({ id, date }) => {
      const x = date === '' ? names + undatedWidth / 2 : across(timeOf(date));
      const column = Math.round(x / dot);
      const row = columns.get(column) ?? 0;
      columns.set(column, row + 1);
      return { id, x: column * dot, row };
    });
    const rows = Math.max(
      1,
      placed.reduce((most, { row }) => Math.max(most, row + 1), 0),
    );
    const height = rows * dot + lanePadding;
    for (const { id, x, row } of placed)
      places.set(id, { x, y: top + lanePadding / 2 + row * dot + dot / 2 });
    lanes.push({ side, y: top + lanePadding / 2 + dot / 2 });
    top += height;
  }
  const ticks = across
    .ticks(Math.max(2, Math.floor((width - left) / 90)))
    .map((at) => ({ x: across(at), label: tickName(at) }))
    .filter(({ x }) => x > left + 12 && x < width - 16);
  if (times.length < all.length) ticks.unshift({ x: names + undatedWidth / 2, label: t('notDated') });
  return { places, lanes, height: top + 24, ticks };
}

/** The first and the last; today where nothing is dated. */
function extent(times: number[]): [number, number] {
  const sorted = [...times].sort((a, b) => a - b);
  const now = Date.now();
  return [sorted[0] ?? now, sorted.at(-1) ?? now];
}

/** A tick that begins a year or a month is that. */
function tickName(at: Date): string {
  const written = at.toISOString().slice(0, 10);
  return nameOfDay(written.replace(/(?:-01){1,2}$/, ''));
}

/** A day, a month or a year. */
const timeOf = (date: string): number => Date.parse(`${`${date}-01-01`.slice(0, 10)}T00:00:00Z`);

function curve(from: Place | undefined, to: Place | undefined): string {
  if (!from || !to) return '';
  // Links inside of a lane would lie upon each other.
  const bend = from.y === to.y ? 14 : 0;
  const middle = (from.y + to.y) / 2 - bend;
  return `M${from.x},${from.y} C${from.x},${middle} ${to.x},${middle} ${to.x},${to.y}`;
}
