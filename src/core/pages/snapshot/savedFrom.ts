import { isOpenableUrl } from '../../model/url';

/** The address that browsers and extensions write into a saved page. */
export function savedFrom(html: string): string {
  const start = html.slice(0, 5000);
  const address =
    /<!-- saved from url=\(\d+\)(\S+) -->/.exec(start)?.[1] ??
    /Page saved with SingleFile\s+url:\s*(\S+)/.exec(start)?.[1] ??
    '';
  return isOpenableUrl(address) ? address : '';
}
