import type { LigneBrute, Rubrique } from '../../../../shared/organisme/import/ligne.ts';
import { enfantNomme, enfantsNommes, type Fiche, type FicheElement } from '../fc/fiche.ts';
import { ligne } from '../fc/text.ts';

const RUBRIQUES: readonly (readonly [Rubrique, string])[] = [
  ['nom', 'NOM_PARTENAIRE'],
  ['siret', 'SIRET_PARTENAIRE'],
  ['nature', 'HABILITATION_PARTENAIRE'],
  ['etat', 'ETAT_HABILITATION'],
  // As exports wrote it before.
  ['etat', 'ETAT_PARTENAIRE'],
  ['depuis', 'DATE_ACTIF'],
  ['change', 'DATE_DERNIERE_MODIFICATION_ETAT'],
];

function textesDe(partenaire: FicheElement): LigneBrute['textes'] {
  const textes: Partial<Record<Rubrique, string>> = {};
  for (const [rubrique, nom] of RUBRIQUES) {
    const texte = ligne(enfantNomme(partenaire, nom)?.texte ?? '');
    if (texte !== '') textes[rubrique] ??= texte;
  }
  return textes;
}

/** The partners of a fiche, in its order. */
export function partenairesDe({ racine }: Fiche): readonly LigneBrute[] {
  return enfantsNommes(racine, 'PARTENAIRES')
    .flatMap((liste) => enfantsNommes(liste, 'PARTENAIRE'))
    .map((partenaire, index) => ({ ligne: index + 1, textes: textesDe(partenaire) }));
}
