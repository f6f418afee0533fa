import type { PointDit } from '../../../shared/contract/answers/fusion.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { laDit } from './de-qui.ts';
import { useRecuDe } from './useRecuDe.ts';
import styles from './Fusion.module.css';

const said = texts.fusion.point;

/** Who wrote what is here and what comes, when and why. */
export function Qui({ point }: { readonly point: PointDit }) {
  const { question, ici, auteurs } = point;
  const recu = useRecuDe();
  const la = laDit(point);
  const autres = auteurs.filter(({ id }) => id !== la?.par.id);
  return (
    <div className={styles.qui}>
      {question !== null && ici !== null && <p>{said.ici(ici)}</p>}
      {la !== null && <p>{said.la(la, point, recu?.noms ?? [])}</p>}
      {autres.length > 0 && <p>{said.avecDe(autres)}</p>}
    </div>
  );
}
