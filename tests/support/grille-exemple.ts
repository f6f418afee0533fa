import type { Grille, Referentiel } from '../../shared/generated/document.ts';
import { Atelier, moyenne, tous } from './grilles.ts';

/** A grid of a référentiel: its first compétence, in two épreuves of which the second takes again what the first left. */
export function grilleExemple({ id, intitule, blocs }: Referentiel): Grille {
  const atelier = new Atelier(9);
  const [bloc] = blocs;
  const [competence] = bloc?.competences ?? [];
  const [critere] = competence?.criteres ?? [];
  if (bloc === undefined || competence === undefined || critere === undefined)
    throw new Error('nothing to evaluate');
  const vingt = atelier.echelle('vingt');
  const ligne = atelier.ligne(critere.libelle, vingt, {
    competence: competence.id,
    critere: critere.id,
    seuil: { acquis: '12', aConfirmer: '9.5' },
    descripteurs: [{ niveau: vingt.niveaux[1]?.id ?? '', texte: 'Sans aide.' }],
  });
  const epreuve = atelier.epreuve(
    'Mise en situation',
    moyenne('12'),
    [ligne, atelier.ligne('Tenue', vingt)],
    {
      code: 'E1',
      duree: 45,
      evaluateurs: [atelier.evaluateur('tuteur', '40'), atelier.evaluateur('jury_paritaire', '60')],
      partage: { absence: 'bloquante', arrondi: { pas: '0.5', mode: 'plus_proche' } },
    },
  );
  const rattrapage = atelier.epreuve('Entretien', tous, [], {
    reprend: { sur: ['a_confirmer'], garde: 'meilleure' },
  });
  const partie = atelier.partie(bloc.intitule, tous, [epreuve, rattrapage], {
    bloc: bloc.id,
    acquisMois: 60,
  });
  const grille = atelier.grille('Grille commune', tous, [vingt, atelier.echelle('maitrise')], [partie]);
  return { ...grille, voies: ['FC', 'VAE'], referentiel: { ...grille.referentiel, id, intitule } };
}
