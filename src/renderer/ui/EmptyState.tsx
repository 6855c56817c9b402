import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface Props {
  icon?: Icon;
  title: string;
  children?: ReactNode;
  /** The one thing to do. */
  action?: ReactNode;
  role?: 'alert';
}

export function EmptyState({ icon: IconShape, title, children, action, role }: Props) {
  return (
    <div className={styles.empty} role={role}>
      {IconShape && <IconShape size={34} stroke={1.3} aria-hidden />}
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
