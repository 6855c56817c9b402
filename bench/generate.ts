import { grow } from './grown';

/** `npm run bench -- generate ARTICLES FOLDER`: a workspace to look at, or to measure. */
export async function generate(words: string): Promise<void> {
  const [count = '', ...folder] = words.split(' ');
  const articles = Number(count);
  const dir = folder.join(' ');
  if (!Number.isInteger(articles) || articles < 1 || dir === '')
    throw new Error('npm run bench -- generate ARTICLES FOLDER');
  const start = performance.now();
  await grow(dir, articles, (what, done, all) => {
    if (done % 5000 === 0 || done === all)
      console.log(`${done} of ${all} ${what}, ${Math.round((performance.now() - start) / 1000)} s`);
  });
}
