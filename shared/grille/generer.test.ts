import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { randomReferentiel, referentiels } from '../../tests/support/random-referentiel.ts';
import { randomSource } from '../../tests/support/random-source.ts';
import { after, stateOf } from '../../tests/support/state-of.ts';
import { lignesDe } from '../../tests/support/grilles.ts';
import { assembleGrille, assembleReferentiel } from '../document/rows.ts';
import type { GrilleSansLien } from '../document/tree.ts';
import { createGrille } from '../edit/grilles.ts';
import { itemsUnder } from '../edit/siblings.ts';
import { v1_0_0 as validate } from '../generated/validators.js';
import type { DocumentGrille, Referentiel } from '../generated/document.ts';
import { ecartsDe } from './ecarts.ts';
import { echellesProposees } from './echelles.ts';
import { fautesDeGrille } from './fautes-grille.ts';
import { genererGrille, type ChoixGrille } from './generer.ts';
import { porteursDe } from './porteurs.ts';

const ids = randomSource(27);
const choix = (plus: Partial<ChoixGrille> = {}): ChoixGrille => ({
  intitule: 'Grille',
  blocs: null,
  voies: [],
  echelle: 'acquis',
  ...plus,
});
const generer = (referentiel: Referentiel, plus: Partial<ChoixGrille> = {}): GrilleSansLien =>
  genererGrille(referentiel, choix(plus), () => ids.id());

function documentDe(grille: GrilleSansLien, { id, intitule }: Referentiel): DocumentGrille {
  const hash = 'a'.repeat(64);
  return {
    format: 'paritaire/grille',
    schema: '1.0.0',
    provenance: {
      logiciel: { nom: 'Paritaire', version: '0' },
      espace: { id, nom: 'CPNE des essais' },
      tete: { seq: 1, hash, at: '2026-11-27T08:00:00.000Z' },
    },
    version: { statut: 'brouillon', empreinte: hash },
    grille: { ...grille, referentiel: { id, intitule, empreinte: hash } },
  };
}

const echelles = fc.constantFrom(...(Object.keys(echellesProposees) as ChoixGrille['echelle'][]));

describe('a grid made from a référentiel', () => {
  test.prop([referentiels()])('has each compétence, and each of its critères, on a line', (referentiel) => {
    const lignes = lignesDe(generer(referentiel));
    for (const { id, libelle, criteres } of porteursDe(referentiel).flatMap((un) => un.competences)) {
      const siennes = lignes.filter(({ competence }) => competence === id);
      expect(new Set(siennes.map(({ critere }) => critere))).toEqual(
        new Set(criteres.length === 0 ? [undefined] : criteres.map((critere) => critere.id)),
      );
      if (criteres.length === 0) expect(siennes[0]?.libelle).toBe(libelle);
    }
  });

  test.prop([referentiels()])(
    'evaluates a compétence in each of its modalités and in no other',
    (referentiel) => {
      const { parties } = generer(referentiel);
      const modalites = porteursDe(referentiel).flatMap((un) => un.modalites);
      for (const { modalite, lignes } of parties.flatMap(({ epreuves }) => epreuves)) {
        const source = modalites.find(({ id }) => id === modalite);
        if (source === undefined || source.competences.length === 0) continue;
        const notees = new Set(lignes.map(({ competence }) => competence));
        expect(notees).toEqual(new Set(source.competences));
      }
    },
  );

  test.prop([referentiels(), echelles])(
    'is sound, valid, and says what the référentiel says',
    (referentiel, echelle) => {
      const grille = generer(referentiel, { echelle, voies: ['VAE'] });
      expect(fautesDeGrille(grille)).toEqual([]);
      expect(ecartsDe(grille, referentiel)).toEqual([]);
      validate(documentDe(grille, referentiel));
      expect(validate.errors).toBeNull();
    },
  );

  test.prop([referentiels()])(
    'is made in one gesture, after the others, and assembled as it was made',
    (referentiel) => {
      const [premiere, seconde] = [generer(referentiel), generer(referentiel)];
      const une = after(
        stateOf(referentiel),
        createGrille(stateOf(referentiel), referentiel.id, premiere).changes,
      );
      const deux = after(une, createGrille(une, referentiel.id, seconde).changes);
      expect(assembleGrille(deux, premiere.id)).toEqual(premiere);
      expect(assembleGrille(deux, seconde.id)).toEqual(seconde);
      expect(assembleReferentiel(deux, referentiel.id)).toEqual(referentiel);
      expect(itemsUnder(deux, 'grille', referentiel.id).map(({ id }) => id)).toEqual([
        premiere.id,
        seconde.id,
      ]);
    },
  );
});

describe('what is chosen', () => {
  const referentiel: Referentiel = {
    ...randomReferentiel(randomSource(3)),
    registre: 'RNCP',
    competences: [],
    modalites: [],
    blocs: ['Accueil', 'Entretien'].map((intitule, rang) => {
      const competences = [0, 1].map((n) => ({
        id: ids.id(),
        libelle: `Compétence ${rang}.${n}`,
        activites: [],
        criteres: [],
      }));
      const [premiere] = competences;
      const modalites = [
        {
          id: ids.id(),
          libelle: 'Étude de cas écrite\nSur un dossier.',
          duree: 90,
          competences: premiere === undefined ? [] : [premiere.id],
        },
      ];
      return { id: ids.id(), type: 'obligatoire' as const, intitule, competences, modalites };
    }),
  };

  test('blocs alone are parties, under their names', () => {
    const { parties } = generer(referentiel, { blocs: [referentiel.blocs[1]?.id ?? ''] });
    expect(parties).toMatchObject([{ bloc: referentiel.blocs[1]?.id, intitule: 'Entretien' }]);
  });

  test('an épreuve takes what its modalité says; what none evaluates is in one to be defined', () => {
    const [partie] = generer(referentiel).parties;
    expect(partie?.epreuves).toMatchObject([
      {
        type: 'etude_de_cas_ecrite',
        intitule: 'Étude de cas écrite',
        duree: 90,
        lignes: [{ libelle: 'Compétence 0.0' }],
      },
      { type: 'autre', intitule: 'Épreuve à définir', lignes: [{ libelle: 'Compétence 0.1' }] },
    ]);
  });

  test('a modalité that names no compétence evaluates those that no other does', () => {
    const [bloc] = referentiel.blocs;
    if (bloc === undefined) throw new Error('no bloc');
    const modalites = [...bloc.modalites, { id: ids.id(), libelle: 'Entretien', competences: [] }];
    const [partie] = generer({ ...referentiel, blocs: [{ ...bloc, modalites }] }).parties;
    expect(
      partie?.epreuves.map(({ intitule, lignes }) => [intitule, lignes.map(({ libelle }) => libelle)]),
    ).toEqual([
      ['Étude de cas écrite', ['Compétence 0.0']],
      ['Entretien', ['Compétence 0.1']],
    ]);
  });

  test('without blocs, the certification is one partie', () => {
    const { blocs, ...reste } = referentiel;
    const rs: Referentiel = {
      ...reste,
      registre: 'RS',
      blocs: [],
      competences: blocs[0]?.competences ?? [],
    };
    const { parties } = generer(rs);
    expect(parties).toMatchObject([{ intitule: rs.intitule, epreuves: [{ intitule: 'Épreuve à définir' }] }]);
    expect(parties[0]?.bloc).toBeUndefined();
  });
});
