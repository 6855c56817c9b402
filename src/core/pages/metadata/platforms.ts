import type { Root } from 'hast';
import { attribute, findElement } from '../../html/tree';
import { readDate } from './dates';
import type { PageFacts } from './facts';
import type { Metas } from './metas';
import { plainWords } from './words';

/** Addresses of single posts, with the name of the place, whose pages say little of themselves. */
const posts: [address: RegExp, container: string][] = [
  [/^https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/[^/]+\/status\/\d+/i, 'X'],
  [/^https?:\/\/bsky\.app\/profile\/[^/]+\/post\//i, 'Bluesky'],
  [/^https?:\/\/(?:www\.)?threads\.(?:net|com)\/@[^/]+\/post\//i, 'Threads'],
  [/^https?:\/\/(?:www\.)?instagram\.com\/(?:[^/]+\/)?(?:p|reel)\//i, 'Instagram'],
  [
    /^https?:\/\/(?:www\.|m\.)?facebook\.com\/(?:[^/]+\/(?:posts|videos)\/|permalink\.php|story\.php)/i,
    'Facebook',
  ],
  [/^https?:\/\/(?:\w+\.)?linkedin\.com\/(?:posts|feed\/update)\//i, 'LinkedIn'],
  [/^https?:\/\/(?:www\.)?tiktok\.com\/@[^/]+\/video\//i, 'TikTok'],
  [/^https?:\/\/(?:www\.|old\.)?reddit\.com\/r\/[^/]+\/comments\//i, 'Reddit'],
  [/^https?:\/\/t\.me\/(?:s\/)?[^/]+\/\d+/i, 'Telegram'],
  [/^https?:\/\/[^/]+\/@[^/]+\/\d{10,}\/?$/i, 'Mastodon'],
];
const videos: [address: RegExp, container: string][] = [
  [/^https?:\/\/(?:(?:www|m)\.youtube\.com\/(?:watch|shorts\/|live\/)|youtu\.be\/)/i, 'YouTube'],
  [/^https?:\/\/(?:www\.)?vimeo\.com\/\d+/i, 'Vimeo'],
  [/^https?:\/\/(?:www\.)?dailymotion\.com\/video\//i, 'Dailymotion'],
];
const longestTitle = 280;

/** What a page of a platform says in its own ways; empty for other pages. */
export function readPlatform(root: Root, metas: Metas, url: string): PageFacts {
  const placeIn = (list: [RegExp, string][]) => list.find(([address]) => address.test(url))?.[1];
  const post = placeIn(posts);
  if (post) return readPost(metas, post);
  const video = placeIn(videos);
  return video ? readVideo(root, metas, video) : {};
}

/** The words of a post are its title, and the account is its author, as APA has it: `Port Authority [@port]`. */
function readPost(metas: Metas, container: string): PageFacts {
  const heading = metas.first('og:title', 'twitter:title');
  const words = quoted(heading) || metas.first('og:description', 'twitter:description', 'description');
  const account = accountIn(heading);
  return {
    type: 'post',
    title: words.replace(/^[“"](.*)[”"]$/, '$1').slice(0, longestTitle),
    authors: account ? [{ literal: account }] : [],
    container,
  };
}

const quoted = (heading: string): string => /: *[“"](.+)[”"][^“”"]*$/.exec(heading)?.[1] ?? '';

/** The account in `Port Authority (@port) on X`, `Port Authority on Threads: “…”` or `Port Authority | Facebook`. */
function accountIn(heading: string): string {
  const [, name = '', handle = ''] = /^([^(:“"|•]*?) *\((@[^\s)]+)\)/.exec(heading) ?? [];
  if (handle) return name ? `${name} [${handle}]` : handle;
  return (
    /^([^:“"|•]+?) (?:on|auf|sur|en|su|op|på) (?:X|Twitter|Threads|LinkedIn|Instagram|Facebook)\b/.exec(
      heading,
    )?.[1] ?? ''
  );
}

/** The microdata of a page of videos, on which scripts show all the rest. */
function readVideo(root: Root, metas: Metas, container: string): PageFacts {
  const author = findElement(root, (element) => attribute(element, 'itemProp') === 'author');
  const name = author && findElement(author, (element) => attribute(element, 'itemProp') === 'name');
  const account = name ? plainWords(attribute(name, 'content')) : '';
  return {
    type: 'broadcast',
    title: metas.first('og:title', 'title'),
    authors: account ? [{ literal: account }] : [],
    container,
    published: readDate(metas.first('datepublished', 'uploaddate')),
  };
}
