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

/** A file and a copy in which one long text was written otherwise. */
export function copiesAuxTextesLongs(): Copies {
  const folder = makeTestFolder();
  const copie = join(folder.folder, 'Copie de Jeanne.cpne');
  const session = reopened(folder.workspace);
  const { id } = competences.deuxCotes;
  changer(session, 'competence', id, { libelle: long('simplement') });
  const jeanne = copieOuverte(session, copie, 'Jeanne Dupont');
  changer(session, 'competence', id, { libelle: textesLongs.ici });
  changer(jeanne, 'competence', id, { libelle: textesLongs.la });
  leaveSession(jeanne);
  leaveSession(session);
  return { ...folder, copie };
}
