import { createEspace } from '../../main/engine/espace/espace.ts';
import { commit } from '../../main/engine/journal/commit.ts';
import { closeWorkspace, createWorkspace } from '../../main/engine/opening.ts';
import { registreAu } from '../../main/engine/organisme/liste.ts';
import { createRegistre } from '../../main/engine/organisme/registre.ts';
import { openSession } from '../../main/engine/session.ts';
import { ajouterOrganisme } from '../../shared/edit/organismes.ts';
import { dayAfter } from '../../shared/domain/dates.ts';
import type { Organisme, Passage } from '../../shared/generated/document.ts';
import { join } from 'node:path';
import { interleaved, percentile95, timed, type Measure } from './measure.ts';
import { idSource, Random } from './random.ts';

const bodies = 5000;
const perBody = 3;
const goal = 50;

const debut = '2020-01-01';
const jourAuHasard = (random: Random): string => dayAfter(debut, random.below(3000));

/** Granted, renewed, sometimes suspended then lifted, sometimes withdrawn. */
function passages(random: Random, nextId: () => string): Passage[] {
  const portee = {
    nature: random.pick(['FORMER', 'ORGANISER', 'ORGA_FORM'] as const),
    blocs: [],
    versions: [],
  };
  let le = jourAuHasard(random);
  const suite: Passage[] = [{ id: nextId(), etat: 'habilite', le, jusqua: dayAfter(le, 730), portee }];
  for (let renouvellements = random.below(3); renouvellements > 0; renouvellements -= 1) {
    if (random.below(4) === 0) {
      suite.push({ id: nextId(), etat: 'suspendu', le: dayAfter(le, 100) });
      suite.push({ id: nextId(), etat: 'habilite', le: dayAfter(le, 160) });
    }
    le = dayAfter(le, 731);
    suite.push({ id: nextId(), etat: 'habilite', le, jusqua: dayAfter(le, 730) });
  }
  if (random.below(8) === 0) suite.push({ id: nextId(), etat: 'retire', le: dayAfter(le, 400) });
  return suite;
}

function organisme(
  random: Random,
  nextId: () => string,
  rang: number,
  referentiels: readonly string[],
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
      { id: etablissement, siret: `${numero}00011`, adresse: { codePostal: '35000', commune: 'Rennes' } },
    ],
    qualiopis: [{ id: nextId(), categories: ['formation'], depuis: debut, jusqua: jourAuHasard(random) }],
    habilitations: Array.from({ length: perBody }, (_, i) => ({
      id: nextId(),
      referentiel: referentiels[i] ?? '',
      etablissement,
      passages: passages(random, nextId),
    })),
  };
}

/** The register of 5,000 bodies, 3 habilitations each, on a day: as it is known, and as it was. */
export async function measureRegistre(
  folder: string,
  rounds: number,
  seed: number,
): Promise<readonly Measure[]> {
  const random = new Random(seed);
  const nextId = idSource(random);
  const referentiels = Array.from({ length: perBody }, nextId);
  const workspace = createWorkspace(join(folder, 'registre.cpne'), (fresh) =>
    createEspace(openSession(fresh, null), 'CPNE du banc d’essai', ['0016']),
  );
  const session = openSession(workspace, null);
  const organismes = Array.from({ length: bodies }, (_, i) => organisme(random, nextId, i + 1, referentiels));
  const changes = organismes.flatMap((un) => ajouterOrganisme(un).changes);
  const half = changes.length >> 1;
  // Two gestures: a register is not known all at once.
  for (const part of [changes.slice(0, half), changes.slice(half)])
    commit(workspace, session.gesture('organismes.importes', part, null), session.replica);
  const registre = createRegistre();
  const au = (connuLe: string | null) =>
    registreAu(workspace, registre, { ref: null, au: jourAuHasard(random), connuLe });
  const first = await timed(() => au(null));
  const lignes = au(null).lignes;
  const times: number[] = [];
  // As bare as can be: the lines of the answer written as JSON, which a host does of them.
  const pairs = await interleaved(
    rounds,
    3,
    async () => {
      const time = await timed(() => au(null));
      times.push(time);
      return time;
    },
    () => timed(() => JSON.stringify(lignes)),
  );
  const known = await timed(() => au('2020-01-01'));
  closeWorkspace(workspace);
  const p95 = percentile95(times.slice(3));
  const of = `${bodies.toLocaleString('fr-FR')} organismes, ${lignes.length.toLocaleString('fr-FR')} lignes`;
  return [
    {
      name: `Registre à une date, ${of} (nu : les lignes en JSON ; p95 ${Math.round(p95)} ms)`,
      ...pairs,
      unit: 'ms',
      goal: { words: `< ${goal} ms`, met: p95 < goal },
    },
    {
      name: 'Le même, la première fois que le fichier est lu',
      ours: first,
      bare: pairs.bare,
      unit: 'ms',
      ratio: first / pairs.bare,
      goal: null,
    },
    {
      name: 'Le même, tel qu’il était connu avant que tout soit enregistré',
      ours: known,
      bare: pairs.bare,
      unit: 'ms',
      ratio: known / pairs.bare,
      goal: null,
    },
  ];
}
