import { texts } from '../../../shared/i18n/window.ts';
import styles from './Commands.module.css';

/** « Ctrl + Maj + F » */
export function Keys({ parts }: { readonly parts: readonly string[] }) {
  return <kbd className={styles.keys}>{texts.commands.keys(parts)}</kbd>;
}
