import type { GrilleSansLien } from '../document/tree.ts';
import type {
  Grille,
  Raison,
  Resultat,
  ResultatEpreuve,
  ResultatPartie,
  Saisie,
} from '../generated/document.ts';
import { dejaAcquis } from './acquis.ts';
import type { Conclusion } from './etat.ts';
import { noter, resultatDeLigne } from './ligne.ts';
import type { EpreuvePreparee, LigneNotee, PartiePreparee } from './modele.ts';
import { nombreDe } from './nombre.ts';
import { notesDe, type NotesDeLigne } from './notes.ts';
import { prepareeDe } from './preparation.ts';
import { reprendre, type EpreuveNotee } from './rattrapage.ts';
import { reunir, type Enfant, type Reunion } from './regle.ts';

/** What comes after the place where a sequence stops was not passed, whatever its marks, unless it was acquired before. */
function horsSequence<E extends Enfant & { readonly dejaAcquise?: boolean }>(
  enfants: readonly E[],
  { pris }: Reunion,
): readonly E[] {
  const raisons: readonly Raison[] = [{ code: 'hors_sequence' }];
  return enfants.map((enfant, i) =>
    i < pris || enfant.dejaAcquise === true
      ? enfant
      : { ...enfant, etat: 'non_passe', valeur: null, raisons },
  );
}

function ecrite({ etat, valeur, raisons }: Conclusion) {
  return { etat, ...(valeur !== null && { valeur: nombreDe(valeur) }), raisons: [...raisons] };
}

interface EpreuveConclue extends Enfant {
  readonly reprend: boolean;
  readonly lignes: readonly LigneNotee[];
}

function conclureEpreuve({ epreuve, lignes }: EpreuveNotee): EpreuveConclue {
  const { id, poids, eliminatoire, regle, reprend } = epreuve;
  const reunion = reunir(regle, lignes);
  const { etat, valeur, raisons } = reunion;
  return {
    id,
    poids,
    eliminatoire,
    etat,
    valeur,
    raisons,
    reprend: reprend !== null,
    lignes: horsSequence(lignes, reunion),
  };
}

/** Épreuves in their order, retakes having changed the lines of those before them. */
function epreuvesNotees(epreuves: readonly EpreuvePreparee[], notes: NotesDeLigne): readonly EpreuveNotee[] {
  return epreuves.reduce<readonly EpreuveNotee[]>((avant, epreuve) => {
    if (epreuve.reprend === null) {
      const lignes = epreuve.lignes.map((ligne) => noter(ligne, notes(ligne.id, null), epreuve));
      return [...avant, { epreuve, lignes }];
    }
    const { apres, rattrapage } = reprendre(avant, epreuve, epreuve.reprend, notes);
    return [...apres, rattrapage];
  }, []);
}

function resultatEpreuve(epreuve: EpreuveConclue): ResultatEpreuve {
  return { id: epreuve.id, ...ecrite(epreuve), lignes: epreuve.lignes.map(resultatDeLigne) };
}

interface PartieConclue extends Enfant {
  /** Before, and still so that day. */
  readonly dejaAcquise: boolean;
  readonly epreuves: readonly EpreuveConclue[];
}

function conclurePartie(partie: PartiePreparee, marques: Marques, notes: NotesDeLigne): PartieConclue {
  const conclues = epreuvesNotees(partie.epreuves, notes).map(conclureEpreuve);
  // A retake counts by the lines that it changes, and by nothing else.
  const comptees = conclues.filter(({ reprend }) => !reprend);
  const reunion = reunir(partie.regle, comptees);
  const rangees = new Map(horsSequence(comptees, reunion).map((epreuve) => [epreuve.id, epreuve]));
  const avant = dejaAcquis(partie, marques);
  const dejaAcquise = avant !== null && 'valable' in avant;
  const { etat, valeur, raisons } = dejaAcquise ? avant.valable : reunion;
  return {
    id: partie.id,
    poids: partie.poids,
    eliminatoire: partie.eliminatoire,
    etat,
    valeur,
    raisons: avant !== null && 'perime' in avant ? [avant.perime, ...raisons] : raisons,
    dejaAcquise,
    epreuves: conclues.map((epreuve) => rangees.get(epreuve.id) ?? epreuve),
  };
}

function resultatPartie(partie: PartieConclue): ResultatPartie {
  return { id: partie.id, ...ecrite(partie), epreuves: partie.epreuves.map(resultatEpreuve) };
}

/** Marks, whoever they are of and whatever they were given on. */
export type Marques = Pick<Saisie, 'jour' | 'notes' | 'acquis'>;

/** What is concluded, apart from what it is about. */
export type Conclu = Omit<Resultat, 'grille' | 'candidat'>;

/** What a grid, linked to a référentiel or not, concludes of marks that have no fault. */
export function conclure(grille: GrilleSansLien, marques: Marques): Conclu {
  const { regle, parties } = prepareeDe(grille);
  const notes = notesDe(marques);
  const conclues = parties.map((partie) => conclurePartie(partie, marques, notes));
  const reunion = reunir(regle, conclues);
  return {
    jour: marques.jour,
    ...ecrite(reunion),
    parties: horsSequence(conclues, reunion).map(resultatPartie),
  };
}

/**
 * What a grid concludes of a candidate's marks; docs/formats.md says it to the letter. Both follow the exchange schema and have no fault
 * (`fautesDeGrille`, `fautesDeSaisie`).
 */
export function evaluer(grille: Grille, saisie: Saisie): Resultat {
  const { candidat } = saisie;
  return {
    grille: saisie.grille,
    ...(candidat !== undefined && { candidat }),
    ...conclure(grille, saisie),
  };
}
