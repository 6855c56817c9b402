import { type CitationStyle, plainStyle } from '../../../core/model/citation';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import type { ArticleSession } from '../../session/ArticleSession';
import { endRequest } from '../../session/request';
import { useField } from '../../session/store';
import { perform } from '../../shell/perform';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Select';
import { term } from '../../ui/terms';
import { t } from './messages';
import styles from './StyleDialog.module.css';
import { StylePreview } from './StylePreview';
import { styleTitle } from './styleTitle';

/** A select has no empty value. */
const asUsual = 'as-usual';

/** Chooses the citation style of this article, and that of all articles without a style of their own. */
export function StyleDialog({ session }: { session: ArticleSession }) {
  const { citationStyle } = useField(session.state, 'article');
  const listed = useCall('citations.styles', undefined);
  const usual = useCall('settings.get', undefined).data?.citationStyle ?? plainStyle;
  const known = listed.data ?? [];
  const plain = { id: plainStyle, label: t('style.plain') };
  const choices = [plain, ...known.map((style) => ({ id: style.id, label: styleTitle(style) }))];
  const named = (id: string) =>
    choices.find((choice) => choice.id === id)?.label ?? t('style.missing', { id });
  const withMissing = (id: string) =>
    choices.some((choice) => choice.id === id) ? choices : [...choices, { id, label: named(id) }];

  const importing = useAction(
    async () => {
      const style: CitationStyle | null = await call('citations.importStyle', undefined);
      if (style) session.editMeta({ citationStyle: style.id });
      return style;
    },
    { announce: (style) => style && t('style.imported', { title: style.title }) },
  );
  return (
    <Dialog
      isOpen
      title={t('style')}
      onClose={endRequest}
      actions={
        <>
          <Button isDisabled={importing.isRunning} onPress={() => importing.run()}>
            {t('style.import')}
          </Button>
          <Button tone="primary" onPress={endRequest}>
            {term('done')}
          </Button>
        </>
      }
    >
      <div className={styles.style}>
        <Select
          label={t('style.article')}
          value={citationStyle || asUsual}
          choices={[
            { id: asUsual, label: t('style.asUsual', { style: named(usual) }) },
            ...(citationStyle ? withMissing(citationStyle) : choices),
          ]}
          onChange={(id) => session.editMeta({ citationStyle: id === asUsual ? '' : id })}
        />
        <Select
          label={t('style.usual')}
          value={usual}
          choices={withMissing(usual)}
          onChange={(id) => void perform(() => call('settings.set', { citationStyle: id }))}
        />
        {listed.error && <p role="alert">{listed.error.message}</p>}
        <StylePreview session={session} style={citationStyle || usual} />
      </div>
    </Dialog>
  );
}
