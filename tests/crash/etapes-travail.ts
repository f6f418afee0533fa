import type { FusionPreparee } from '../../shared/contract/answers/fusion.ts';
import type { Reponses } from '../../shared/fusion/modele.ts';
import type { TestEngine } from '../support/engine.ts';
import { randomSource } from '../support/random-source.ts';
import { fichierDe, instantDe, recuDe, type Travail } from './etapes-depart.ts';

function figerLeTemps(at: number): void {
  globalThis.Date = new Proxy(Date, {
    construct: (date, given, target) =>
      Reflect.construct(date, given.length === 0 ? [at] : given, target) as object,
    get: (date, name) => (name === 'now' ? () => at : (Reflect.get(date, name) as unknown)),
  });
}

/** The same draws as the last time. */
function figerLeHasard(): void {
  const random = randomSource(1);
  crypto.getRandomValues = <T extends ArrayBufferView | null>(into: T): T => {
    if (into instanceof Uint8Array) for (const i of into.keys()) into[i] = random.integer(0, 255);
    return into;
  };
}

async function preparee(engine: TestEngine, dossier: string, travail: Travail): Promise<FusionPreparee> {
  const [garde] = await engine.ask('fusion.gardees', {});
  if (garde !== undefined) return engine.ask('fusion.reprendre', { id: garde.id, motDePasse: null });
  const { jeton } = await engine.ask('fusion.lire', { file: recuDe(dossier, travail), motDePasse: null });
  return engine.ask('fusion.preparer', { jeton });
}

/** As whoever put it aside answered, then theirs; in part: the last question waits. */
function reponsesA({ points, reponses }: FusionPreparee, enPartie: boolean): Reponses {
  const questions = points.filter(({ question }) => question !== null);
  return Object.fromEntries(
    questions.map(({ cle }, i) => [
      cle,
      enPartie && i === questions.length - 1
        ? { choix: 'plusTard' as const }
        : (reponses[cle] ?? { choix: 'leur' as const }),
    ]),
  );
}

async function reunir(engine: TestEngine, dossier: string, travail: Travail): Promise<void> {
  const montree = await preparee(engine, dossier, travail);
  const reponses = reponsesA(montree, travail === 'enPartie');
  await engine.ask('fusion.appliquer', { jeton: montree.jeton, reponses, motif: 'Décidé ensemble' });
}

/** The merge, while it is the last gesture. */
async function defaire(engine: TestEngine): Promise<void> {
  const { head, undo } = await engine.ask('journal.reversible', {});
  if (undo?.seq === head && undo.gesture.op === 'fusion.faite')
    await engine.ask('gesture.undo', { seq: head });
}

/**
 * Whoever works in this process opens the file, takes in what was put aside, or undoes it: at the same moment and with the same draws each time, so
 * that the same is written.
 */
export async function travailler(engine: TestEngine, dossier: string, travail: Travail): Promise<void> {
  figerLeTemps(instantDe(dossier));
  figerLeHasard();
  await engine.ask('workspace.open', { file: fichierDe(dossier) });
  await (travail === 'defaire' ? defaire(engine) : reunir(engine, dossier, travail));
}
