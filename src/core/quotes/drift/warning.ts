import english from '../../../../resources/messages/en/drift.json';
import { catalog, type Values } from '../../messages/catalog';

export type WarningKind = keyof typeof english & string;

/** Why words that match their record may say something else than it does. */
export interface Warning {
  kind: WarningKind;
  message: string;
}

/** A warning before it is put into words: of many places of the same words, one is shown. */
export interface Finding {
  kind: WarningKind;
  values: Values;
}

export const warn = (kind: WarningKind, values: Values = {}): Finding => ({ kind, values });

const t = catalog('drift', english);

/** Each message once. */
export const inWords = (findings: readonly Finding[]): Warning[] => {
  const warnings = findings.map(({ kind, values }) => ({ kind, message: t(kind, values) }));
  return [...new Map(warnings.map((warning) => [warning.message, warning])).values()];
};
