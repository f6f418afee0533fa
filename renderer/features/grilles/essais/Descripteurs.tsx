import type { Echelle, Note } from '../../../../shared/generated/document.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import styles from './Essais.module.css';

interface DescripteursProps {
  readonly id: string;
  readonly echelle: Echelle;
  /** What each level means for the line, by the level's id. */
  readonly textes: ReadonlyMap<string, string>;
  /** Of the line. */
  readonly notes: readonly Note[];
}

/** What each level means on a line, in sight while it is marked. It is heard with each mark that can be given. */
export function Descripteurs({ id, echelle: { niveaux, points }, textes, notes }: DescripteursProps) {
  const decrits = niveaux.flatMap(({ id: niveau, ...autres }) => {
    const texte = textes.get(niveau);
    return texte === undefined ? [] : [{ ...autres, niveau, texte }];
  });
  if (decrits.length === 0) return null;
  return (
    <ul id={id} aria-hidden="true" className={styles.descripteurs}>
      {decrits.map(({ niveau, code, libelle, valeur, texte }) => (
        <li key={niveau} data-given={notes.some((note) => note.niveau === code)}>
          <b>
            {points === undefined ? code : texts.grilles.bar.segment(libelle === '' ? code : libelle, valeur)}
          </b>{' '}
          {texte}
        </li>
      ))}
    </ul>
  );
}
