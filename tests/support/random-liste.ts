import fc from 'fast-check';
import type {
  Etablissement,
  ListeOrganismes,
  Organisme,
  Passage,
  Portee,
} from '../../shared/generated/document.ts';
import { listeAu } from '../../shared/organisme/liste.ts';

export const certification = { id: 'c', intitule: 'CQP', blocs: [{ id: 'b1', intitule: 'Un' }] };
export const toute: Portee = { nature: 'ORGA_FORM', blocs: [], versions: [] };

export type Etape = Omit<Passage, 'id'>;
export const habilite: Etape = { etat: 'habilite', le: '2025-01-01', jusqua: '2025-12-31', portee: toute };
export const suspendu: Etape = { etat: 'suspendu', le: '2025-03-01', motif: 'Plateau en travaux.' };
export const retire: Etape = {
  etat: 'retire',
  le: '2025-06-01',
  decision: { date: '2025-05-20', ref: 'PV 5' },
};
export const renouvele: Etape = { etat: 'habilite', le: '2026-01-01', jusqua: '2027-12-31' };

/** A body with one habilitation, whose steps are given. */
export function organisme(id: string, etapes: readonly Etape[], autres: Partial<Organisme> = {}): Organisme {
  const passages = etapes.map((etape, i) => ({ id: `${id}${i}`, ...etape }));
  return {
    id,
    denomination: `Organisme ${id}`,
    anciennes: [],
    nda: [],
    etablissements: [{ id: `l${id}`, siret: '73282932000074' }],
    qualiopis: [],
    habilitations: [{ id: `h${id}`, referentiel: 'c', etablissement: `l${id}`, passages }],
    ...autres,
  };
}

/** The list of a day. */
export const liste = (au: string, ...organismes: readonly Organisme[]): ListeOrganismes =>
  listeAu(organismes, { intitule: 'Liste', au, certifications: [certification], declarations: [] });
const histoire = fc.constantFrom<readonly Etape[]>(
  [habilite],
  [habilite, suspendu],
  [habilite, suspendu, retire],
  [habilite, retire],
  [habilite, renouvele],
  [{ ...habilite, portee: { ...toute, nature: 'FORMER' } }, renouvele],
);
const lieu: fc.Arbitrary<Partial<Etablissement>> = fc.constantFrom(
  {},
  { siret: '73282932000082' },
  { enseigne: 'Annexe' },
);
const un = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  etapes: histoire,
  denomination: fc.constantFrom('Atelier', 'Zinc'),
  nda: fc.constantFrom<string[]>([], ['11755205675']),
  lieu,
});
/** Any list of up to four bodies, always the same ones, on one of four days. */
export const listeTiree: fc.Arbitrary<ListeOrganismes> = fc
  .tuple(
    fc.constantFrom('2025-02-01', '2025-05-01', '2025-12-31', '2026-06-01'),
    fc.uniqueArray(un, { selector: ({ id }) => id }),
  )
  .map(([au, tires]) =>
    liste(
      au,
      ...tires.map(({ id, etapes, denomination, nda, lieu: autre }) =>
        organisme(id, etapes, { denomination, nda, etablissements: [{ id: `l${id}`, ...autre }] }),
      ),
    ),
  );
