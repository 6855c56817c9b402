import { IconBooks, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { fullName, namesOf, partialDateOf, textOf } from '../../../core/citations/csl';
import { sourceBesideTitle } from '../../../core/citations/reference';
import { withheldWords } from '../../../core/citations/withheld';
import { deepLinkTo } from '../../../core/model/deepLink';
import { cslTypes, type Source } from '../../../core/model/source';
import { isWithheld, termsOfSource } from '../../../core/model/terms';
import { isOpenableUrl } from '../../../core/model/url';
import { commandTitle } from '../../../ipc/commands';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { usePages } from '../../api/usePages';
import { besideEntry } from '../../shell/besideEntry';
import { runCommand } from '../../shell/commands';
import { openCorrections } from '../../shell/corrections';
import { perform } from '../../shell/perform';
import { openSourceDialog } from '../../shell/recordDialogs';
import { navigate } from '../../shell/route';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { RowDetail, RowTitle } from '../../ui/Row';
import { Select } from '../../ui/Select';
import { term } from '../../ui/terms';
import { CoverageSection } from '../coverage/CoverageSection';
import { DeleteButton } from '../library/DeleteButton';
import { Filter } from '../library/Filter';
import { LibraryFrame } from '../library/LibraryFrame';
import { Merges } from '../library/Merges';
import { LinkButton, RecordActions, RecordText } from '../library/RecordDetail';
import { addressEntries, copyEntry, editEntry } from '../library/rowEntries';
import { type Sort, SortSelect } from '../library/SortSelect';
import { Uses } from '../library/Uses';
import { SavedPage } from '../snapshots/SavedPage';
import { TermsBadges, termsWords } from '../terms/TermsBadges';
import { SourceTranscript } from '../transcripts/SourceTranscript';
import { ArchiveMenu } from './ArchiveMenu';
import { typeName } from './cslForm';
import { t } from './messages';
import styles from './SourceLibrary.module.css';
import { StandingBadge } from './standing/StandingBadge';

export function SourceLibrary({ openId }: { openId?: string | undefined }) {
  const [text, setText] = useState('');
  const [sort, setSort] = useState<Sort>('updated');
  const [type, setType] = useState('');
  const pages = usePages('sources.list', { text, sort, ...(type ? { type } : {}) });
  const open = useCall('sources.getMany', { ids: openId ? [openId] : [] }, { enabled: openId !== undefined })
    .data?.[0];
  return (
    <LibraryFrame
      title={term('sources')}
      icon={IconBooks}
      find={t('find')}
      empty={{ title: t('empty'), hint: t('empty.hint') }}
      actions={<ExchangeMenu />}
      newLabel={t('new.open')}
      onNew={() => void openSourceDialog()}
      text={text}
      onText={setText}
      filters={
        <>
          <Filter>
            <Select
              label={t('type')}
              hideLabel
              value={type}
              choices={['', ...cslTypes].map((id) => ({ id, label: id ? typeName(id) : t('anyType') }))}
              onChange={setType}
            />
          </Filter>
          <SortSelect byName={t('byAuthor')} value={sort} onChange={setSort} />
        </>
      }
      pages={pages}
      rowHeight={56}
      nameOf={(source) =>
        [source.csl.title ?? term('untitled'), sourceBesideTitle(source.csl), ...limitsOf(source)]
          .filter(Boolean)
          .join(', ')
      }
      row={(source) => (
        <>
          <RowTitle>{source.csl.title || term('untitled')}</RowTitle>
          <RowDetail>
            {[
              sourceBesideTitle(source.csl),
              typeName(source.csl.type),
              ...limitsOf(source),
              ...(source.uses > 0 ? [t('usedIn', { count: source.uses })] : []),
            ]
              .filter(Boolean)
              .join(' · ')}
          </RowDetail>
        </>
      )}
      openId={openId}
      onOpen={(source) => navigate({ view: 'sources', id: source.id })}
      menu={(source) => [
        besideEntry({ kind: 'source', id: source.id, words: '' }),
        editEntry(() => void openSourceDialog(source)),
        ...addressEntries(textOf(source.csl, 'URL')),
        copyEntry('copyKey', t('copyKey'), source.citationKey),
        copyEntry('copyLink', term('copyLink'), deepLinkTo({ kind: 'source', name: source.id })),
      ]}
      deletes="source"
      detail={open && <Detail source={open} />}
    />
  );
}

const limitsOf = (source: Source): string[] =>
  termsWords(termsOfSource(source), source.confidential).map(({ word }) => word);

const exchange = [
  'sources.fromPage',
  'sources.addTranscript',
  'sources.importFile',
  'sources.undoImport',
  'sources.exportFile',
  'sources.findDuplicates',
  'sources.citationKeys',
] as const;

function ExchangeMenu() {
  return (
    <Menu
      label={t('menu')}
      trigger={<IconButton label={t('menu.open')} icon={IconDots} />}
      entries={exchange.map((id) => ({ id, label: commandTitle(id), run: () => void runCommand(id) }))}
    />
  );
}

function Detail({ source }: { source: Source }) {
  const uses = useCall('sources.uses', { id: source.id }).data;
  const { csl } = source;
  const url = textOf(csl, 'URL');
  return (
    <>
      <h2>
        {csl.title || term('untitled')} <StandingBadge csl={csl} />
      </h2>
      <dl>
        <dt>{t('type')}</dt>
        <dd>{typeName(csl.type)}</dd>
        <dt>{term('authors')}</dt>
        <dd>{namesOf(csl).map(fullName).join('; ') || t('none')}</dd>
        <dt>{t('in')}</dt>
        <dd>
          {[textOf(csl, 'container-title'), textOf(csl, 'publisher')].filter(Boolean).join(', ') ||
            t('notKnown')}
        </dd>
        <dt>{term('published')}</dt>
        <dd>{partialDateOf(csl, 'issued') || t('notDated')}</dd>
        <dt>{t('key')}</dt>
        <dd>{source.citationKey}</dd>
        {url && (
          <>
            <dt>{t('address')}</dt>
            <dd>
              <Address url={url} />
              <div className={styles.archives}>{!isWithheld(source) && <ArchiveMenu url={url} />}</div>
            </dd>
          </>
        )}
        {source.archiveUrl && (
          <>
            <dt>{t('archived')}</dt>
            <dd>
              <Address url={source.archiveUrl} />
            </dd>
          </>
        )}
      </dl>
      {limitsOf(source).length > 0 && (
        <p className={styles.withheld}>
          <TermsBadges words={termsWords(termsOfSource(source), source.confidential)} />{' '}
          {isWithheld(source) && t('withheld', { words: withheldWords(source, 'en') })}
        </p>
      )}
      {source.note && <RecordText>{source.note}</RecordText>}
      <SavedPage source={source} />
      <SourceTranscript sourceId={source.id} />
      <Merges what="source" id={source.id} />
      <Uses uses={uses} by="quotes" />
      <CoverageSection subject={{ of: 'source', id: source.id }} />
      <RecordActions>
        <Button onPress={() => void openSourceDialog(source)}>{term('edit')}</Button>
        <Button onPress={() => openCorrections({ kind: 'source', target: source.id })}>
          {t('standing.articles')}
        </Button>
        <DeleteButton what="source" id={source.id} />
      </RecordActions>
    </>
  );
}

function Address({ url }: { url: string }) {
  if (!isOpenableUrl(url)) return url;
  return <LinkButton onPress={() => void perform(() => call('app.openExternal', { url }))}>{url}</LinkButton>;
}
