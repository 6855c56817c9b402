import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { LexicalTypeaheadMenuPlugin, type TriggerFn } from '@lexical/react/LexicalTypeaheadMenuPlugin';
import { HISTORY_PUSH_TAG, type TextNode } from 'lexical';
import { useEffect, useMemo, useState } from 'react';
import type { RelatedPost } from '../../../core/model/relatedPost';
import { asRelated } from '../../../core/model/suggestion';
import type { EditorServices } from '../../../editor/api';
import { servicesOf } from '../../../editor/api/services';
import { $insertInline } from '../../../editor/inline/insertInline';
import { $insertCitation } from '../../../editor/nodes/citation/insert';
import { announce } from '../../shell/announce';
import { toastError } from '../../shell/toast';
import { term } from '../../ui/terms';
import { t } from './messages';
import { PopupOption, popupAnchor, renderPopup } from './PopupMenu';
import { $linkTo, attachWith, usePostLinks } from './postLinks';

interface Offer {
  key: string;
  title: string;
  detail: string;
  /** Why it is offered. */
  note?: string;
  /** Puts it in the place of the typed words. */
  put: (typed: TextNode) => void;
  after?: () => void;
}

type Search = (services: EditorServices, text: string) => Promise<Offer[]>;

const triggerOn =
  (pattern: RegExp): TriggerFn =>
  (text) => {
    const match = pattern.exec(text);
    if (!match) return null;
    const [whole, lead = '', query = ''] = match;
    return {
      leadOffset: match.index + lead.length,
      matchingString: query,
      replaceableString: whole.slice(lead.length),
    };
  };

const atSign = triggerOn(/(^|[\s(“"])@([\p{L}\p{N}' .-]{0,40})$/u);
const brackets = triggerOn(/()\[\[([^[\]]{0,60})$/u);

const searchSources: Search = async (services, text) =>
  (await services.searchSources(text)).map(({ id, short, title }) => ({
    key: id,
    title: short,
    // A work without authors is cited by its title.
    detail: title === short ? '' : title,
    put: (typed) => $cite(typed, id),
    after: () => announce(t('cited', { source: short })),
  }));

const searchRelated: Search = async (services, text) =>
  (await services.searchRelated(text)).map((post) => ({
    key: post.id,
    title: post.title || term('untitled'),
    detail: post.kind === 'archive' ? term('archive') : term('article'),
    note: post.why,
    put: (typed) => $relate(typed, asRelated(post), services),
    after: () => announce(t('attached', { title: post.title })),
  }));

/** In the place of the typed words. */
function $cite(typed: TextNode, sourceId: string): void {
  typed.select(0).removeText();
  $insertCitation([{ sourceId }]);
}

/** Attaches the post and links it in the text; one without an address is only attached. */
function $relate(typed: TextNode, post: RelatedPost, services: EditorServices): void {
  const link = $linkTo(post);
  typed.select(0).removeText();
  if (link) $insertInline(link);
  attachWith(link, post, services);
}

/** `@` and letters of an author, title, year or key cite a source. */
export const CitationMenu = () => (
  <SearchMenu trigger={atSign} search={searchSources} label={term('sources')} />
);
/** `[[` and words of a title link and attach a related post. */
export function RelatedMenu() {
  usePostLinks();
  return <SearchMenu trigger={brackets} search={searchRelated} label={t('related')} />;
}

interface Props {
  trigger: TriggerFn;
  search: Search;
  label: string;
}

function SearchMenu({ trigger, search, label }: Props) {
  const [editor] = useLexicalComposerContext();
  const [query, setQuery] = useState<string | null>(null);
  const [offers, setOffers] = useState<Offer[]>([]);
  const renderMenu = useMemo(() => renderPopup(label), [label]);
  useEffect(() => {
    if (query === null) return setOffers([]);
    let current = true;
    search(servicesOf(editor), query).then((found) => current && setOffers(found), toastError);
    return () => {
      current = false;
    };
  }, [editor, query, search]);

  const options = offers.map(
    ({ key, title, detail, note }) => new PopupOption(key, title, detail, () => undefined, note),
  );
  return (
    <LexicalTypeaheadMenuPlugin
      triggerFn={trigger}
      options={options}
      onQueryChange={setQuery}
      menuRenderFn={renderMenu}
      anchorClassName={popupAnchor}
      onSelectOption={(option, typed, close) => {
        const offer = offers.find(({ key }) => key === option.key);
        editor.update(
          () => {
            if (typed) offer?.put(typed);
          },
          { tag: HISTORY_PUSH_TAG },
        );
        offer?.after?.();
        close();
      }}
    />
  );
}
