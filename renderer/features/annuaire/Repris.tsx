import type { Reprise } from '../../../shared/annuaire/reprise.ts';
import { phraseDAge, repriseDite } from '../../../shared/i18n/fr/annuaire.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { runCommand } from '../../app/command-registry.ts';
import { useAnnuaireQuery } from '../../app/engine-api.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Annuaire.module.css';

const said = texts.annuaire;

/** What comes with the body, beside what is typed. */
export function Repris({ repris }: { readonly repris: Reprise }) {
  const dits = repriseDite(repris);
  return dits.length > 0 && <p className={styles.selon}>{said.repris(dits)}</p>;
}

/** The list that completes what is typed, or would, and how old it is. */
export function VersLaListe() {
  const { data: etat } = useAnnuaireQuery();
  const isThere = etat !== undefined && etat !== null;
  return (
    <div className={styles.vers}>
      <p>{isThere ? said.complete(phraseDAge(etat)) : said.aCompleter}</p>
      <Button variant="quiet" onPress={() => runCommand('listePublique')}>
        {said.ouvrir}
      </Button>
    </div>
  );
}
