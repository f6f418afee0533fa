import type { Grille, Note, Saisie } from '../../shared/generated/document.ts';
import { evaluer } from '../../shared/grille/evaluer.ts';
import { Atelier, lignesDe, moyenne, nombre, noteDe, saisieDe, tous } from '../support/grilles.ts';
import { interleaved, timed, type Measure } from './measure.ts';
import type { Random } from './random.ts';

const [candidats, parties, epreuves, lignes] = [10_000, 5, 4, 10];
const goal = 2000;

/** Half of the épreuves are averages out of twenty, the other half counts of levels; five of ten parties are weighed, as usual. */
function makeGrille(): Grille {
  const atelier = new Atelier(99);
  const [vingt, niveaux] = [atelier.echelle('vingt'), atelier.echelle('enCours')];
  const epreuve = (rank: number) => {
    const pair = rank % 2 === 0;
    const made = Array.from({ length: lignes }, (_, i) =>
      atelier.ligne(`Ligne ${i}`, pair ? vingt : niveaux, {
        poids: String(1 + (i % 3)),
        eliminatoire: i === 0,
      }),
    );
    return atelier.epreuve(`Épreuve ${rank}`, pair ? moyenne('10', { absence: 'zero' }) : nombre(7), made);
  };
  const partie = (rank: number) =>
    atelier.partie(
      `Partie ${rank}`,
      tous,
      Array.from({ length: epreuves }, (_, i) => epreuve(i)),
      {
        acquisMois: 60,
      },
    );
  return atelier.grille(
    'Grille mesurée',
    tous,
    [vingt, niveaux],
    Array.from({ length: parties }, (_, i) => partie(i)),
  );
}

/** Most lines are marked, well for the most part. */
function makeSaisie(grille: Grille, random: Random): Saisie {
  const notes = lignesDe(grille).flatMap((ligne): readonly Note[] => {
    if (random.below(50) === 0) return [];
    const points = grille.echelles[0]?.id === ligne.echelle;
    const ecrite = points ? String(8 + random.below(13)) : random.pick(['A', 'A', 'A', 'ECA', 'NA']);
    return [noteDe(grille, ligne, ecrite)];
  });
  return saisieDe(grille, notes);
}

/** As bare as can be: every mark is read once. */
function readAll(saisies: readonly Saisie[]): number {
  let letters = 0;
  for (const { notes } of saisies)
    for (const { ligne, valeur, niveau } of notes) letters += ligne.length + (valeur ?? niveau ?? '').length;
  return letters;
}

export async function measureEvaluation(rounds: number, random: Random): Promise<Measure> {
  const grille = makeGrille();
  const saisies = Array.from({ length: candidats }, () => makeSaisie(grille, random));
  const conclude = (): void => {
    for (const saisie of saisies) evaluer(grille, saisie);
  };
  const pairs = await interleaved(
    rounds,
    1,
    () => timed(conclude),
    () => timed(() => readAll(saisies)),
  );
  const [people, marked] = [candidats, lignesDe(grille).length].map((n) => n.toLocaleString('fr-FR'));
  return {
    name: `Évaluer ${people} candidats sur ${marked} lignes (nu : lire toutes les notes)`,
    ...pairs,
    unit: 'ms',
    goal: { words: `< ${goal / 1000} s`, met: pairs.ours < goal },
  };
}
