/// <reference path="./citeproc.d.ts" />
import CSL, { type XmlNode } from 'citeproc';
import { StetError } from '../../model/errors';
import { t } from '../messages';

export interface StyleInfo {
  title: string;
  /** Whether its citations are notes rather than text. */
  isNote: boolean;
}

/** Reads the metadata of a CSL style. Throws `unreadable` or `unsupported` if it cannot be used. */
export function readStyleInfo(xml: string, file: string): StyleInfo {
  const style = parse(xml, file);
  const info = childOf(style, 'info');
  const title = info && childOf(info, 'title')?.children.join('').trim();
  if (style.name !== 'style' || !title) {
    throw new StetError('unreadable', t.message('style.invalid', { file }));
  }
  if (!childOf(style, 'citation')) {
    const parent = info && parentOf(info);
    throw new StetError(
      'unsupported',
      parent ? t.message('style.dependentOn', { file, parent }) : t.message('style.dependent', { file }),
    );
  }
  return { title, isNote: style.attrs['class'] === 'note' };
}

function parse(xml: string, file: string): XmlNode {
  try {
    return CSL.parseXml(xml.replace(/^\s+/, ''));
  } catch (cause) {
    throw new StetError('unreadable', t.message('style.invalid', { file }), { cause });
  }
}

const elements = (node: XmlNode): XmlNode[] =>
  node.children.filter((child): child is XmlNode => typeof child !== 'string');

const childOf = (node: XmlNode, name: string): XmlNode | undefined =>
  elements(node).find((child) => child.name === name);

const parentOf = (info: XmlNode): string | undefined =>
  elements(info)
    .find((child) => child.name === 'link' && child.attrs['rel'] === 'independent-parent')
    ?.attrs['href']?.replace(/^.*\//, '');
