import { v7 as uuid } from 'uuid';
import type { Constat, Objectif, Rapport, RegleId } from '../../shared/controles/constat.ts';
import { controler } from '../../shared/controles/controler.ts';
import type { CompetenceAilleurs } from '../../shared/controles/mots.ts';
import type { EntityName } from '../../shared/domain/entities.ts';
import type { MutableState, State } from '../../shared/domain/row.ts';
import type {
  Activite,
  Bloc,
  Competence,
  Critere,
  Modalite,
  Referentiel,
} from '../../shared/generated/document.ts';
import { stateOf } from './state-of.ts';

/** A day of the rules as they are. */
const jour = '2026-11-26';

export const critere = (libelle: string, more: Partial<Critere> = {}): Critere => ({
  id: uuid(),
  libelle,
  ...more,
});

export const competence = (libelle: string, more: Partial<Competence> = {}): Competence => ({
  id: uuid(),
  libelle,
  activites: [],
  criteres: [],
  ...more,
});

export const modalite = (libelle: string, more: Partial<Modalite> = {}): Modalite => ({
  id: uuid(),
  libelle,
  competences: [],
  ...more,
});

export const bloc = (more: Partial<Bloc> = {}): Bloc => ({
  id: uuid(),
  type: 'obligatoire',
  intitule: 'Vendre un cycle',
  modalites: [],
  competences: [],
  ...more,
});

export const activite = (intitule: string, more: Partial<Activite> = {}): Activite => ({
  id: uuid(),
  intitule,
  taches: [],
  ...more,
});

/** A référentiel with nothing in it but what is given. */
export const referentiel = (more: Partial<Referentiel> = {}): Referentiel => ({
  id: uuid(),
  nature: 'CQP',
  registre: 'RNCP',
  intitule: 'Vendeur ou vendeuse de cycles',
  cpne: [{ nom: 'CPNE des essais' }],
  coCertificateurs: [],
  codesNsf: [],
  codesRome: [],
  formacodes: [],
  idcc: [],
  brochures: [],
  anciennes: [],
  nouvelles: [],
  correspondances: [],
  voiesAcces: [],
  activites: [],
  blocs: [],
  competences: [],
  modalites: [],
  ...more,
});

export function rapportDe(
  of: Referentiel | State,
  objectif: Objectif = 'rncp',
  ailleurs: readonly CompetenceAilleurs[] = [],
): Rapport {
  const state: State = 'id' in of ? stateOf(of) : of;
  const [id = ''] = state.get('referentiel')?.keys() ?? [];
  return controler(state, id, objectif, { jour, ailleurs });
}

/** What one rule finds. */
export function constatsDe(
  regle: RegleId,
  of: Referentiel,
  objectif?: Objectif,
  ailleurs?: readonly CompetenceAilleurs[],
): readonly Constat[] {
  return rapportDe(of, objectif, ailleurs).constats.filter((constat) => constat.regle === regle);
}

function withText(entity: EntityName, text: string): Referentiel {
  if (entity === 'tache')
    return referentiel({ activites: [activite('Vente', { taches: [{ id: uuid(), libelle: text }] })] });
  const one =
    entity === 'critere'
      ? competence('Vendre un cycle', { criteres: [critere(text)] })
      : competence(text, { criteres: [] });
  return referentiel({ blocs: [bloc({ competences: [one] })] });
}

/** The part of a text that a rule underlines, for each fault it finds there; null when it is the whole. */
export function faultsInText(regle: RegleId, entity: EntityName, text: string): readonly (string | null)[] {
  const state: MutableState = stateOf(withText(entity, text));
  return rapportDe(state)
    .constats.filter((constat) => constat.regle === regle && constat.item.entity === entity)
    .map(({ etendue }) => (etendue === null ? null : text.slice(etendue.debut, etendue.fin)));
}
