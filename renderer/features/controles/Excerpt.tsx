import type { Constat } from '../../../shared/controles/constat.ts';
import { excerptOf, pieces } from '../../../shared/search/excerpt.ts';
import styles from './Excerpt.module.css';
import lines from './Underlined.module.css';

/** The words that are faulty, underlined among those around; nothing where the fault is not in some of the words. */
export function Excerpt({ constat: { texte, etendue, niveau } }: { readonly constat: Constat }) {
  if (etendue === null) return null;
  const excerpt = excerptOf(texte, [{ start: etendue.debut, end: etendue.fin }]);
  return (
    <q className={styles.excerpt}>
      {pieces(excerpt).map(({ text, marked }, i) =>
        marked ? (
          <mark key={i} className={lines[niveau]}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </q>
  );
}
