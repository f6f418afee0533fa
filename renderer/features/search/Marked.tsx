import { pieces, type Excerpt } from '../../../shared/search/excerpt.ts';
import styles from './Search.module.css';

/** An excerpt with what was found in it set apart. */
export function Marked({ excerpt }: { readonly excerpt: Excerpt }) {
  return (
    <span className={styles.excerpt}>
      {pieces(excerpt).map(({ text, marked }, i) => (marked ? <mark key={i}>{text}</mark> : text))}
    </span>
  );
}
