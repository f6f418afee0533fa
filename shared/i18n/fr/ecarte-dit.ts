import type { Ecarte } from '../../contract/answers/history.ts';
import type { Sorte } from '../../fusion/modele.ts';
import { capitalised } from './uncapitalised.ts';

const recus: Readonly<Record<Sorte, string>> = {
  champ: 'ce qui était reçu',
  place: 'le déplacement reçu',
  ajout: 'l’ajout reçu',
  retrait: 'la suppression reçue',
  code: 'le code reçu',
};

/** « Libellé : ce qui était reçu a été refusé. Motif : déjà dit ». `champ`: its label; null: the item itself. */
export function ecarteDit({ sorte, question, choix, motif }: Ecarte, champ: string | null): string {
  const isTravail = question === 'retireIci';
  const recu = isTravail ? 'ce qui avait changé dans l’autre copie' : recus[sorte];
  const accord = sorte === 'retrait' && !isTravail ? 'e' : '';
  const fait = choix === 'notre' ? `a été refusé${accord}` : `a été remis${accord} à plus tard`;
  const reste = isTravail && choix === 'notre' ? ', l’élément est resté retiré' : '';
  const dit = `${recu} ${fait}${reste}.`;
  const pourquoi = motif === null ? '' : ` Motif : ${motif}`;
  return `${champ === null ? capitalised(dit) : `${champ} : ${dit}`}${pourquoi}`;
}
