import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Organisme, Passage } from '../../generated/document.ts';
import { fautesDesPassages } from '../fautes-passages.ts';
import type { LigneBrute, Rubrique } from './ligne.ts';
import { UN_AUTRE, type PlanDImport } from './plan.ts';
import { planifier } from './planifier.ts';

/** Few values, so that lines meet each other and the register in every way. */
const valeurs: Readonly<Partial<Record<Rubrique, readonly string[]>>> = {
  nom: ['Atelier', 'ATELIER', 'Zinc & Cuivre', 'CFA', ''],
  siret: ['', '-', '73282932000074', '73282932000082', '35600000000048', '732829320', '00000000000000', '1'],
  nda: ['', '11755205675', '11755205676', 'x'],
  nature: ['', 'HABILITATION_FORMER', 'HABILITATION_ORGANISER', 'HABILITATION_ORGA_FORM'],
  blocs: ['', 'tous', 'BC01', 'bc01, BC02', 'Bloc 3'],
  etat: ['', 'Actif', 'Inactif', 'Supprimé', 'expiré'],
  depuis: ['', '01/01/2024', '01/06/2025', '01/01/2026'],
  jusqua: ['', '31/12/2024', '31/05/2026', '31/12/2027'],
  change: ['', '01/03/2025', '15/02/2026'],
  codePostal: ['', '35000'],
  commune: ['', 'Rennes', 'Brest'],
  decision: ['', 'PV 3 du 12/01/2024', 'PV 9 du 03/02/2026', 'PV'],
};

const ligne: fc.Arbitrary<LigneBrute['textes']> = fc.record(
  Object.fromEntries(Object.entries(valeurs).map(([nom, choix]) => [nom, fc.constantFrom(...choix)])),
);
const source = fc
  .array(ligne, { maxLength: 8 })
  .map((textes) => textes.map((t, i): LigneBrute => ({ ligne: i + 1, textes: t })));

const referentiel = '01900000-0000-7000-8000-000000000001';

const blocs = ['BC01', 'BC02'].map((code, i) => ({
  id: `01900000-0000-7000-8000-00000000001${i}`,
  code,
  intitule: `Bloc ${code}`,
}));

function createIds(): () => string {
  let dernier = 0;
  return () => {
    dernier += 1;
    return `01900000-0000-7000-9000-${String(dernier).padStart(12, '0')}`;
  };
}

/** A choice for each doubt: « un autre », or the first body shown. */
function choisir(plan: PlanDImport, autres: readonly boolean[]): ReadonlyMap<number, string> {
  return new Map(
    plan.lignes.flatMap(({ ligne: n, candidats }) => {
      const [premier] = candidats;
      return premier === undefined ? [] : [[n, autres[n] === true ? UN_AUTRE : premier.cle] as const];
    }),
  );
}

const importe = fc.tuple(
  source,
  fc.constantFrom('2025-06-15', '2026-03-01'),
  fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
);

function appliquer(
  registre: readonly Organisme[],
  [lignes, au, autres]: readonly [readonly LigneBrute[], string, readonly boolean[]],
  newId: () => string,
): readonly Organisme[] {
  const demande = { referentiel, au, nature: 'ORGA_FORM' as const, numero: null, blocs, newId };
  const essai = planifier(lignes, registre, { ...demande, choix: new Map() });
  const { organismes } = planifier(lignes, registre, { ...demande, choix: choisir(essai, autres) });
  const apres = new Map([...registre, ...organismes].map((organisme) => [organisme.id, organisme]));
  return [...apres.values()];
}

test('imported a second time, a source changes nothing', () => {
  fc.assert(
    fc.property(importe, importe, (avant, encore) => {
      const newId = createIds();
      const registre = appliquer(appliquer([], avant, newId), encore, newId);
      const [lignes, au] = encore;
      const plan = planifier(lignes, registre, {
        referentiel,
        au,
        nature: 'ORGA_FORM',
        numero: null,
        blocs,
        choix: new Map(),
        newId,
      });
      expect(plan.organismes).toEqual([]);
      expect(plan.lignes.map(({ ligne: n }) => n)).toEqual(lignes.map(({ ligne: n }) => n));
    }),
    { numRuns: 600 },
  );
});

const passagesDe = (registre: readonly Organisme[]): readonly Passage[] =>
  registre.flatMap(({ habilitations }) => habilitations.flatMap(({ passages }) => passages));

test('nothing that was there goes or changes, and every habilitation is one that may be', () => {
  fc.assert(
    fc.property(importe, importe, (avant, encore) => {
      const newId = createIds();
      const registre = appliquer([], avant, newId);
      const apres = appliquer(registre, encore, newId);
      expect(passagesDe(apres)).toEqual(expect.arrayContaining([...passagesDe(registre)]));
      const parId = new Map(apres.map((organisme) => [organisme.id, organisme]));
      for (const organisme of registre) {
        const sien = parId.get(organisme.id);
        expect(sien?.denomination).toBe(organisme.denomination);
        expect(sien?.siren ?? '').toContain(organisme.siren ?? '');
        expect(sien?.nda).toEqual(expect.arrayContaining(organisme.nda));
        expect(sien?.etablissements.map(({ id }) => id)).toEqual(
          expect.arrayContaining(organisme.etablissements.map(({ id }) => id)),
        );
      }
      for (const { habilitations } of apres)
        for (const { passages } of habilitations) expect(fautesDesPassages(passages)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
