/** What a post's address is made of. */
export interface PostFacts {
  /** Its file, from the folder that was chosen, or what names the entry in its export. */
  path: string;
  title: string;
  /** As it states it; empty where it does not. */
  slug: string;
  /** As it was written, so that the day is the author's: `2020-03-05T22:30:00-05:00`; empty for none. */
  date: string;
  section: string;
  /** Those that it states. */
  categories: string[];
  /** What it says of its own address: whole, a path, a pattern, a template or nothing. */
  url: string;
  aliases: string[];
}

/** A post as a file or an export tells of it. */
export interface ReadPost extends PostFacts {
  tags: string[];
  authors: string[];
  language: string;
  summary: string;
  text: string;
  /** As they stand in its text: addresses, paths, and `ref:` with the name of a file. */
  links: string[];
  isDraft: boolean;
}
