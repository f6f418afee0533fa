import { join } from 'node:path';
import { changer, copieOuverte } from '../../support/copies.ts';
import { leaveSession, reopened } from '../../support/workspace.ts';
import { competences, type Copies } from './copies-divergentes.ts';
import { makeTestFolder } from './workspace.ts';

/** Some sixty words, that end otherwise on each side. */
const long = (fin: string): string =>
  `Accueillir chaque utilisateur à l’atelier ou chez lui, écouter sa demande et la reformuler, examiner avec lui l’état du matériel, ses pannes et son usage, vérifier les documents d’entretien et les réparations déjà faites, évaluer les risques, puis proposer une intervention adaptée à ses moyens, à la saison et aux pièces qui se trouvent encore, en lui expliquant ce qui sera fait, ${fin}`;

/** What each copy says of one compétence, at length. */
const textesLongs = {
  ici: long('dans quel délai, et à quel prix tout compris'),
  la: long('par qui, avec quelle garantie, et comment le joindre'),
} as const;

/** Of the same text, what each copy says elsewhere in it: both go together. */
const passages = {
  ici: long('simplement').replace('chaque utilisateur', 'sans tarder chaque utilisateur'),
  la: long('simplement et par écrit'),
} as const;

/** A file and a copy in which one long text was written otherwise; `ensemble`: in places apart. */
export function copiesAuxTextesLongs({ ensemble = false } = {}): Copies {
  const folder = makeTestFolder();
  const copie = join(folder.folder, 'Copie de Jeanne.cpne');
  const session = reopened(folder.workspace);
  const { id } = competences.deuxCotes;
  changer(session, 'competence', id, { libelle: long('simplement') });
  const jeanne = copieOuverte(session, copie, 'Jeanne Dupont');
  const { ici, la } = ensemble ? passages : textesLongs;
  changer(session, 'competence', id, { libelle: ici });
  changer(jeanne, 'competence', id, { libelle: la });
  leaveSession(jeanne);
  leaveSession(session);
  return { ...folder, copie };
}
