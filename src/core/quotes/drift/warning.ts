import english from '../../../../resources/messages/en/drift.json';
import { catalog, type Values } from '../../messages/catalog';

export type WarningKind = keyof typeof english & string;

/** Why words that match their record may say something else than it does. */
export interface Warning {
  kind: WarningKind;
  message: string;
}

const t = catalog('drift', english);

export const warn = (kind: WarningKind, values: Values = {}): Warning => ({ kind, message: t(kind, values) });
