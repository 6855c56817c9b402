/** What is known of an article or archive post when its relation to others is judged. */
export interface RelatablePost {
  id: string;
  title: string;
  /** Plain text of summary and body. */
  text: string;
  tags: string[];
  section: string;
  authors: string[];
  /** `YYYY-MM-DD`; for a draft today; empty when unknown. */
  date: string;
  /** What it refers to outside the archive: addresses, ids of sources cited and of people quoted. */
  references: string[];
  /** Ids of the posts that it links to. Never used to rank suggestions for this post itself. */
  links: string[];
}
