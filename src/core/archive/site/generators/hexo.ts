import { type SiteRules, siteAddress } from '../rules';
import { folderOf, record, string } from './data';

/** Hexo's settings have the name of Jekyll's. */
export const isHexo = (data: Record<string, unknown>): boolean =>
  ['new_post_name', 'source_dir', 'skip_render', 'post_asset_folder', 'archive_dir'].some(
    (key) => key in data,
  );

/** https://hexo.io/docs/configuration and https://hexo.io/docs/permalinks */
export function readHexo(rules: SiteRules, data: Record<string, unknown>): void {
  const pretty = record(data['pretty_urls']);
  rules.generator = 'hexo';
  rules.root = folderOf(string(data['source_dir']) || 'source');
  rules.address = siteAddress(string(data['url'])) || rules.address;
  rules.permalink = string(data['permalink']) || ':year/:month/:day/:title/';
  rules.ending = pretty['trailing_html'] === false ? '' : '.html';
  rules.zone = string(data['timezone']);
}
