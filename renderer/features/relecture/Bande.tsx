import { autreTexteDit } from '../../../shared/i18n/fr/relecture.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useCommand } from '../../app/command-registry.ts';
import { Button } from '../../ui/Button.tsx';
import { useState } from 'react';
import { CeQuiDiffere } from './AutreTexteDit.tsx';
import { useRelecture } from './relecture.ts';
import { RetirerDialog } from './RetirerDialog.tsx';
import { useAutreTexte } from './useAutreTexte.ts';
import screen from '../../ui/Screen.module.css';
import styles from './Relecture.module.css';

const said = texts.relecture;

/** Says that the text is locked, since when and why, and how it is unlocked; and when it is not the one that is read. */
export function Bande() {
  const { relu, ouverte, peutEcrire } = useRelecture();
  const [isAsked, setAsked] = useState(false);
  const ask = ouverte !== null && peutEcrire ? (): void => setAsked(true) : null;
  useCommand('retirerDeLaRelecture', ask);
  const autreTexte = useAutreTexte();
  if (ouverte === null) return null;
  const { objet, ouverteLe, avisPourLe } = ouverte;
  const dite = autreTexte === 'texte' ? said.bande.autreTexte : said.bande.ouverte;
  return (
    <section aria-label={said.bande.label[relu.entity]} className={styles.bande}>
      <p className={styles.bandeTexte}>
        {dite(objet, ouverteLe)} {avisPourLe !== null && said.bande.avisPourLe(avisPourLe)}{' '}
        {autreTexte !== null && <strong>{autreTexteDit(relu.entity, autreTexte).quoi}</strong>}
      </p>
      <div className={screen.buttons}>
        {autreTexte === 'texte' && <CeQuiDiffere />}
        {ask !== null && <Button onPress={ask}>{said.retirer.open}</Button>}
      </div>
      {isAsked && <RetirerDialog onClose={() => setAsked(false)} />}
    </section>
  );
}
