import { type SiteRules, siteAddress } from '../rules';
import { record, string } from './data';

/** Zola's settings have the name of Hugo's old ones. */
export const isZola = (data: Record<string, unknown>): boolean =>
  'base_url' in data && !('baseURL' in data || 'baseurl' in data);

/** https://www.getzola.org/documentation/getting-started/configuration/ */
export function readZola(rules: SiteRules, data: Record<string, unknown>): void {
  rules.generator = 'zola';
  rules.root = 'content/';
  rules.address = siteAddress(string(data['base_url'])) || rules.address;
  for (const code of Object.keys(record(data['languages'])))
    if (code !== string(data['default_language']))
      rules.places.push({
        folder: rules.root,
        suffix: `.${code.toLowerCase()}`,
        prefix: `${code}/`,
        permalink: null,
        language: code,
      });
}
