import { test } from 'vitest';
import { readMarkdown } from '/work/main/src/core/markdown/read';
import { isTooDeep } from '/work/main/src/core/document/depth';
test('x', () => {
  for (const n of [5, 50, 100, 2000, 20000]) {
    let s = 'a[^0]\n\n';
    for (let i=0;i<n;i++) s += `[^${i}]: note[^${i+1}]\n\n`;
    try { const t=performance.now(); const b = readMarkdown(s); console.log(n, isTooDeep(b.body), b.opaque, b.body.length, performance.now()-t); } catch (e) { console.log(n, String(e)); }
  }
  for (const n of [20000, 150000]) {
    try { const t=performance.now(); const b = readMarkdown('a\n\n'.repeat(n)); console.log('paras', n, b.body.length, performance.now()-t); } catch (e) { console.log(n, String(e)); }
  }
  for (const [name, s] of Object.entries({quotes: '>'.repeat(20000)+' a', lists: Array.from({length:300},(_, i)=>' '.repeat(2*i)+'- a').join('\n'), em: '*a '.repeat(20000)+'b*'.repeat(20000), brackets: '['.repeat(20000)+'a'+']'.repeat(20000)+'(x)', links: '[a](b '.repeat(5000)})) {
    try { const t=performance.now(); const b = readMarkdown(s); console.log(name, isTooDeep(b.body), b.opaque, b.body.length, performance.now()-t); } catch (e) { console.log(name, String(e).slice(0,200)); }
  }
});
