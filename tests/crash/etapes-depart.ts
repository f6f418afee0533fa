import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ecrirePaquet } from '../../main/engine/paquet/ecrire.ts';
import { effacer } from '../../main/engine/personne/ecrire.ts';
import { listReferentiels } from '../../main/engine/referentiel/queries.ts';
import type { Session } from '../../main/engine/session.ts';
import { quietTask } from '../../main/engine/task.ts';
import { changer, copieDe, copieOuverte, idsDe, reunir } from '../support/copies.ts';
import { semerDossiers } from '../support/dossiers-semes.ts';
import { testEngine } from '../support/engine.ts';
import { semerFusions } from '../support/fusion-semee.ts';
import { inscrite } from '../support/personne-exemple.ts';
import { adoptRandom, gridRandom, importRandom, randomGesture } from '../support/random-gestures.ts';
import { randomSource, type RandomSource } from '../support/random-source.ts';
import { semerRegistre } from '../support/registre-seme.ts';
import { relirePuisRetirer } from '../support/relecture-exemple.ts';
import { closeSession, leaveSession, newSession } from '../support/workspace.ts';

/**
 * What is cut. `tout`: a copy is taken in, versions, files, reviews and persons with it. `enPartie`: of a signed package, and a question waits.
 * `effacer`: a person was erased there. `defaire`: a merge is undone.
 */
export const travaux = ['tout', 'enPartie', 'effacer', 'defaire'] as const;
export type Travail = (typeof travaux)[number];
export const isTravail = (text: string): text is Travail => (travaux as readonly string[]).includes(text);

/** Whom nothing may know once they are erased. */
export const nomEfface = 'Ducasse-Effacée';

export const fichierDe = (dossier: string): string => join(dossier, 'essai.cpne');
export const utilisateurDe = (dossier: string): string => join(dossier, 'utilisateur');
export const recuDe = (dossier: string, travail: Travail): string =>
  join(dossier, travail === 'enPartie' ? 'recu.cpnex' : 'recu.cpne');

/** When the process that is cut works: after all that was done before it. */
const instant = (dossier: string): string => join(dossier, 'instant.txt');
export const instantDe = (dossier: string): number => Number(readFileSync(instant(dossier), 'utf8'));

function travailler(autre: Session, random: RandomSource): void {
  adoptRandom(autre, random);
  semerDossiers(autre);
  relirePuisRetirer(autre, listReferentiels(autre.workspace.db).at(-1)?.id ?? '');
  gridRandom(autre, random);
  inscrite(autre, 'Nouvelle');
  for (let i = 0; i < 8; i++) randomGesture(autre, random);
}

/** Two compétences, which each words otherwise: two questions. */
function seContredire(a: Session, b: Session): void {
  const communes = new Set(idsDe(b, 'competence'));
  const memes = idsDe(a, 'competence')
    .filter((id) => communes.has(id))
    .slice(0, 2);
  for (const [nom, session] of [
    ['Ici', a],
    ['Là', b],
  ] as const)
    for (const id of memes) changer(session, 'competence', id, { libelle: `${nom} : redit autrement` });
}

/** What was answered before it was put aside: the first question. */
async function mettreDeCote(dossier: string, travail: Travail): Promise<void> {
  const engine = testEngine('Jeanne Essai');
  await engine.ask('workspace.open', { file: fichierDe(dossier) });
  const { jeton } = await engine.ask('fusion.lire', { file: recuDe(dossier, travail), motDePasse: null });
  const { points, jeton: vue } = await engine.ask('fusion.preparer', { jeton });
  const [premiere] = points.filter(({ question }) => question !== null);
  if (premiere !== undefined)
    await engine.ask('fusion.garder', { jeton: vue, reponses: { [premiere.cle]: { choix: 'notre' } } });
  await engine.ask('workspace.close', {});
}

async function recevoir(a: Session, b: Session, dossier: string, travail: Travail): Promise<void> {
  const recu = recuDe(dossier, travail);
  if (travail === 'defaire')
    await reunir(a, b, { path: dossier, at: (name) => join(dossier, name), remove: () => undefined }, () => ({
      choix: 'leur',
    }));
  else if (travail !== 'enPartie') copieDe(b, recu);
  else {
    const entier = {
      pour: null,
      objet: 'contribution',
      message: null,
      portee: null,
      depuis: 0,
      motDePasse: null,
    } as const;
    const envoi = {
      ...entier,
      file: b.workspace.file,
      to: recu,
      de: b.author,
      avecContacts: true,
      signer: true,
    };
    await ecrirePaquet(envoi, quietTask, b.workspace);
  }
}

/** A workspace that took in others’ work before, and what is about to be taken in, or undone: all that the process that is cut needs. */
export async function faireUnDepart(dossier: string, travail: Travail, seed: number): Promise<void> {
  const random = randomSource(seed);
  mkdirSync(utilisateurDe(dossier), { recursive: true });
  mkdirSync(join(dossier, 'temporaire'));
  process.env['PARITAIRE_DOSSIER'] = utilisateurDe(dossier);
  const a = newSession(fichierDe(dossier));
  for (let i = 0; i < 2; i++) importRandom(a, random);
  semerRegistre(a);
  const connue = inscrite(a, nomEfface);
  await semerFusions(a, random);
  const b = copieOuverte(a, join(dossier, 'autre.cpne'), 'Bruno Essai');
  // What cannot be undone is not part of what is.
  if (travail === 'defaire') for (let i = 0; i < 8; i++) randomGesture(b, random);
  else travailler(b, random);
  seContredire(a, b);
  if (travail === 'effacer') effacer(b, { id: connue, reason: 'Demande du 3 mars' });
  await recevoir(a, b, dossier, travail);
  leaveSession(b);
  closeSession(a);
  if (travail !== 'defaire') await mettreDeCote(dossier, travail);
  writeFileSync(instant(dossier), String(Date.now() + 60_000));
}
