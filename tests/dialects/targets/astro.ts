import path from 'node:path';
import { pictureByGrey } from './greys';
import { lacksPackage, linkPackages, packageFolder, run } from './run';
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
import { Image } from 'astro:assets';
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
{post.data.heroImage && <Image data-cover width={1020} height={510} src={post.data.heroImage} alt="" />}
<h1 data-title>{post.data.title}</h1>
<time data-date datetime={post.data.pubDate.toISOString()}></time>
{post.data.updatedDate && <time data-modified datetime={post.data.updatedDate.toISOString()}></time>}
<main data-body><Content /></main>
</body>
</html>
`;

/** The schema and the pages of Astro's blog starter, with the Markdown that Astro comes with: Sätteri since Astro 7. */
export const astro: Target = {
  name: 'astro',
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
    await linkPackages(folder);
    await run(
      process.execPath,
      [path.join(packageFolder('astro'), 'bin/astro.mjs'), 'build', '--silent'],
      folder,
    );
    return { ...(await readSite(path.join(folder, 'dist'), files)), pictureIn: pictureByGrey };
  },
  runs: {},
  isSite: true,
};

/** The same site with remark, the Markdown of Astro before version 7. */
export const astroRemark: Target = {
  ...astro,
  name: 'astro-remark',
  starter: {
    ...astro.starter,
    'astro.config.mjs':
      "import { unified } from '@astrojs/markdown-remark';\nimport { defineConfig } from 'astro/config';\n\nexport default defineConfig({ site: 'https://site.example', markdown: { processor: unified() } });\n",
  },
};
