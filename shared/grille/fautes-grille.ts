import type { GrilleSansLien } from '../document/tree.ts';
import { caps } from '../domain/caps.ts';
import type { Echelle, Epreuve, Ligne, Partie, Regle, Seuil } from '../generated/document.ts';
import type { FauteGrille } from '../i18n/fr/evaluation.ts';
import { centiemes } from './nombre.ts';

/** What no schema can say of a grid, and without which it would conclude nothing sound. */
export function fautesDeGrille(grille: GrilleSansLien): readonly FauteGrille[] {
  const echelles = new Map(grille.echelles.map((echelle) => [echelle.id, echelle]));
  return [
    ...enDouble(grille),
    ...enTrop(grille),
    ...grille.echelles.flatMap(fautesDEchelle),
    ...fautesDeRegle(grille.id, grille.regle, grille.parties),
    ...grille.parties.flatMap((partie) => fautesDePartie(partie, echelles)),
  ];
}

function enDouble({ echelles, parties }: GrilleSansLien): readonly FauteGrille[] {
  const epreuves = parties.flatMap((partie) => partie.epreuves);
  const items: readonly { readonly id: string }[] = [
    ...echelles,
    ...echelles.flatMap(({ niveaux }) => niveaux),
    ...parties,
    ...epreuves,
    ...epreuves.flatMap(({ evaluateurs, lignes }) => [...evaluateurs, ...lignes]),
  ];
  const vus = new Set<string>();
  return items.flatMap(({ id }): readonly FauteGrille[] => {
    if (vus.has(id)) return [{ code: 'double', element: id }];
    vus.add(id);
    return [];
  });
}

/** More than an array of the schema holds: of a grid that was generated, say, from a very large référentiel. */
function enTrop({ id, echelles, parties }: GrilleSansLien): readonly FauteGrille[] {
  const { items } = caps;
  const epreuves = parties.flatMap((partie) => partie.epreuves);
  const listes: readonly (readonly [string, number, number])[] = [
    [id, echelles.length, items.echelle],
    [id, parties.length, items.partie],
    ...echelles.map((echelle) => [echelle.id, echelle.niveaux.length, items.niveau] as const),
    ...parties.map((partie) => [partie.id, partie.epreuves.length, items.epreuve] as const),
    ...epreuves.map((epreuve) => [epreuve.id, epreuve.lignes.length, items.ligne] as const),
  ];
  return listes.flatMap(([element, combien, cap]) => (combien > cap ? [{ code: 'trop', element }] : []));
}

const validants: Readonly<Record<Echelle['niveaux'][number]['validant'], number>> = {
  non: 0,
  a_confirmer: 1,
  oui: 2,
};

function fautesDEchelle({ id, points, niveaux }: Echelle): readonly FauteGrille[] {
  // No document of the schema has one; a draft may.
  if (niveaux.length === 0) return [{ code: 'sans_niveau', element: id }];
  const fautes: FauteGrille[] = [];
  const montent = niveaux.every((niveau, i) => {
    const avant = niveaux[i - 1];
    if (avant === undefined) return true;
    const plusHaut = centiemes(niveau.valeur) > centiemes(avant.valeur);
    return plusHaut && validants[niveau.validant] >= validants[avant.validant];
  });
  if (!montent) fautes.push({ code: 'niveaux', element: id });
  if (new Set(niveaux.map(({ code }) => code)).size < niveaux.length)
    fautes.push({ code: 'codes', element: id });
  if (points !== undefined && (points.pas === '0' || centiemes(points.min) >= centiemes(points.max)))
    fautes.push({ code: 'points', element: id });
  return fautes;
}

function fautesDeSeuil(element: string, seuil: Seuil | undefined): readonly FauteGrille[] {
  if (seuil?.aConfirmer === undefined || centiemes(seuil.aConfirmer) <= centiemes(seuil.acquis)) return [];
  return [{ code: 'seuil', element }];
}

/** `enfants`: what the rule combines, when these are nodes. */
function fautesDeRegle(
  element: string,
  { type, seuil }: Regle,
  enfants: readonly (Partie | Epreuve)[],
): readonly FauteGrille[] {
  const sansValeur = type === 'moyenne' ? enfants.filter(({ regle }) => regle.type !== 'moyenne') : [];
  return [
    ...fautesDeSeuil(element, seuil),
    ...sansValeur.map(({ id }): FauteGrille => ({ code: 'sans_valeur', element: id })),
  ];
}

type Echelles = ReadonlyMap<string, Echelle>;

function fautesDePartie({ id, regle, epreuves }: Partie, echelles: Echelles): readonly FauteGrille[] {
  const comptees = epreuves.filter(({ reprend }) => reprend === undefined);
  return [
    ...fautesDeRegle(id, regle, comptees),
    ...epreuves.flatMap((epreuve) => [
      ...fautesDeRegle(epreuve.id, epreuve.regle, []),
      ...epreuve.lignes.flatMap((ligne) => fautesDeLigne(ligne, echelles)),
    ]),
  ];
}

function fautesDeLigne(
  { id, echelle, seuil, descripteurs }: Ligne,
  echelles: Echelles,
): readonly FauteGrille[] {
  const sur = echelles.get(echelle);
  if (sur === undefined) return [{ code: 'echelle', element: id }];
  const niveaux = new Set(sur.niveaux.map((niveau) => niveau.id));
  const decrits = descripteurs.map(({ niveau }) => niveau);
  const justes = decrits.every((niveau) => niveaux.has(niveau)) && new Set(decrits).size === decrits.length;
  return [...fautesDeSeuil(id, seuil), ...(justes ? [] : [{ code: 'descripteurs', element: id } as const])];
}
