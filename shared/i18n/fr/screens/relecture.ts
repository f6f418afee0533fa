import { localDate } from '../../../domain/dates.ts';
import type { College } from '../../../domain/gesture.ts';
import type { Relu, Statut } from '../../../relecture/modele.ts';
import { counted, numbered } from '../counted.ts';
import { jourFrancais } from '../evaluation.ts';
import { frenchHours } from '../hours.ts';
import { quoted } from '../quoted.ts';
import { collegesDits, statutsDits } from '../relecture.ts';

const jour = (instant: string): string => jourFrancais(localDate(new Date(instant)));
const instants = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'short' });

const aTraiter = (count: number): string =>
  count === 0 ? 'aucun à traiter' : `${numbered(count)} à traiter`;

const ordinal = (n: number): string => (n === 1 ? '1er' : `${n}e`);

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The review of a draft, and what is said in it. */
export const relecture = {
  tab: 'Relecture',
  statuts: statutsDits,
  colleges: collegesDits,
  statut: (statut: Statut) => capitalised(statutsDits[statut]),
  college: (college: College) => capitalised(collegesDits[college]),
  bande: {
    label: { referentiel: 'Référentiel en relecture', grille: 'Grille en relecture' },
    ouverte: (objet: string, depuis: string) =>
      `En relecture depuis le ${jour(depuis)} : ${objet}. Le texte est gelé tant qu’elle dure ; les commentaires restent ouverts.`,
    /** Where what is locked is not what was frozen. */
    autreTexte: (objet: string, depuis: string) =>
      `En relecture depuis le ${jour(depuis)} : ${objet}. Rien ne se modifie ici tant qu’elle dure ; les commentaires restent ouverts.`,
    avisPourLe: (day: string) => `Avis attendus pour le ${jourFrancais(day)}.`,
  },
  /** Where the draft is not the text that is read. */
  autreTexte: {
    comparer: 'Voir ce qui diffère…',
    relu: {
      referentiel: 'L’export du brouillon et sa mise sur papier donnent le texte relu.',
      grille: 'L’export du brouillon et sa mise sur papier donnent la grille relue.',
    },
  },
  ouvrir: {
    open: 'Mettre en relecture…',
    title: 'Mettre en relecture',
    meaning: {
      referentiel:
        'Le texte est gelé tel qu’il est : chacun relit le même, reconnaissable à son empreinte, et rien n’y change tant que la relecture dure. Elle se retire, ou se clôt par l’adoption.',
      grille:
        'La grille est gelée telle qu’elle est, pour le texte du référentiel tel qu’il est aujourd’hui : chacun relit la même, reconnaissable à son empreinte, et rien n’y change tant que la relecture dure. Elle se retire, ou se clôt par l’adoption de la grille pour ce texte-là.',
    },
    objet: 'Objet de la relecture',
    objetHint: 'Ce que verront ceux qui relisent ; il sera inscrit au journal.',
    avisPourLe: 'Avis attendus pour le',
    dateForm: 'Donnez une date du calendrier, ou laissez vide.',
    submit: 'Mettre en relecture',
    done: {
      referentiel: 'Le référentiel est en relecture : son texte est gelé.',
      grille: 'La grille est en relecture : son texte est gelé.',
    },
  },
  retirer: {
    open: 'Retirer de la relecture…',
    title: 'Retirer de la relecture',
    meaning:
      'Le texte peut de nouveau être modifié. Les commentaires restent, et se traitent encore ; une nouvelle mise en relecture fera un second tour.',
    motif: 'Motif du retrait',
    motifHint: 'Par exemple : prendre en compte les avis reçus. Il sera inscrit au journal.',
    submit: 'Retirer',
    done: {
      referentiel: 'Le référentiel n’est plus en relecture : son texte peut être modifié.',
      grille: 'La grille n’est plus en relecture : son texte peut être modifié.',
    },
  },
  missing: 'À renseigner.',
  quoi: {
    label: 'Texte relu',
    dit: (entity: Relu['entity'], intitule: string) =>
      entity === 'referentiel' ? 'Le référentiel' : `Grille : ${intitule}`,
  },
  tours: 'Relectures',
  tour: (tour: number, objet: string) => `${ordinal(tour)} tour : ${objet}`,
  etats: {
    ouverte: (le: string) => `ouverte le ${jour(le)}`,
    retiree: (ouverte: string, le: string, motif: string) =>
      `ouverte le ${jour(ouverte)}, retirée le ${jour(le)} (${motif})`,
    adoptee: (le: string, numero: string) =>
      `ouverte le ${jour(le)}, close par l’adoption de la version ${numero}`,
  },
  empreinte: (start: string) => `Empreinte du texte relu : ${start}…`,
  filtre: {
    label: 'Commentaires à montrer',
    statut: 'Suite donnée',
    college: 'Collège',
    tous: 'Toutes les suites',
    tousColleges: 'Tous les collèges',
    deLElement: (nom: string) => `Seulement : ${nom}`,
    enlever: { referentiel: 'Tout le référentiel', grille: 'Toute la grille' },
  },
  compte: (shown: number, total: number, waiting: number) =>
    shown === total
      ? `${counted(total, 'commentaire', 'commentaires')}, ${aTraiter(waiting)}`
      : `${numbered(shown)} sur ${counted(total, 'commentaire', 'commentaires')}, ${aTraiter(waiting)}`,
  liste: 'Commentaires',
  aucun:
    'Aucun commentaire pour l’instant. Choisissez des mots dans un champ d’un élément, puis « Commenter… ».',
  aucunIci: 'Aucun commentaire ne répond à ces choix.',
  choisir: 'Choisissez un commentaire.',
  numero: (numero: number) => `N° ${numbered(numero)}`,
  titre: (numero: number, element: string) => `N° ${numbered(numero)}, ${element}`,
  le: (instant: string) => frenchHours(instants.format(new Date(instant))),
  qui: (auteur: string, college: College, organisation: string | null) =>
    organisation === null
      ? `${auteur} (${collegesDits[college]})`
      : `${organisation} (${collegesDits[college]}), saisi par ${auteur}`,
  pour: (nom: string, college: College) => `${nom} (${collegesDits[college]})`,
  actions: 'Actions sur le commentaire',
  voir: 'Voir l’élément',
  precedent: 'Commentaire précédent',
  suivant: 'Commentaire suivant',
  sur: 'Passage commenté',
  toutLElement: 'l’élément entier',
  devenir: {
    retire: 'Cet élément a été retiré depuis ce commentaire.',
    reformule: 'Reformulé depuis ce commentaire :',
    motsPartis: 'Les mots commentés n’y sont plus.',
    motsRestes: (mots: string) => `Les mots commentés y sont encore : ${quoted(mots)}.`,
  },
  reponses: (count: number) => counted(count, 'réponse', 'réponses'),
  repondre: { open: 'Répondre…', label: 'Réponse', submit: 'Répondre' },
  suite: {
    title: 'Suite donnée',
    statut: 'Suite',
    motif: 'Motif, ou réponse faite à son auteur',
    motifRefus: 'Motif du refus',
    doublonDe: 'Doublon du commentaire',
    choisir: 'Choisir un commentaire',
    submit: 'Enregistrer la suite',
    motifManque: 'Un refus donne son motif.',
    doublonManque: 'Nommez le commentaire que celui-ci répète.',
    close: (numero: string) =>
      `Close par l’adoption de la version ${numero} : ce qui a été décidé ne change plus.`,
    dite: (statut: Statut) => `Suite donnée : ${statutsDits[statut]}`,
    doublon: (numero: number) => `Doublon du n° ${numbered(numero)}.`,
  },
  commenter: {
    open: 'Commenter…',
    title: (element: string) => `Commenter : ${element}`,
    portee: 'Ce que vous commentez',
    mots: (champ: string, mots: string) => `${champ} : ${quoted(mots)}`,
    texte: 'Commentaire',
    organisation: 'Au nom de',
    organisationHint: 'L’organisation dont l’avis est saisi ; laissez vide si c’est le vôtre.',
    /** Takes up the organisation of the comment before. */
    encore: (organisation: string) => `Encore « ${organisation} »`,
    college: 'Collège',
    collegeChoisir: 'Choisir un collège',
    collegeManque: 'Dites de quel collège est cette organisation.',
    submit: 'Commenter',
  },
  deLElement: (total: number, waiting: number) =>
    total === 0 ? 'Commentaires' : `Commentaires (${numbered(total)}, ${aTraiter(waiting)})`,
  compteDans: (total: number) => counted(total, 'commentaire', 'commentaires'),
  ligne: (numero: number, qui: string, statut: Statut) =>
    `N° ${numbered(numero)}, ${qui}, ${statutsDits[statut]}`,
  table: {
    open: 'Exporter les suites données',
    csv: 'En CSV…',
    docx: 'En Word (.docx)…',
    dialogTitle: 'Exporter les suites données',
  },
  cite: (titre: string, qui: string) => `${titre} (${qui})`,
  aTraiterAvant: (premiers: readonly string[], total: number) => {
    const autres = total - premiers.length;
    const reste = autres > 0 ? [`et ${counted(autres, 'autre', 'autres')}`] : [];
    const combien = counted(total, 'commentaire reste à traiter', 'commentaires restent à traiter');
    return `${combien} : ${[...premiers, ...reste].join(' ; ')}. ${total > 1 ? 'Donnez-leur' : 'Donnez-lui'} une suite avant d’adopter.`;
  },
  voirCommentaires: 'Voir les commentaires à traiter',
};
