import { fc } from '@fast-check/vitest';
import type { Epreuve, Grille, Note, Partie, Regle, Saisie } from '../../shared/generated/document.ts';
import { echellesProposees } from '../../shared/grille/echelles.ts';
import { nombreDe } from '../../shared/grille/nombre.ts';
import { Atelier, saisieDe } from './grilles.ts';

/** Choices drawn one after another, so that a grid is written as one makes it. */
export type Tirage = fc.GeneratorValue;

const unDe = <T>(choix: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...choix);
const parmi = <T>(tire: Tirage, ...choix: readonly T[]): T => tire(unDe<T>, choix);
const entier = (tire: Tirage, max: number): number => tire(fc.nat, max);
const centieme = (tire: Tirage, max: number): string => nombreDe(entier(tire, max));
const tirees = <T>(tire: Tirage, max: number, une: (rang: number) => T): T[] =>
  Array.from({ length: entier(tire, max) }, (_, i) => une(i));

const absence = (tire: Tirage) => parmi(tire, 'zero' as const, 'ignoree' as const, 'bloquante' as const);
const arrondi = (tire: Tirage) => ({
  pas: parmi(tire, '0.01' as const, '0.25' as const, '0.5' as const, '1' as const),
  mode: parmi(tire, 'plus_proche' as const, 'inferieur' as const, 'superieur' as const),
});

function seuil(tire: Tirage, max: number) {
  const [bas, haut] = [entier(tire, max), entier(tire, max)].toSorted((a, b) => a - b);
  return { acquis: nombreDe(haut ?? 0), ...(parmi(tire, true, false) && { aConfirmer: nombreDe(bas ?? 0) }) };
}

function regle(tire: Tirage, ...types: readonly Regle['type'][]): Regle {
  const type = parmi(tire, ...types);
  if (type === 'nombre') return { type, minimum: entier(tire, 3) + 1 };
  if (type !== 'moyenne') return { type };
  return {
    type,
    seuil: seuil(tire, 2000),
    absence: absence(tire),
    arrondi: arrondi(tire),
    ...(parmi(tire, true, false) && { plancher: centieme(tire, 1500) }),
  };
}

const noms = Object.keys(echellesProposees) as (keyof typeof echellesProposees)[];

/** A sound grid, of whatever rules, scales, retakes and sequences. */
export function grilleTiree(tire: Tirage): Grille {
  const atelier = new Atelier(30);
  const echelles = noms.map((nom) => atelier.echelle(nom));
  // Nothing is below the first level of a scale that is offered: one whose marks may be.
  const haute = atelier.echelle('vingt');
  echelles.push({ ...haute, niveaux: haute.niveaux.slice(1) });
  const commun = () => ({ poids: centieme(tire, 500), eliminatoire: parmi(tire, false, false, true) });
  const partage = (): Partial<Epreuve> =>
    parmi(tire, true, false)
      ? {
          evaluateurs: [
            atelier.evaluateur('tuteur', centieme(tire, 100)),
            atelier.evaluateur('formateur', '60'),
          ],
          partage: { absence: absence(tire), arrondi: arrondi(tire) },
        }
      : {};
  const ligne = (rang: number) =>
    atelier.ligne(String(rang), parmi(tire, ...echelles), {
      ...commun(),
      ...(parmi(tire, true, false) && { seuil: seuil(tire, 2500) }),
    });
  const deMoyenne = (tousMoyenne: boolean): readonly Regle['type'][] =>
    tousMoyenne ? ['moyenne'] : ['tous', 'nombre', 'moyenne', 'sequence'];
  const epreuve = (moyenne: boolean): Epreuve =>
    parmi(tire, false, false, true)
      ? atelier.epreuve('Rattrapage', regle(tire, 'tous', 'nombre', 'sequence'), [], {
          ...commun(),
          ...partage(),
          reprend: {
            sur: parmi(tire, ['non_acquis'], ['a_confirmer'], ['non_acquis', 'a_confirmer']),
            garde: parmi(tire, 'derniere', 'meilleure'),
          },
        })
      : atelier.epreuve('Épreuve', regle(tire, ...deMoyenne(moyenne)), tirees(tire, 4, ligne), {
          ...commun(),
          ...partage(),
        });
  const certification = regle(tire, 'tous', 'nombre', 'moyenne', 'sequence');
  const partie = (): Partie => {
    const sienne = regle(tire, ...deMoyenne(certification.type === 'moyenne'));
    const epreuves = tirees(tire, 4, () => epreuve(sienne.type === 'moyenne'));
    const mois = parmi(tire, {}, { acquisMois: entier(tire, 60) + 1 });
    return atelier.partie('Partie', sienne, epreuves, { ...commun(), ...mois });
  };
  return atelier.grille('Grille', certification, echelles, tirees(tire, 3, partie));
}

export function noteTiree(tire: Tirage, { echelles }: Grille, ligne: Epreuve['lignes'][number]): Note {
  const echelle = echelles.find(({ id }) => id === ligne.echelle);
  const { points, niveaux = [] } = echelle ?? {};
  if (points === undefined) return { ligne: ligne.id, niveau: parmi(tire, ...niveaux).code };
  return { ligne: ligne.id, valeur: nombreDe(entier(tire, Number(points.max)) * 100) };
}

/** Marks that the grid can take, some of them missing. */
export function saisieTiree(tire: Tirage, grille: Grille): Saisie {
  const notes = grille.parties.flatMap(({ epreuves }) =>
    epreuves.flatMap(({ lignes }, place) =>
      lignes.flatMap((ligne) =>
        epreuves.slice(place).flatMap(({ id, reprend, evaluateurs }, i): readonly Note[] => {
          if (i > 0 && reprend === undefined) return [];
          const ou = i > 0 ? { reprise: id } : {};
          const qui = evaluateurs.length === 0 ? [{}] : evaluateurs.map((un) => ({ evaluateur: un.id }));
          return qui.flatMap((un) =>
            parmi(tire, true, true, true, false) ? [{ ...noteTiree(tire, grille, ligne), ...ou, ...un }] : [],
          );
        }),
      ),
    ),
  );
  const acquis = grille.parties.flatMap(({ id }) =>
    parmi(tire, false, false, true)
      ? [
          {
            partie: id,
            le: parmi(tire, '2023-11-27', '2024-02-29', '2026-10-31'),
            ...parmi(tire, {}, { valeur: '12' }),
          },
        ]
      : [],
  );
  return saisieDe(grille, notes, { acquis, candidat: 'Alix' });
}
