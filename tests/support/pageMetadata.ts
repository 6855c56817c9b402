import { readPageMetadata } from '../../src/core/pages/metadata';

const address = 'https://news.example/2026/quay?utm_source=x#:~:text=sank';
export const page = (head: string, body = '', html = '<html>') =>
  readPageMetadata(`<!doctype html>${html}<head>${head}</head><body>${body}</body></html>`, address);
export const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
export const property = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
export const linked = (...data: unknown[]) =>
  data.map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`).join('');
export const day = (...parts: number[]) => ({ 'date-parts': [parts] });
