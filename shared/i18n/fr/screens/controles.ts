import type { Niveau } from '../../../controles/constat.ts';
import { counted, numbered } from '../counted.ts';

const days = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
const day = (date: string): string => days.format(Date.parse(`${date}T00:00:00Z`)).replace(/^1 /, '1er ');

const levels: Readonly<Record<Niveau, readonly [one: string, many: string]>> = {
  erreur: ['erreur', 'erreurs'],
  avertissement: ['avertissement', 'avertissements'],
  information: ['information', 'informations'],
};

/** What would be refused, and what covers what. */
export const controles = {
  tab: 'Contrôles',
  ofCell: 'Ce que les règles disent de cette cellule',
  running: 'Contrôle en cours…',
  objectif: 'Contrôler pour',
  objectifs: {
    brouillon: 'Travail en cours',
    adoption: 'Adoption',
    rncp: 'Dépôt au RNCP',
    rs: 'Dépôt au répertoire spécifique',
  },
  views: 'Vue',
  view: { constats: 'Constats', couverture: 'Couverture' },
  groupedBy: 'Ordre des constats',
  grouping: { bloc: 'Par bloc', regle: 'Par règle' },
  list: 'Constats',
  count: (niveau: Niveau, count: number) => counted(count, ...levels[niveau]),
  ofRegle: (titre: string) => `Seulement : ${titre}`,
  all: 'Voir tous les constats',
  none: (objectif: string, regles: string) =>
    `Rien ne serait refusé pour l’objectif « ${objectif} », d’après les règles du ${day(regles)}.`,
  noneOfRegle: 'Cette règle ne trouve plus rien.',
  regles: (regles: string) => `Règles du ${day(regles)}`,
  groups: {
    fiche: 'Fiche et référentiel entier',
    activites: 'Activités',
    competences: 'Compétences sans bloc',
    modalites: 'Modalités d’évaluation',
    ecartees: 'Règles écartées',
  },
  /** « Erreur : Compétences sans critère » */
  point: (niveau: string, titre: string) => `${niveau} : ${titre}`,
  whole: 'Référentiel entier',
  /** « Compétence C1.2 : Accueillir le client » */
  place: (name: string, text: string) => `${name} : ${text}`,
  /** In one go, for whoever hears it. */
  spoken: (parts: readonly string[]) => parts.filter((part) => part !== '').join('. '),
  base: (texte: string, adresse: string) => `${texte} — ${adresse}`,
  aside: {
    open: 'Écarter…',
    openOf: (message: string) => `Écarter : ${message}`,
    title: 'Écarter une règle',
    scope: 'Où écarter cette règle',
    here: 'Ici seulement',
    everywhere: 'Dans tout le référentiel',
    motif: 'Motif',
    motifHint: 'Le journal le garde, et chaque export le dit.',
    motifMissing: 'Dites pourquoi la règle est écartée.',
    submit: 'Écarter la règle',
    because: (motif: string) => `Motif : ${motif}`,
    stops: (count: number) =>
      count === 0 ? 'N’écarte plus rien' : `Écarte ${counted(count, 'constat', 'constats')}`,
    restore: 'Rétablir',
    restoreOf: (titre: string) => `Rétablir : ${titre}`,
  },
  couverture: {
    label: 'Couverture des compétences',
    columns: {
      competence: 'Compétence',
      activites: 'Activités',
      modalites: 'Modalités',
      criteres: 'Critères',
    },
    some: {
      activites: (count: number) => counted(count, 'activité', 'activités'),
      modalites: (count: number) => counted(count, 'modalité', 'modalités'),
      criteres: (count: number) => counted(count, 'critère', 'critères'),
    },
    missing: { activites: 'aucune activité', modalites: 'aucune modalité', criteres: 'aucun critère' },
    total: (competences: number, couvertes: number) =>
      `${counted(competences, 'compétence', 'compétences')}, dont ${numbered(couvertes)} avec critère et modalité`,
    without: {
      sansCritere: (count: number) => `${numbered(count)} sans critère`,
      sansModalite: (count: number) => `${numbered(count)} sans modalité`,
      sansActivite: (count: number) => `${numbered(count)} sans activité`,
    },
    orphans: {
      activites: (count: number) =>
        counted(
          count,
          'activité dont ne découle aucune compétence',
          'activités dont ne découle aucune compétence',
        ),
      modalites: (count: number) =>
        counted(count, 'modalité qui n’évalue rien', 'modalités qui n’évaluent rien'),
      criteres: (count: number) => counted(count, 'critère sans compétence', 'critères sans compétence'),
    },
    empty: 'Ce référentiel n’a encore aucune compétence.',
  },
};
