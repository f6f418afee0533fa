import { numbered } from './counted.ts';
import { capitalised, uncapitalised } from './uncapitalised.ts';

/** The référentiel on paper. */
export const paper = {
  title: 'Référentiel d’activités, de compétences et d’évaluation',
  draft: 'Brouillon, non adopté',
  enRelecture: (objet: string) => `En relecture, non adopté : ${objet}`,
  version: (numero: string, day: string, ref: string, forme: string) =>
    `Version ${numero}, décision du ${day} (${ref}), ${forme}`,
  empreinte: (empreinte: string) => `Empreinte du texte : ${empreinte}`,
  edge: (parts: readonly string[]) => parts.join(' — '),
  /** On every page, under the title and the version; names of branches are long, and may be cut at the end of the line. */
  mark: (cpne: string, empreinte: string) =>
    [`Empreinte du texte : ${empreinte.slice(0, 12)}…`, cpne].filter((part) => part !== '').join(' — '),
  tete: (seq: number, hash: string) => `Tête du journal : ligne ${numbered(seq)}, ${hash}`,
  activites: 'Référentiel d’activités',
  activite: 'Activité',
  taches: 'Tâches',
  competences: 'Référentiels de compétences et d’évaluation',
  whole: 'Compétences',
  columns: {
    activites: 'Activités',
    competence: 'Compétences',
    modalites: 'Modalités d’évaluation',
    criteres: 'Critères d’évaluation',
  },
  bloc: 'Bloc',
  autres: 'Modalités qui n’évaluent encore aucune compétence :',
  annexeDe: (cpne: string) => `Annexe de branche : ${cpne}`,
  rubrique: 'Rubrique',
  texte: 'Ce que la branche précise',
  noAnnexe: 'Cette annexe n’est pas encore rédigée.',
  /** In the order in which they are read. */
  annexe: {
    secteurs: 'Secteurs d’activité',
    emploisAccessibles: 'Types d’emplois accessibles',
    adaptations: 'Adaptations à la branche',
    reglementations: 'Réglementations d’activités',
    classification: 'Place dans la classification',
  },
  noActivite: 'Aucune activité n’est encore écrite.',
  noCompetence: 'Aucune compétence n’est encore écrite.',
  /** A comparison. */
  redline: {
    title: (intitule: string) => `Comparaison : ${intitule}`,
    between: (before: string, after: string) => `De « ${before} » à « ${after} »`,
    /** A state that is neither a version nor the draft: a row of the journal. */
    etat: (seq: number) => `État après la ligne ${numbered(seq)} du journal`,
    etatAu: (jour: string) => `État à la fin du ${jour}`,
    from: 'Avant',
    to: 'Après',
    moment: (said: string, version: string, empreinte: string) => `${said} : ${version}. ${empreinte}`,
    counts: (parts: readonly string[]) => `${parts.join(', ')}.`,
    legend: {
      written: 'Ce qui change est marqué ainsi :',
      added: 'ce qui est ajouté',
      removed: 'ce qui est retiré',
    },
    horsTableau: 'Ce que le tableau ne montre pas',
    horsTableauTexte: 'Ce qui change',
    /** « Bloc BC01 Accueillir : règle de validation » */
    rubrique: (entity: string, name: string, rubrique: string) =>
      `${capitalised([entity, name].filter((part) => part !== '').join(' '))} : ${uncapitalised(rubrique)}`,
    fileName: 'comparaison',
    /** Who signs what no gesture between the two moments made. */
    unknown: 'Paritaire',
    // What is said of what stands at two places, since it moved.
    parti: 'Déplacé à une autre place',
    partiVers: (place: string) => `Déplacé vers « ${place} »`,
    venu: 'Déplacé depuis une autre place',
    venuDe: (place: string) => `Déplacé depuis « ${place} »`,
    reformule: (place: string, before: string) => `${place}, et reformulé. Avant : « ${before} »`,
    reformuleSeul: (before: string) => `Reformulé. Avant : « ${before} »`,
  },
  page: 'Page',
  of: 'sur',
  /** The fields of the fiche of France compétences, as its téléprocédure calls them. */
  fiche: {
    intitule: 'Intitulé',
    objectifs: 'Objectifs et contexte de la certification',
    activites: 'Activités visées',
    capacites: 'Compétences attestées',
    competences: 'Liste de compétences',
    modalites: 'Modalités d’évaluation',
    secteurs: 'Secteurs d’activités',
    emplois: 'Types d’emplois accessibles',
    reglementations: 'Réglementations d’activités',
    prerequisEntree: 'Prérequis à l’entrée en formation',
    prerequisValidation: 'Prérequis à la validation de la certification',
    bloc: (name: string) => `Bloc ${name}`,
    ofBloc: (bloc: string, field: string) => `${bloc} : ${field}`,
  },
};
