import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gardees } from '../../main/engine/fusion/gardees.ts';
import { catchUp } from '../../main/engine/history/catch-up.ts';
import { readEspace } from '../../main/engine/espace/espace.ts';
import { projectPath } from '../../build/folders.ts';
import type { RandomSource } from '../support/random-source.ts';
import { leaveSession, reopened, type TemporaryFolder } from '../support/workspace.ts';
import { logicalContent } from './database.ts';
import { faireUnDepart, fichierDe, nomEfface, utilisateurDe, type Travail } from './etapes-depart.ts';
import { isHot, soundness } from './kills.ts';

const script = fileURLToPath(new URL('./etapes-processus.ts', import.meta.url));

interface Fin {
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
}

/** Runs the work in its folder; `mort`: the number of the write at which it is killed; 0: none. */
function lancer(dossier: string, travail: Travail, mort: number): Fin {
  const { signal, status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, travail, dossier, String(mort)],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      env: {
        ...process.env,
        PARITAIRE_DOSSIER: utilisateurDe(dossier),
        TMPDIR: join(dossier, 'temporaire'),
        NODE_COMPILE_CACHE: projectPath('node_modules/.cache/compiled'),
      },
    },
  );
  if (signal === null && status !== 0) throw new Error(`${travail}, ${mort}: ${stderr}`);
  return { signal, out: stdout };
}

/** What a file says once it is opened as the application does, and its derived tables are brought up to date. */
function contenu(file: string): string {
  const session = reopened(file);
  catchUp(session.workspace.db);
  leaveSession(session);
  return logicalContent(file);
}

/** A work that can be cut at each of its writes. */
export interface Epreuve {
  readonly travail: Travail;
  /** The folder where it is done. */
  readonly dossier: string;
  /** The same, as it stands before. */
  readonly depart: string;
  /** What it writes, in order. */
  readonly ecritures: readonly string[];
  /** What the workspace holds: before, after each of its gestures. */
  readonly etats: readonly string[];
}

function remettre(dossier: string, depart: string): void {
  rmSync(dossier, { recursive: true, force: true });
  cpSync(depart, dossier, { recursive: true });
  process.env['PARITAIRE_DOSSIER'] = utilisateurDe(dossier);
}

/** Does any backup still know who was erased? */
function seSouviennent(dossier: string): boolean {
  const folder = join(utilisateurDe(dossier), 'sauvegardes');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.cpne'))
    .some((name) => readFileSync(join(folder, name)).includes(nomEfface));
}

/** Does the whole work once, to know what it writes and what it leads to. */
export async function nouvelleEpreuve(
  folder: TemporaryFolder,
  travail: Travail,
  seed: number,
): Promise<Epreuve> {
  const [dossier, depart] = [folder.at(`${travail}-${seed}`), folder.at(`${travail}-${seed}-depart`)];
  await faireUnDepart(dossier, travail, seed);
  cpSync(dossier, depart, { recursive: true });
  if (travail === 'effacer' && !seSouviennent(dossier)) throw new Error('no backup knew who is erased');
  const avant = contenu(fichierDe(dossier));
  remettre(dossier, depart);
  const ecritures = JSON.parse(lancer(dossier, travail, 0).out) as readonly string[];
  const commits = readdirSync(dossier).filter((name) => name.startsWith('etat-')).length;
  const apres = Array.from({ length: commits }, (_, i) => contenu(join(dossier, `etat-${i + 1}.cpne`)));
  return { travail, dossier, depart, ecritures, etats: [...new Set([avant, ...apres])] };
}

function garde(file: string): boolean {
  const session = reopened(file);
  try {
    return (
      gardees(
        readEspace(session.workspace.db, file).id,
        () => true,
        () => false,
      ).length > 0
    );
  } finally {
    leaveSession(session);
  }
}

/** What one death showed. */
export interface Coupure {
  /** The write that was not made. */
  readonly quoi: string;
  /** The workspace stood there: 0 as before, then after each gesture. */
  readonly etape: number;
  /** Pages of a gesture that was cut were in the file, and had to be put back. */
  readonly hotJournal: boolean;
  readonly faults: readonly string[];
}

/** What whoever opens the file after the death finds. */
async function apresLaMort({ dossier, travail, etats }: Epreuve): Promise<Omit<Coupure, 'quoi'>> {
  const file = fichierDe(dossier);
  const hotJournal = isHot(file);
  const etape = etats.indexOf(contenu(file));
  const faults = [...(await soundness(file))];
  if (etape === -1) faults.push('neither what it was, nor what it becomes');
  if (etape < etats.length - 1 && travail !== 'defaire' && !garde(file))
    faults.push('what was put aside is gone, and nothing came');
  return { etape, hotJournal, faults };
}

/** The same work again, by another process, which nothing kills. */
async function encore({ dossier, travail, etats }: Epreuve): Promise<readonly string[]> {
  const file = fichierDe(dossier);
  lancer(dossier, travail, 0);
  const faults = [...(await soundness(file))];
  if (contenu(file) !== etats.at(-1)) faults.push('another try came to something else');
  if (garde(file) !== (travail === 'enPartie'))
    faults.push('what is put aside is not what is left to answer');
  if (travail === 'effacer' && seSouviennent(dossier)) faults.push('a backup knows who was erased');
  const beside = readdirSync(dossier).filter((name) => name.includes('essai.cpne') && name !== 'essai.cpne');
  if (beside.length > 0) faults.push(`left beside the file: ${beside.join(', ')}`);
  return faults;
}

/** Kills the work at its write `numero` (1: the first), then looks at what it left and tries again. */
export async function couperA(epreuve: Epreuve, numero: number): Promise<Coupure> {
  const { dossier, depart, travail, ecritures } = epreuve;
  remettre(dossier, depart);
  const quoi = ecritures[numero - 1] ?? '';
  const { signal } = lancer(dossier, travail, numero);
  if (signal !== 'SIGKILL') throw new Error(`${travail} was not killed at ${numero}: ${quoi}`);
  const found = await apresLaMort(epreuve);
  return { ...found, quoi, faults: [...found.faults, ...(await encore(epreuve))] };
}

/** Writes at which the work is to be killed: so many, each once, in order. */
export function numerosTires({ ecritures }: Epreuve, random: RandomSource, count: number): readonly number[] {
  const left = ecritures.map((_, i) => i + 1);
  while (left.length > count) left.splice(random.integer(0, left.length - 1), 1);
  return left;
}
