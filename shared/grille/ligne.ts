import type { Etat, Note, Raison, ResultatLigne } from '../generated/document.ts';
import { etatAuSeuil } from './etat.ts';
import { moyenneDe } from './moyenne.ts';
import { centiemes, nombreDe } from './nombre.ts';
import type { LigneNotee, LignePreparee, NiveauPrepare, Notation } from './modele.ts';

const etats: Readonly<Record<NiveauPrepare['validant'], Etat>> = {
  oui: 'acquis',
  a_confirmer: 'a_confirmer',
  non: 'non_acquis',
};

function sansValeur(ligne: LignePreparee, etat: Etat, raisons: readonly Raison[]): LigneNotee {
  const { id, poids, eliminatoire } = ligne;
  return { id, poids, eliminatoire, ligne, etat, valeur: null, niveau: null, raisons };
}

/** The line's own threshold says; without one, its level. */
function aLaValeur(ligne: LignePreparee, valeur: number): LigneNotee {
  const { id, poids, eliminatoire, seuil } = ligne;
  const atteint = ligne.niveaux.findLast((niveau) => niveau.valeur <= valeur);
  const niveau = atteint?.id ?? null;
  const commun = { id, poids, eliminatoire, ligne, valeur, niveau };
  if (seuil !== null) {
    const raison: Raison = { code: 'seuil', valeur: nombreDe(valeur), seuil: seuil.ecrit };
    return { ...commun, etat: etatAuSeuil(valeur, seuil), raisons: [raison] };
  }
  const element = niveau === null ? {} : { element: niveau };
  const raison: Raison = { code: 'niveau', ...element, valeur: nombreDe(valeur) };
  return { ...commun, etat: etats[atteint?.validant ?? 'non'], raisons: [raison] };
}

function connue(ligne: LignePreparee, valeur: number): LigneNotee {
  const deja = ligne.connues.get(valeur);
  if (deja !== undefined) return deja;
  const faite = aLaValeur(ligne, valeur);
  ligne.connues.set(valeur, faite);
  return faite;
}

function valeurDe(ligne: LignePreparee, { niveau, valeur }: Note): number {
  if (valeur !== undefined) return centiemes(valeur);
  const vaut = ligne.codes.get(niveau ?? '');
  if (vaut === undefined) throw new Error(`line ${ligne.id}: no level ${niveau}`);
  return vaut;
}

/** Each evaluator's mark counts for its share. */
function partagee(
  ligne: LignePreparee,
  notes: readonly Note[],
  { evaluateurs }: Notation,
  { absence, arrondi }: NonNullable<Notation['partage']>,
): LigneNotee {
  const termes = evaluateurs.map(({ id, part }) => {
    const note = notes.find(({ evaluateur }) => evaluateur === id);
    return { poids: part, valeur: note === undefined ? null : valeurDe(ligne, note) };
  });
  const manquants = termes.filter((terme) => terme.valeur === null).length;
  const valeur = moyenneDe(termes, absence, arrondi);
  const compte = { code: 'evaluateurs', manquants, total: termes.length, absence } as const;
  if (valeur === null) return sansValeur(ligne, 'incomplet', [compte]);
  const { raisons, ...notee } = connue(ligne, valeur);
  return { ...notee, raisons: [{ ...compte, valeur: nombreDe(valeur) }, ...raisons] };
}

/** What its marks say of a line, in its épreuve or in a retake. */
export function noter(ligne: LignePreparee, notes: readonly Note[], notation: Notation): LigneNotee {
  const [premiere] = notes;
  if (premiere === undefined) return sansValeur(ligne, 'non_passe', [{ code: 'sans_note' }]);
  const { partage } = notation;
  return partage === null
    ? connue(ligne, valeurDe(ligne, premiere))
    : partagee(ligne, notes, notation, partage);
}

function ecrire({ id, etat, valeur, niveau, raisons }: LigneNotee): ResultatLigne {
  return {
    id,
    etat,
    ...(valeur !== null && { valeur: nombreDe(valeur) }),
    raisons: [...raisons],
    // What a sequence left out has no value any more: no level either.
    ...(valeur !== null && niveau !== null && { niveau }),
  };
}

const ecrites = new WeakMap<LigneNotee, ResultatLigne>();

/** Written once for all candidates of whom the same was concluded. */
export function resultatDeLigne(notee: LigneNotee): ResultatLigne {
  const deja = ecrites.get(notee);
  if (deja !== undefined) return deja;
  const ecrite = ecrire(notee);
  ecrites.set(notee, ecrite);
  return ecrite;
}
