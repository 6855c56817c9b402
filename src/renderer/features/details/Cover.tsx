import { call } from '../../api/client';
import type { ArticleSession } from '../../session/ArticleSession';
import { assetUrl } from '../../session/editorServices';
import { useField } from '../../session/store';
import { useIsReadOnly } from '../../session/useIsReadOnly';
import { perform } from '../../shell/perform';
import { Button } from '../../ui/Button';
import { DetailField } from './DetailField';
import styles from './details.module.css';
import { t } from './messages';

/** The picture that stands for the article: an address, or a picture of the workspace. */
export function Cover({ session }: { session: ArticleSession }) {
  const { cover, coverAlt } = useField(session.state, 'article');
  const isReadOnly = useIsReadOnly(session);
  const file = assetUrl(cover);
  const choose = () =>
    void perform(async () => {
      const asset = await call('assets.choose', undefined);
      if (asset) session.editMeta({ cover: asset.src });
    });
  return (
    <div className={styles.cover}>
      {file === null ? (
        <DetailField session={session} field="cover" />
      ) : (
        <img src={file} alt={coverAlt || t('cover.file')} />
      )}
      {!isReadOnly && (
        <div className={styles.actions}>
          <Button size="small" onPress={choose}>
            {t('cover.choose')}
          </Button>
          {cover !== '' && (
            <Button size="small" onPress={() => session.editMeta({ cover: '' })}>
              {t('cover.remove')}
            </Button>
          )}
        </div>
      )}
      {cover !== '' && <DetailField session={session} field="coverAlt" />}
    </div>
  );
}
