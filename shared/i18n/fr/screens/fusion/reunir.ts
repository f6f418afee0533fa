import type { FusionPreparee, Gel } from '../../../../contract/answers/fusion.ts';
import type { EntityName } from '../../../../domain/entities.ts';
import type { ComptesDePris } from '../../../../fusion/modele.ts';
import { counted } from '../../counted.ts';
import { entityLabels } from '../../entities.ts';
import { gelsDits, prisDits } from '../../fusion.ts';
import { listed } from '../../listed.ts';
import { quoted } from '../../quoted.ts';
import { empechesAvant } from './empechements.ts';

/** Something that comes for good. */
type Acte = FusionPreparee['points'][number]['definitifs'][number];

/** What has no name of its own, and comes for good. */
const comptesDActes: Partial<Readonly<Record<EntityName, readonly [un: string, plusieurs: string]>>> = {
  personne: ['personne', 'personnes'],
  liste: ['liste d’organismes', 'listes d’organismes'],
  declaration: ['déclaration', 'déclarations'],
};

/** « version Relieur, 1.0 »; what has no name of its own is counted: « 2 personnes ». */
function actesDits(actes: readonly Acte[]): readonly string[] {
  const sansNom = ({ entity, nom }: Acte): boolean => nom === entityLabels[entity];
  const nommes = actes.filter((acte) => !sansNom(acte));
  const comptes = Map.groupBy(actes.filter(sansNom), ({ entity }) => entity);
  return [
    ...nommes.map(({ entity, nom, sous }) => {
      const acte = `${entityLabels[entity]} ${quoted(nom)}`;
      return sous === null ? acte : `${acte} (${sous})`;
    }),
    ...[...comptes].map(([entity, { length }]) => {
      const [un, plusieurs] = comptesDActes[entity] ?? [entityLabels[entity], entityLabels[entity]];
      return counted(length, un, plusieurs);
    }),
  ];
}

/** As many as are read in one line. */
const NOMMES = 3;

/** The first names, and how many others. */
function quelques(noms: readonly string[]): readonly string[] {
  const autres = noms.length - NOMMES;
  const nommes = noms.slice(0, NOMMES).map(quoted);
  return autres > 0 ? [...nommes, counted(autres, 'autre', 'autres')] : nommes;
}

/** Names of what goes, and of what comes back, taken as it is. */
export interface Existences {
  readonly retraits: readonly string[];
  readonly retours: readonly string[];
}

/** « 2 suppressions : « C1.5 Ranger » et « C1.6 Trier » » */
function combienDits(noms: readonly string[], un: string, plusieurs: string): readonly string[] {
  if (noms.length === 0) return [];
  const combien = noms.length === 1 ? un : counted(noms.length, un, plusieurs);
  return [`${combien} : ${listed(quelques(noms))}`];
}

function existencesDites({ retraits, retours }: Existences): string {
  const dits = [
    ...combienDits(retraits, 'une suppression', 'suppressions'),
    ...combienDits(retours, 'un rétablissement', 'rétablissements'),
  ];
  return dits.length === 0 ? '' : `, dont ${dits.join(', et ')}`;
}

/** What is about to be done, before it is. */
export const reunir = {
  title: 'Réunir',
  fera: 'Ce qui sera fait, en un seul geste, après une sauvegarde :',
  /** `attend`: something is kept from coming for now. */
  neChangeRien: (attend: boolean) =>
    attend
      ? 'Rien ne changera dans vos textes : ce qui est arrivé sera noté, pour que la suite puisse se réunir. Ce qui ne peut pas venir attendra.'
      : 'Rien ne changera dans vos textes : ce qui a été fait dans l’autre copie sera noté comme vu.',
  pris: (comptes: ComptesDePris, existences: Existences) => {
    const [premier = '', ...autres] = prisDits(comptes);
    return [`${premier}${existencesDites(existences)}`, ...autres];
  },
  refuses: (count: number) =>
    `${counted(count, 'changement refusé', 'changements refusés')}, ce qui est ici reste`,
  reportes: (count: number) =>
    `${counted(count, 'point remis', 'points remis')} à plus tard : votre texte reste, et la question reviendra`,
  sansReponse: (count: number) =>
    `${counted(count, 'question n’a pas de réponse', 'questions n’ont pas de réponse')} : ${count > 1 ? 'elles comptent' : 'elle compte'} comme « plus tard ».`,
  empeches: empechesAvant,
  /** `noms`: what they are written for. */
  nonPris: (noms: readonly string[]) => {
    const quoi = noms.length === 1 ? 'Votre texte' : `Vos ${counted(noms.length, 'texte', 'textes')}`;
    const suite = noms.length === 1 ? 'n’est pas pris' : 'ne sont pas pris';
    return `${quoi} pour ${listed(quelques(noms))} ${suite} : « Prendre ce texte » en fait votre réponse.`;
  },
  motifsSeuls: (count: number) =>
    `${counted(count, 'motif est écrit sans réponse', 'motifs sont écrits sans réponse')} : ${count > 1 ? 'ils seraient perdus' : 'il serait perdu'}.`,
  autreTexte: ({ autreTexte }: Gel) => gelsDits.avant[autreTexte ?? 'rien'],
  annulable: 'Ctrl + Z annulera le tout.',
  resteAnnulable: 'Ctrl + Z annulera le reste.',
  definitif:
    'Cette réunion ne s’annulera pas, ni en tout ni en partie, et Ctrl + Z ne reviendra pas sur ce qui a été fait avant elle : ce qui suit arrive pour de bon. Remis à plus tard, il laisse tout s’annuler. La sauvegarde faite avant reste dans votre dossier.',
  effacements: 'Seront d’abord effacées ici, comme dans l’autre copie, ce qui ne s’annule pas :',
  definitifs: actesDits,
  autresActes: (count: number) => `et ${counted(count, 'autre', 'autres')}`,
  motif: 'Motif',
  motifHint: 'Facultatif ; il sera inscrit au journal.',
  submit: 'Réunir',
  enCours: 'Réunion des deux copies…',
  refus: 'Rien n’a été réuni',
  recomparer: 'Comparer de nouveau',
};
