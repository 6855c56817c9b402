interface Line {
  name: string;
  values: number[];
}

const [width, height, left, top, plotWidth, plotHeight] = [900, 520, 70, 30, 430, 420];
const colours = ['#1f5fa8', '#b3471d', '#2f7d4f', '#7a4aa0', '#a3811a', '#0f7c86', '#a8325a', '#555555'];
const decades = [0.1, 1, 10, 100, 1000, 10_000, 100_000];

const isTime = ({ name }: Line): boolean => !/, (MB|bytes)/.test(name);
const label = (value: number): string => (value >= 1000 ? `${value / 1000} s` : `${value} ms`);

/** Both axes grow tenfold with each step, so that a cost which grows with the workspace is a line that rises. */
export function plotOf(sizes: number[], lines: Line[]): string {
  const times = lines.filter(isTime);
  const x = (at: number): number => left + (at / (sizes.length - 1)) * plotWidth;
  const y = (value: number): number => {
    const place = (Math.log10(Math.max(value, 0.1)) + 1) / (decades.length - 1);
    return top + (1 - Math.min(1, place)) * plotHeight;
  };
  const grid = decades.map(
    (value) =>
      `<line x1="${left}" x2="${left + plotWidth}" y1="${y(value)}" y2="${y(value)}" stroke="#ddd"/><text x="${left - 8}" y="${y(value) + 4}" text-anchor="end">${label(value)}</text>`,
  );
  const axis = sizes.map(
    (size, at) =>
      `<text x="${x(at)}" y="${top + plotHeight + 22}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
  );
  const drawn = times.map(({ values }, at) => {
    const points = values.map((value, column) => `${x(column).toFixed(0)},${y(value).toFixed(0)}`).join(' ');
    return `<polyline points="${points}" fill="none" stroke="${colours[at % colours.length]}" stroke-width="2"${dashOf(at)}/>`;
  });
  const legend = times.map(({ name }, at) => {
    const line = top + 8 + at * 24;
    return `<line x1="${left + plotWidth + 30}" x2="${left + plotWidth + 60}" y1="${line}" y2="${line}" stroke="${colours[at % colours.length]}" stroke-width="2"${dashOf(at)}/><text x="${left + plotWidth + 70}" y="${line + 4}">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Time by number of articles" font-family="system-ui, sans-serif" font-size="13" fill="#222">
<rect width="${width}" height="${height}" fill="#fff"/>
${[...grid, ...axis, ...drawn, ...legend].join('\n')}
<text x="${left + plotWidth / 2}" y="${height - 20}" text-anchor="middle">articles</text>
</svg>
`;
}

/** The colours come again, broken. */
const dashOf = (at: number): string => (at < colours.length ? '' : ' stroke-dasharray="6 4"');
