import type { ImportNote, ImportPreview } from '../../../contract/answers/import.ts';
import type { EntityName } from '../../../domain/entities.ts';
import { counted, numbered } from '../counted.ts';
import { entityLabels } from '../entities.ts';

const groups: Readonly<Record<ImportNote['kind'], string>> = {
  compris: 'Compris',
  devine: 'Deviné',
  laisse: 'Laissé de côté',
};

const groupHints: Readonly<Record<ImportNote['kind'], string>> = {
  compris: 'Repris tel que la source le donne.',
  devine: 'Interprété par Paritaire : à vérifier.',
  laisse: 'Non repris : à reporter à la main si cela compte.',
};

const effects: Readonly<Record<ImportPreview['effet'], string>> = {
  creation: 'Un nouveau référentiel sera créé dans ce fichier.',
  miseAJour: 'Ce référentiel est déjà dans ce fichier : il sera mis à jour.',
  aucun: 'Ce référentiel est déjà dans ce fichier, à l’identique : il n’y a rien à importer.',
};

/** The import of a fiche or of a document. */
export const importing = {
  title: 'Importer un référentiel',
  intro:
    'Une fiche de France compétences (XML, ou l’export national en ZIP), ou un référentiel exporté par Paritaire (JSON).',
  promise: 'Rien n’est écrit avant que vous n’ayez lu ce qui serait importé, et accepté.',
  readOnly: 'Cette copie est en lecture seule : rien ne peut y être importé.',
  chooseFile: 'Choisir un fichier…',
  chooseOther: 'Choisir un autre fichier…',
  listing: 'Choix et lecture du fichier',
  reading: (numero: string | null) => (numero === null ? 'Lecture du référentiel' : `Lecture de ${numero}`),
  refused: 'Ce fichier n’a pas pu être importé',
  fiches: {
    title: (name: string) => `Fiches de « ${name} »`,
    label: 'Fiches',
    total: (count: number) => counted(count, 'fiche', 'fiches'),
    filtered: (shown: number, total: number) => `${numbered(shown)} sur ${counted(total, 'fiche', 'fiches')}`,
    none: 'Ce fichier ne contient aucune fiche.',
    filter: 'Filtrer par numéro ou intitulé',
    noMatch: 'Aucune fiche ne correspond.',
    active: 'active',
    inactive: 'inactive',
    untitled: '(sans intitulé)',
    backToList: 'Revenir à la liste des fiches',
  },
  preview: {
    from: (name: string) => `Lu dans « ${name} »`,
    effect: (effet: ImportPreview['effet']) => effects[effet],
    changes: 'Ce qui changerait',
    countsOf: (entity: EntityName, counts: string) => `${entityLabels[entity]} : ${counts}`,
    show: 'Voir le référentiel',
    outline: 'Le référentiel tel qu’il serait',
    notes: 'Ce qui a été lu',
    group: (kind: ImportNote['kind'], count: number) => `${groups[kind]} (${numbered(count)})`,
    groupHint: (kind: ImportNote['kind']) => groupHints[kind],
    groupEmpty: 'Rien dans ce groupe.',
    field: (champ: string) => `Dans la source : ${champ}`,
    wholeSource: (characters: number) =>
      `Texte de la source (${counted(characters, 'caractère', 'caractères')})`,
    more: (count: number) => `Afficher ${counted(count, 'remarque suivante', 'remarques suivantes')}`,
    reason: 'Motif',
    reasonHint: 'Facultatif : il sera inscrit au journal.',
    accept: 'Importer',
    accepting: 'Import en cours…',
    giveUp: 'Renoncer',
    again: 'Relire le fichier',
    acceptRefused: 'L’import n’a pas été fait',
  },
  imported: (intitule: string, seq: number) =>
    `« ${intitule} » est importé (ligne ${numbered(seq)} du journal).`,
  nothingImported: 'Rien n’a été importé : le référentiel était déjà à l’identique dans ce fichier.',
};
