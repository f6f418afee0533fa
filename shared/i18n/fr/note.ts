import type { EntityName } from '../../domain/entities.ts';
import type { ChangeKind } from '../../domain/operations.ts';
import { entityLabels } from './entities.ts';
import { capitalised, uncapitalised } from './uncapitalised.ts';

const kinds: Readonly<Record<Exclude<ChangeKind, 'changed'>, (item: string) => string>> = {
  added: (item) => `Ajout : ${item}.`,
  removed: (item) => `Suppression : ${item}.`,
};

/** A note de modification: what changes from one version to the next, for whom and why. */
export const note = {
  title: (intitule: string) => `Note de modification : ${intitule}`,
  fileName: 'note-de-modification',
  ensemble: {
    referentiel: 'Le référentiel dans son ensemble',
    grille: 'La grille dans son ensemble',
    liste: 'La liste dans son ensemble',
  },
  /** Of a list. */
  sortes: { arrivee: 'Entrées', depart: 'Sorties', changement: 'Changements' },
  organisme: (nom: string, ou: string) => (ou === '' ? nom : `${nom} (${ou})`),
  suite: (dits: readonly string[]) => dits.filter((dit) => dit !== '').join(', '),
  puis: (dits: readonly string[]) => dits.join(' ; '),
  deListe: (organisme: string, dit: string) => `${organisme} : ${dit.replace(/\.$/, '')}.`,
  untitled: { referentiel: 'Bloc', grille: 'Partie' },
  substantiels: 'Changements substantiels',
  rien: 'Rien à signaler.',
  whole: { referentiel: 'Fiche de certification', grille: 'Grille' },
  item: (entity: EntityName, name: string) =>
    name === '' ? entityLabels[entity] : `${entityLabels[entity]} « ${name} »`,
  coded: (entity: EntityName, code: string) => [entityLabels[entity], code].join(' ').trim(),
  kinds,
  moved: 'change de place',
  /** A line each: what holds several parts is said on one. */
  field: (label: string, was: string, is: string) => {
    const [before, after] = [was, is].map((text) => text.replaceAll('\n', ', ')) as [string, string];
    const name = /^\p{Lu}{2}/u.test(label) ? label : uncapitalised(label);
    if (before === '') return `${name}, désormais « ${after} »`;
    return after === '' ? `${name}, « ${before} » disparaît` : `${name}, « ${before} » devient « ${after} »`;
  },
  changed: (item: string, parts: readonly string[]) => `${capitalised(item)} : ${parts.join(' ; ')}.`,
  line: (text: string) => `- ${text}`,
};
