import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { dialectTools } from '../../../scripts/setup/dialects.mjs';
import { assetOf, greys, png } from '../picture';
import { lacksPackage, packageFolder, run } from './run';
import { readSite } from './site';
import type { Target } from './target';

const schema = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const blog = defineCollection({
  loader: glob({ base: './src/content/blog', pattern: '**/*.{md,mdx}' }),
  schema: ({ image }) =>
    z.object({
      title: z.string(),
      description: z.string(),
      pubDate: z.coerce.date(),
      updatedDate: z.coerce.date().optional(),
      heroImage: z.optional(image()),
    }),
});

export const collections = { blog };
`;

const page = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('blog')).map((post) => ({ params: { slug: post.id }, props: post }));
}
const post = Astro.props;
const { Content } = await render(post);
---
<!doctype html>
<html lang="en">
<head><meta name="source" content={post.filePath} /><meta name="description" content={post.data.description} /></head>
<body>
<h1 data-title>{post.data.title}</h1>
<time data-date datetime={post.data.pubDate.toISOString()}></time>
<main data-body><Content /></main>
</body>
</html>
`;

/** The schema and the pages of Astro's blog starter, and its Markdown as it comes. */
export const astro: Target = {
  preset: 'astro',
  missing: lacksPackage('astro'),
  starter: {
    'package.json': '{ "type": "module" }\n',
    'astro.config.mjs':
      "import { defineConfig } from 'astro/config';\n\nexport default defineConfig({ site: 'https://site.example' });\n",
    'src/content.config.ts': schema,
    'src/pages/blog/[...slug].astro': page,
  },
  async build(folder, files) {
    await symlink(path.join(dialectTools, 'node_modules'), path.join(folder, 'node_modules'));
    await run(
      process.execPath,
      [path.join(packageFolder('astro'), 'bin/astro.mjs'), 'build', '--silent'],
      folder,
    );
    return { ...(await readSite(path.join(folder, 'dist'), files)), pictureIn };
  },
  runs: {},
  isSite: true,
};

/** Astro writes pictures anew, so they are told apart by their grey. */
async function pictureIn(file: string): Promise<string> {
  const { default: sharp } = await import(
    pathToFileURL(path.join(packageFolder('sharp'), 'dist/index.mjs')).href
  );
  const [found = 0] = await sharp(file).raw().toBuffer();
  const [nearest] = greys.toSorted((one, two) => Math.abs(one - found) - Math.abs(two - found));
  return assetOf(png(nearest ?? found), '.png');
}
