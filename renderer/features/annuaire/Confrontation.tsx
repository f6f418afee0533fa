import { phraseDAge, phraseDEcart } from '../../../shared/i18n/fr/annuaire.ts';
import { texts } from '../../../shared/i18n/window.ts';
import type { SelonLaListe } from './confrontation.ts';
import styles from './Annuaire.module.css';

const said = texts.annuaire;

/** Where the public list says otherwise, as of its day. It stops nothing. */
export function Confrontation({ selon }: { readonly selon: SelonLaListe | null }) {
  return (
    <div aria-live="polite" className={styles.selon}>
      {selon !== null && <p>{said.selonEcarts(phraseDAge(selon.etat), selon.ecarts.length)}</p>}
      {selon !== null && selon.ecarts.length > 0 && (
        <ul aria-label={said.selon(phraseDAge(selon.etat))}>
          {selon.ecarts.map((ecart) => (
            <li key={phraseDEcart(ecart)}>{phraseDEcart(ecart)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
