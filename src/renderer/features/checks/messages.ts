import english from '../../../../resources/messages/en/checking.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('checking', english);

type Key = keyof typeof english & string;
const isKey = (key: string): key is Key => key in english;

/** What a check is called. */
export function checkName(id: string): string {
  const key = `name.${id}`;
  return isKey(key) ? t(key) : id;
}
