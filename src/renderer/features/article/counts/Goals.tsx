import { goalKinds, goalRange } from '../../../../core/model/goal';
import { workspaceDefaults } from '../../../../core/model/settings';
import { changeSetting } from '../../../api/changeSetting';
import { useCall } from '../../../api/query';
import type { ArticleSession } from '../../../session/ArticleSession';
import { useField } from '../../../session/store';
import { useIsReadOnly } from '../../../session/useIsReadOnly';
import { perform } from '../../../shell/perform';
import { useReadOnly } from '../../../shell/readOnly';
import { NumberField } from '../../../ui/NumberField';
import { Select } from '../../../ui/Select';
import { t } from '../messages';
import styles from './counts.module.css';

/** How many words the article is to have, and how many are to be written on a day. */
export function Goals({ session }: { session: ArticleSession }) {
  const { goalWords, goalKind } = useField(session.state, 'article');
  const { dailyGoal } = useCall('settings.get', undefined).data ?? workspaceDefaults;
  return (
    <div className={styles.goals}>
      <Select
        label={t('goal.kind')}
        isDisabled={useIsReadOnly(session)}
        value={goalKind}
        choices={goalKinds.map((id) => ({ id, label: t(`goal.${id}`) }))}
        onChange={(kind) => session.editMeta({ goalKind: kind })}
      />
      <NumberField
        label={t('goal.number')}
        isDisabled={useIsReadOnly(session)}
        value={goalWords}
        range={goalRange}
        onChange={(words) => session.editMeta({ goalWords: words })}
      />
      <NumberField
        label={t('goal.day')}
        isDisabled={useReadOnly()}
        value={dailyGoal.words}
        range={goalRange}
        onChange={(words) => void perform(() => changeSetting('dailyGoal', () => ({ words })))}
      />
      <p className={styles.note}>{t('goal.none')}</p>
    </div>
  );
}
