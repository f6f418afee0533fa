import type { PointDit } from '../../../shared/contract/answers/fusion.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Quelques } from './Quelques.tsx';
import styles from './Elements.module.css';

const said = texts.fusion.point.delies;

/** What a removal leaves without a link to what goes: it stays, and is read with what goes. */
export function Delies({ point: { delies, question } }: { readonly point: PointDit }) {
  return (
    <section aria-labelledby="fusion-delies" className={styles.elements}>
      <h4 id="fusion-delies" className={styles.titre}>
        {said[question === null ? 'part' : 'partirait'](delies.length)}
      </h4>
      <Quelques noms={delies} />
    </section>
  );
}
