import { commit } from '../../main/engine/journal/commit.ts';
import { closeWorkspace, openWorkspace } from '../../main/engine/opening.ts';
import { openSession } from '../../main/engine/session.ts';
import { ajouterOrganisme } from '../../shared/edit/organismes.ts';
import { dayAfter } from '../../shared/domain/dates.ts';
import type { Organisme, Passage, Portee, Referentiel } from '../../shared/generated/document.ts';
import { idSource, Random } from './random.ts';
import { largeSize } from './referentiel.ts';
import { makeWorkspace } from './workspace.ts';

/** A body is habilitated for each of three certifications. */
export const size = { organismes: 5000, certifications: 3 } as const;

const debut = '2018-01-01';
export const jourAuHasard = (random: Random): string => dayAfter(debut, random.below(3000));

/** The whole certification, or some of its blocs. */
function porteeDe(random: Random, { blocs }: Referentiel): Portee {
  const nature = random.pick(['FORMER', 'ORGANISER', 'ORGA_FORM'] as const);
  const retenus = blocs.slice(0, random.below(3)).map(({ id }) => id);
  return { nature, blocs: retenus, versions: [] };
}

/** Granted, renewed, sometimes suspended then lifted, sometimes withdrawn. */
function passages(random: Random, nextId: () => string, referentiel: Referentiel): Passage[] {
  let le = jourAuHasard(random);
  const habilite = (portee?: Portee): Passage => ({
    id: nextId(),
    etat: 'habilite',
    le,
    jusqua: dayAfter(le, 730),
    // A commission decides for several bodies on the same day.
    decision: { date: le, ref: `Décision du ${le.slice(0, 7)}` },
    ...(portee !== undefined && { portee }),
  });
  const suite: Passage[] = [habilite(porteeDe(random, referentiel))];
  for (let renouvellements = random.below(3); renouvellements > 0; renouvellements -= 1) {
    if (random.below(4) === 0) {
      suite.push({ id: nextId(), etat: 'suspendu', le: dayAfter(le, 100) });
      suite.push({ id: nextId(), etat: 'habilite', le: dayAfter(le, 160) });
    }
    le = dayAfter(le, 731);
    suite.push(habilite());
  }
  if (random.below(8) === 0) suite.push({ id: nextId(), etat: 'retire', le: dayAfter(le, 400) });
  return suite;
}

function organisme(
  random: Random,
  nextId: () => string,
  rang: number,
  referentiels: readonly Referentiel[],
): Organisme {
  const etablissement = nextId();
  const numero = String(rang).padStart(9, '0');
  return {
    id: nextId(),
    denomination: `Organisme de formation n° ${rang}`,
    anciennes: [],
    siren: numero,
    nda: [`11${numero}`],
    etablissements: [
      {
        id: etablissement,
        siret: `${numero}00011`,
        adresse: { codePostal: '35000', commune: 'Rennes', region: '53' },
      },
    ],
    qualiopis: [{ id: nextId(), categories: ['formation'], depuis: debut, jusqua: jourAuHasard(random) }],
    habilitations: referentiels.map((referentiel) => ({
      id: nextId(),
      referentiel: referentiel.id,
      etablissement,
      passages: passages(random, nextId, referentiel),
    })),
  };
}

/** A file with that register, for its own certifications. */
export function makeRegistre(folder: string, seed: number): string {
  const content = { referentiels: size.certifications, size: largeSize, rows: 0 };
  const { file, referentiels } = makeWorkspace(folder, 'registre', content, seed);
  // Not the identifiers that the workspace was made with.
  const random = new Random(seed + 1);
  const nextId = idSource(random);
  const organismes = Array.from({ length: size.organismes }, (_, i) =>
    organisme(random, nextId, i + 1, referentiels),
  );
  const half = organismes.length >> 1;
  const workspace = openWorkspace(file);
  const session = openSession(workspace, null);
  // Two gestures: a register is not known all at once.
  for (const part of [organismes.slice(0, half), organismes.slice(half)]) {
    const changes = part.flatMap((un) => ajouterOrganisme(un).changes);
    commit(workspace, session.gesture('organismes.importes', changes, null), session.replica);
  }
  workspace.changed = false;
  closeWorkspace(workspace);
  return file;
}
