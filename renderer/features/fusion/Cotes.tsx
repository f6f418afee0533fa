import type { ReactNode } from 'react';
import type { Names } from '../../../shared/comparaison/item-changes.ts';
import type { PointDit } from '../../../shared/contract/answers/fusion.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Redline } from '../changes/Redline.tsx';
import { Membres } from './Membres.tsx';
import { useRecuDe } from './useRecuDe.ts';
import { cotes, seulCote, valeursDe, type Cote, type Valeurs } from './valeurs.ts';
import screen from '../../ui/Screen.module.css';
import styles from './Fusion.module.css';

const said = texts.fusion.point;

interface CotesProps {
  readonly point: PointDit;
  readonly noms: Names;
}

/** What was on both sides before, what is here, what comes, side by side, with the words that changed marked. */
export function Cotes({ point, noms }: CotesProps) {
  const toutes = valeursDe(point, noms);
  const seul = seulCote(point);
  if (seul !== null)
    return (
      <Membres
        label={said.valeurs}
        membres={toutes.map(({ libelle, [seul]: texte }) => ({ libelle, texte: texte ?? '' }))}
      />
    );
  return (
    <dl className={styles.valeurs} aria-label={said.valeurs}>
      {toutes.map((valeurs) => (
        <div key={valeurs.libelle} className={styles.valeur}>
          <dt className={screen.strong}>{valeurs.libelle}</dt>
          <Trois point={point} valeurs={valeurs} />
        </div>
      ))}
    </dl>
  );
}

interface TroisProps {
  readonly point: PointDit;
  readonly valeurs: Valeurs;
}

/** What parts both sides from what they began with; else from one another. What comes by itself was changed there alone. */
function Trois({ point, valeurs }: TroisProps) {
  const { question, sorte } = point;
  const recu = useRecuDe();
  const base = question === null || question === 'sansBase' ? null : valeurs.base;
  const montrees = cotes.filter((cote) => {
    if (cote === 'base') return base !== null;
    return question !== null || valeurs[cote] !== null;
  });
  const dit = (cote: Cote): ReactNode => {
    const texte = valeurs[cote];
    if (texte === null) return valeurs.base === null ? said.absent : said.retire;
    if (texte === '') return said.rien;
    // Words of two names, one struck out in the other, are read by nobody: a place is named whole.
    if (cote === 'base' || sorte === 'place') return texte;
    if (base !== null) return <Redline before={base} after={texte} />;
    const { notre, leur } = valeurs;
    if (notre === null || leur === null) return texte;
    return <Redline before={notre} after={leur} only={cote === 'notre' ? 'before' : 'after'} />;
  };
  return (
    <dd className={styles.cotes}>
      {montrees.map((cote) => (
        <div key={cote} className={styles.cote}>
          <p className={screen.soft}>{cote === 'leur' ? said.leur(recu) : said[cote]}</p>
          <p className={valeurs[cote] === null || valeurs[cote] === '' ? styles.rien : styles.texte}>
            {dit(cote)}
          </p>
        </div>
      ))}
    </dd>
  );
}
