import { IconChevronDown, IconPlus, IconTemplate } from '@tabler/icons-react';
import { commandTitle } from '../../../ipc/commands';
import { runCommand } from '../../shell/commands';
import { useReadOnly } from '../../shell/readOnly';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { term } from '../../ui/terms';
import styles from './desk.module.css';
import { t } from './messages';

const fromTemplate = 'article.fromTemplate';

/** A new article; the menu beside the button has one from a template. */
export function NewMenu() {
  const isReadOnly = useReadOnly();
  return (
    <span className={styles.new}>
      <Button
        tone="primary"
        icon={IconPlus}
        isDisabled={isReadOnly}
        onPress={() => runCommand('article.new')}
      >
        {term('newArticle')}
      </Button>
      <Menu
        label={t('new.more')}
        trigger={<IconButton label={t('new.more')} icon={IconChevronDown} isDisabled={isReadOnly} />}
        entries={[
          {
            id: fromTemplate,
            label: commandTitle(fromTemplate),
            icon: IconTemplate,
            run: () => runCommand(fromTemplate),
          },
        ]}
      />
    </span>
  );
}
