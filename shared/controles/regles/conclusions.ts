import type { Raison } from '../../generated/document.ts';
import { niveauxHorsDAtteinte } from '../../grille/extremes.ts';
import { defautsDePoids } from '../../grille/poids.ts';
import type { Defaut } from '../../grille/portee.ts';
import { reprisesVaines } from '../../grille/reprises-vaines.ts';
import { nombreFrancais, phraseDeFauteDeGrille, phraseDeRaison } from '../../i18n/fr/evaluation.ts';
import { listed } from '../../i18n/fr/listed.ts';
import { bases } from '../bases.ts';
import { grillesSuivies, placeDe, type GrilleSuivie } from '../grilles.ts';
import { A, dEnsemble, deLItem, E, niveauxPour, type FauteDItem } from '../regle.ts';
import type { Structure } from '../structure.ts';

const doctrine = { base: bases.faqEvaluation, depuis: '2019-01-01' } as const;
const preconise = { base: bases.preconisations, depuis: '2021-10-01' } as const;

const regleL79 = dEnsemble('L79', {
  ...preconise,
  niveaux: niveauxPour(A, E, E, E),
  controle: (structure) =>
    grillesSuivies(structure).flatMap((grille) =>
      grille.fautes.map((faute) =>
        deLItem(placeDe(grille, faute.element), { dit: phraseDeFauteDeGrille(faute, grille.noms) }),
      ),
    ),
});

/** What a rule says of each defect: its sentence's parameters, or nothing. */
function defautsDits<P>(
  structure: Structure,
  champ: string | null,
  parametresDe: (defaut: Defaut, grille: GrilleSuivie) => P | null,
): readonly FauteDItem<P>[] {
  return grillesSuivies(structure).flatMap((grille) =>
    grille.defauts.flatMap((defaut) => {
      const parametres = parametresDe(defaut, grille);
      return parametres === null ? [] : [deLItem(placeDe(grille, defaut.element), parametres, champ)];
    }),
  );
}

const dites = (raisons: readonly Raison[], { noms }: GrilleSuivie): string =>
  raisons.map((raison) => phraseDeRaison(raison, noms)).join('\u00a0; ');

const regleL24 = dEnsemble('L24', {
  ...doctrine,
  niveaux: niveauxPour(A, E, E, E),
  controle: (structure) =>
    defautsDits(structure, null, (defaut, grille) => {
      if (defaut.code === 'vide') return { quoi: 'vide', dit: '' };
      return defaut.code === 'jamais' ? { quoi: 'jamais', dit: dites(defaut.raisons, grille) } : null;
    }),
});

const regleL76 = dEnsemble('L76', {
  ...doctrine,
  niveaux: niveauxPour(A, A, A, A),
  controle: (structure) =>
    defautsDits(structure, null, (defaut, grille) =>
      defaut.code === 'toujours' ? { dit: dites(defaut.raisons, grille) } : null,
    ),
});

const regleL77 = dEnsemble('L77', {
  ...preconise,
  niveaux: niveauxPour(A, A, A, A),
  controle: (structure) =>
    defautsDits(structure, 'regle', (defaut) =>
      defaut.code === 'melange' ? { valeurs: listed(defaut.valeurs.map(nombreFrancais)) } : null,
    ),
});

const regleL75 = dEnsemble('L75', {
  ...preconise,
  niveaux: niveauxPour(A, A, A, A),
  controle: ({ grilles }) =>
    grilles.flatMap((vue) =>
      defautsDePoids(vue.grille).map((defaut) =>
        defaut.code === 'zero'
          ? deLItem(placeDe(vue, defaut.element), { quoi: 'zero', total: '' }, 'poids')
          : deLItem(
              placeDe(vue, defaut.element),
              { quoi: defaut.champ, total: nombreFrancais(defaut.total) },
              defaut.champ,
            ),
      ),
    ),
});

function* niveauxVains({ grilles }: Structure): Generator<FauteDItem<{ niveaux: string; nombre: number }>> {
  for (const vue of grilles) {
    const { echelles, parties } = vue.grille;
    const epreuves = parties.flatMap((partie) => partie.epreuves);
    const partagees = new Set(
      epreuves.flatMap(({ partage, lignes }) =>
        partage === undefined ? [] : lignes.map(({ echelle }) => echelle),
      ),
    );
    for (const echelle of echelles) {
      const vains = new Set(niveauxHorsDAtteinte(echelle, partagees.has(echelle.id)));
      if (vains.size === 0) continue;
      const niveaux = echelle.niveaux.filter(({ id }) => vains.has(id)).map(({ code }) => code);
      yield deLItem(placeDe(vue, echelle.id), { niveaux: niveaux.join(', '), nombre: vains.size });
    }
  }
}

const regleL78 = dEnsemble('L78', {
  ...preconise,
  niveaux: niveauxPour(A, A, A, A),
  controle: niveauxVains,
});

const regleL80 = dEnsemble('L80', {
  ...doctrine,
  niveaux: niveauxPour(A, A, A, A),
  controle: (structure) =>
    grillesSuivies(structure).flatMap((grille) =>
      grille.fautes.length > 0
        ? []
        : reprisesVaines(grille.grille).map((id) => deLItem(placeDe(grille, id), {}, 'reprend')),
    ),
});

/** What grids conclude. A finding stands on the item that is to be mended. */
export const reglesDesConclusions = [regleL79, regleL24, regleL75, regleL76, regleL77, regleL78, regleL80];
