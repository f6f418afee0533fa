import type { EntityName } from '../../../domain/entities.ts';
import { counted, numbered } from '../counted.ts';
import { reunionSaid } from '../gesture-said.ts';
import { phraseLieu } from '../lieux.ts';
import { uncapitalised } from '../uncapitalised.ts';
import { quoted } from '../quoted.ts';

/** An item, after what was done to it. */
const ofEntity: Readonly<Record<EntityName, string>> = {
  espace: 'du fichier',
  referentiel: 'du référentiel',
  derogation: 'de la règle écartée',
  voieAcces: 'de la voie d’accès',
  annexe: 'de l’annexe de branche',
  activite: 'de l’activité',
  tache: 'de la tâche',
  bloc: 'du bloc',
  competence: 'de la compétence',
  critere: 'du critère',
  modalite: 'de la modalité',
  grille: 'de la grille',
  echelle: 'de l’échelle',
  niveau: 'du niveau',
  partie: 'de la partie',
  epreuve: 'de l’épreuve',
  ligne: 'de la ligne',
  essai: 'de l’essai',
  organisme: 'de l’organisme',
  etablissement: 'de l’établissement',
  qualiopi: 'du certificat Qualiopi',
  habilitation: 'de l’habilitation',
  passage: 'de l’étape de l’habilitation',
  audit: 'de l’audit',
  personne: 'de la personne',
  intervenant: 'de l’intervenant',
  declaration: 'de la déclaration',
  liste: 'de la liste d’organismes',
  noteModification: 'de la note de modification',
  changementSubstantiel: 'd’un changement substantiel',
  relecture: 'de la relecture',
  commentaire: 'du commentaire',
  reponse: 'de la réponse',
  version: 'de la version',
  dossier: 'du dossier déposé',
  suite: 'de la suite du dossier',
  pieceJointe: 'de la pièce jointe',
  regleDecision: 'de la règle de décision',
  seance: 'de la séance',
  presence: 'de la présence',
  piece: 'du document envoyé',
  decision: 'du point de l’ordre du jour',
  fusion: 'de la réunion de deux copies',
};

/** What stands around every screen. */
export const frame = {
  chemin: { copier: 'Copier le chemin', copie: 'Le chemin est copié.' },
  copie: {
    enregistree: (fichier: string) =>
      `Copie enregistrée : ${fichier}. Elle contient tout le fichier, avec les coordonnées des personnes.`,
    telechargee: (nom: string) =>
      `Copie téléchargée : ${nom}. Elle contient tout le fichier, avec les coordonnées des personnes.`,
  },
  /** Something was given to be opened while a dialog is open. */
  given: {
    title: 'Un autre fichier a été donné à ouvrir',
    sentence: (nom: string) =>
      `Montrer ${quoted(nom)} quitte la boîte de dialogue ouverte : ce qui y est saisi et pas encore enregistré serait perdu. Pour le garder, restez, finissez, puis ouvrez de nouveau ce fichier.`,
    cede: 'Le montrer et perdre la saisie',
    cancel: 'Rester',
  },
  navigation: 'Écrans',
  referentiels: 'Référentiels',
  organismes: 'Organismes',
  decisions: 'Décisions',
  journal: 'Journal',
  fusion: 'Réunion en cours',
  verification: 'Vérification',
  audit: 'Audit',
  interrupt: 'Interrompre',
  undo: 'Annuler',
  redo: 'Rétablir',
  undone: (gesture: string) => `Annulé : ${uncapitalised(gesture)}`,
  redone: (gesture: string) => `Rétabli : ${uncapitalised(gesture)}`,
  rewording: 'Reformulation',
  firstWriting: 'Rédaction',
  /** « Reformulation de C1.2 », « Ajout d’A3 »: a code says the kind. */
  gestureOnCode: (operation: string, code: string) =>
    `${operation} ${/^[AEIOUY]/i.test(code) ? 'd’' : 'de '}${code}`,
  /** « Reformulation de la compétence « Accueillir » » */
  gestureOn: (operation: string, entity: EntityName, item: string) =>
    [operation, ofEntity[entity], item].filter((part) => part !== '').join(' '),
  undoNext: (gesture: string) => `Annuler : ${uncapitalised(gesture)}`,
  redoNext: (gesture: string) => `Rétablir : ${uncapitalised(gesture)}`,
  /** A gesture that is somebody else's, or was made elsewhere. */
  foreign: {
    undoTitle: 'Annuler le geste d’une autre personne ?',
    redoTitle: 'Rétablir ce qu’une autre personne a annulé ?',
    /** `when`: in the time of this machine. */
    sentence: (nom: string, when: string, gesture: string, isHere: boolean) =>
      `${nom}${isHere ? '' : ', sur un autre poste,'} l’a fait le ${when} : ${uncapitalised(gesture)}. Le journal en gardera la trace.`,
    undo: 'Annuler ce geste',
    redo: 'Rétablir',
    keep: 'Ne rien changer',
  },
  saving: {
    saved: 'Enregistré',
    saving: 'Enregistrement…',
    typing: 'Modification en cours',
    hint: 'Tout est enregistré au fur et à mesure, sans rien demander.',
  },
  changes: 'Modifications',
  tools: 'Outils',
  /** « Modification — compétence C1.2 » */
  gesture: (operation: string, item: string) => `${operation} — ${item}`,
  /** « Réunion avec la copie Bureau.cpne, 12 éléments » */
  reunion: (source: { readonly libelle: string }, count: number) =>
    `${reunionSaid(source)}, ${counted(count, 'élément', 'éléments')}`,
  quoted: (text: string) => `« ${text} »`,
  readOnly: 'Lecture seule : copie de consultation, rien ne peut y être modifié.',
  readOnlyBadge: 'lecture seule',
  alteredAt: (seq: number) =>
    `Le journal de ce fichier ne se suit plus à la ligne ${numbered(seq)} : le fichier a été altéré hors de Paritaire. Il est ouvert en copie, pour consultation seulement ; lancez la vérification pour en savoir plus.`,
  lieu: {
    title: 'Emplacement du fichier',
    said: phraseLieu,
    accept: 'Ne plus le dire pour ce fichier',
  },
  who: (nom: string, college: string) => `${nom} · ${college}`,
  changeProfile: (nom: string, college: string) => `Qui travaille : ${nom} · ${college}. Modifier`,
  notices: 'Messages',
  crash: {
    title: 'Cet écran ne peut plus s’afficher',
    message:
      'Une erreur inattendue s’est produite dans la fenêtre. Ce qui était enregistré l’est toujours, et une saisie en cours sera retrouvée. Rechargez la fenêtre pour continuer.',
    reload: 'Recharger',
  },
};
