import type { Etat as EtatName, Raison } from '../../../../shared/generated/document.ts';
import { nombreFrancais, phraseDeRaison } from '../../../../shared/i18n/fr/evaluation.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Badge } from '../../../ui/Badge.tsx';
import styles from './Essais.module.css';

const tones = {
  acquis: 'success',
  a_confirmer: 'warning',
  non_acquis: 'danger',
  incomplet: 'neutral',
  non_passe: 'neutral',
} as const satisfies Readonly<Record<EtatName, string>>;

export function Etat({ etat }: { readonly etat: EtatName }) {
  return <Badge tone={tones[etat]}>{texts.essais.etat(etat)}</Badge>;
}

interface ConclusionProps {
  readonly etat: EtatName;
  readonly valeur?: string | undefined;
  readonly raisons: readonly Raison[];
  readonly noms: ReadonlyMap<string, string>;
}

/** What is concluded, and why, in words. */
export function Conclusion({ etat, valeur, raisons, noms }: ConclusionProps) {
  return (
    <>
      <Etat etat={etat} />
      {valeur !== undefined && <strong className={styles.valeur}>{nombreFrancais(valeur)}</strong>}
      <span className={styles.raisons}>
        {raisons.map((raison) => phraseDeRaison(raison, noms)).join(' · ')}
      </span>
    </>
  );
}
