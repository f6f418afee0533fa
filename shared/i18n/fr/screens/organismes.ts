import type { BlocDeListe as Bloc, Passage } from '../../../generated/document.ts';
import type { BlocDeCarte } from '../../../organisme/carte.ts';
import type { ColonneDeRegistre } from '../../../organisme/colonnes.ts';
import type { Situation } from '../../../organisme/etat-au.ts';
import type { Etat } from '../../../organisme/etats.ts';
import type { Totaux } from '../../../organisme/filtre.ts';
import { counted, numbered } from '../counted.ts';
import { jourFrancais } from '../evaluation.ts';
import { decisionDite, formeDeDecisionDite, etendueDite, passages } from '../organismes.ts';
import { quoted } from '../quoted.ts';

const habilitations = (count: number): string => counted(count, 'habilitation', 'habilitations');
const organismesDits = (count: number): string => counted(count, 'organisme', 'organismes');

const colonnes: Readonly<Record<ColonneDeRegistre, string>> = {
  denomination: 'Organisme',
  siret: 'SIRET',
  siren: 'SIREN',
  nda: 'Déclaration d’activité',
  lieu: 'Lieu',
  commune: 'Commune',
  region: 'Région',
  certification: 'Certification',
  nature: 'Habilité à',
  blocs: 'Blocs',
  etat: 'État',
  depuis: 'Depuis le',
  du: 'Période du',
  au: 'Jusqu’au',
  decision: 'Décision',
  qualiopi: 'Fin Qualiopi',
};

/** The register of training bodies, as a table. */
const registre = {
  vues: 'Manière de voir le registre',
  liste: 'Registre',
  carte: 'Carte',
  loading: 'Lecture du registre…',
  colonnes,
  /** « 37 habilitations sur 412, 29 organismes » */
  totaux: (shown: Totaux, all: Totaux, isFiltered: boolean) => {
    const count = isFiltered
      ? `${habilitations(shown.habilitations)} sur ${numbered(all.habilitations)}`
      : habilitations(shown.habilitations);
    return `${count}, ${organismesDits(shown.organismes)}`;
  },
  choisies: (count: number) => counted(count, 'ligne choisie', 'lignes choisies'),
  table: 'Registre des organismes',
  choix: 'Choix',
  toutChoisir: 'Tout choisir',
  trier: (colonne: string) => `Trier par ${quoted(colonne)}`,
  ouvrir: (denomination: string) => `Ouvrir la fiche de ${quoted(denomination)}`,
  sansHabilitation: 'sans habilitation',
  certificationPerdue: 'certification absente du fichier',
  au: 'Au',
  connuLe: 'Tel que connu le',
  connuBouton: 'Connu le…',
  connuHint:
    'Le registre tel qu’il était enregistré à la fin de ce jour : les corrections faites depuis ne s’y voient pas.',
  connuQuitter: 'Revenir à ce qui est connu aujourd’hui',
  dateImpossible: 'Cette date n’est pas un jour du calendrier.',
  filtres: 'Filtres',
  filtrer: 'Nom, SIRET, déclaration, commune',
  toutes: {
    etat: 'Tous les états',
    certification: 'Toutes les certifications',
    nature: 'Toutes les étendues',
    region: 'Toutes les régions',
  },
  choisir: { etat: 'État', certification: 'Certification', nature: 'Étendue', region: 'Région' },
  naturesVoulues: {
    FORMER: 'peut former',
    ORGANISER: 'peut organiser l’évaluation',
    ORGA_FORM: 'peut faire les deux',
  },
  finAvant: 'Fin avant le',
  toutMontrer: 'Tout montrer',
  aucune: 'Aucune ligne ne répond à ces filtres.',
  colonnesMenu: 'Colonnes',
  filtresMenu: 'Filtres gardés',
  garder: 'Garder ce filtre…',
  garderTitre: 'Garder ce filtre',
  garderNom: 'Nom du filtre',
  garderNomHint: 'Par exemple : fins de l’année, Bretagne. Un filtre de même nom est remplacé.',
  garderNomManque: 'Donnez un nom au filtre.',
  garderFin: 'Garder',
  oublier: (nom: string) => `Oublier ${quoted(nom)}`,
  appliquer: (nom: string) => nom,
};

/** A register that holds nothing yet. */
const registreVide = {
  titre: 'Aucun organisme n’est encore enregistré',
  intro:
    'Le registre dit quels organismes sont habilités à former ou à organiser l’évaluation, pour quels blocs, jusqu’à quand et par quelle décision. Il répond pour n’importe quel jour.',
  readOnly: 'Le registre des organismes est vide.',
  importer: 'Importer une liste…',
  importerHint:
    'Les partenaires d’une fiche de France compétences, ou une liste d’un tableur : vous voyez d’abord ce qui serait importé.',
  ajouterHint: 'Une dénomination suffit : le reste se complète dans sa fiche.',
};

const passageDit = ({ etat, jusqua }: Passage): string =>
  jusqua === undefined ? passages[etat] : `${passages[etat]}, jusqu’au ${jourFrancais(jusqua)}`;

/** A step that an habilitation takes. */
const etapes = {
  title: 'Enregistrer une étape',
  enregistrer: 'Enregistrer',
  enregistrerPour: (count: number) => `Enregistrer pour ${habilitations(count)}`,
  pour: (noms: readonly string[]) => {
    const [nom, ...autres] = [...new Set(noms)];
    if (noms.length === 1) return nom ?? '';
    const suite =
      autres.length === 0 ? (nom ?? '') : `${nom} et ${counted(autres.length, 'autre', 'autres')}`;
    return `${habilitations(noms.length)} : ${suite}. Toutes, en un seul geste, ou aucune.`;
  },
  tenue: {
    label: 'Décision de la CPNE',
    constatee: 'Une autre, reprise par sa date et sa référence, non vérifiée par Paritaire',
    verifiee: 'Décision tenue en séance, adoptée selon sa règle, qui porte sur cette habilitation.',
    malgreHint: 'Ce motif sera inscrit dans l’étape, à côté de la décision.',
  },
  aucuneCommune:
    'Ces habilitations n’en sont pas au même point : aucune étape n’est possible pour toutes à cette date. Choisissez-en moins, ou filtrez par état.',
  etat: 'Étape',
  choisir: 'Choisir…',
  le: 'À compter du',
  jusqua: 'Jusqu’au (dernier jour)',
  jusquaHint: 'Vide : la fin de la période ne change pas, ou n’est pas connue.',
  portee: 'Étendue',
  nature: 'Habilité à',
  inchangee: 'inchangée',
  blocs: 'Blocs',
  tousLesBlocs: 'la certification entière',
  versions: 'Versions du référentiel',
  versionsHint: 'Vide : toutes. Sinon leurs numéros : 1.0, 2.0.',
  decision: 'Décision',
  decisionDate: 'Date de la décision',
  decisionRef: 'Référence (procès-verbal…)',
  motif: 'Motif',
  /** Said once it is done. */
  faite: (etat: Etat, count: number) =>
    count === 1
      ? `Étape enregistrée : ${passages[etat].toLowerCase()}.`
      : `Étape enregistrée pour ${habilitations(count)} : ${passages[etat].toLowerCase()}.`,
  fautes: {
    etatManque: 'Choisissez l’étape.',
    jourManque: 'Indiquez la date.',
    jourImpossible: 'Cette date n’est pas un jour du calendrier.',
    finManque:
      'Indiquez le dernier jour : une habilitation dit jusqu’à quand elle vaut (article R. 6113-16-2, 3°).',
    finAvant: 'Le dernier jour est avant le premier.',
    porteeManque: 'Indiquez l’étendue.',
    versions: 'Un numéro de version est fait de nombres séparés par des points : 1.0.',
    refManque: 'Indiquez la référence de la décision.',
    malgreManque: 'Dites pourquoi passer outre à sa règle.',
  },
};

/** The sheet of a body. */
const fiche = {
  loading: 'Lecture de la fiche…',
  retour: 'Registre',
  siren: (siren: string) => `SIREN ${siren}`,
  modifier: 'Modifier',
  etapes: 'Étapes de l’habilitation',
  aVoir: 'À voir',
  corriger: 'Corriger…',
  aujourdhui: 'aujourd’hui',
  passage: passageDit,
  passageDetail: ({ portee, decision, motif }: Passage, blocs: readonly Bloc[]) =>
    [
      etendueDite(portee, blocs),
      [decisionDite(decision), formeDeDecisionDite(decision)].filter((part) => part !== '').join(', '),
      motif ?? '',
    ]
      .filter((part) => part !== '')
      .join('\n'),
  corrigerEtape: ({ etat, le }: Passage) =>
    `Corriger l’étape ${quoted(passages[etat])} du ${jourFrancais(le)}`,
  bande: (etat: string, du: string, au: string | null) =>
    au === null
      ? `${etat} depuis le ${jourFrancais(du)}`
      : `${etat} du ${jourFrancais(du)} au ${jourFrancais(au)}`,
  resume: (situation: Situation | null, blocs: readonly Bloc[], lieu: string | null) =>
    [
      situation === null ? 'Rien n’est encore enregistré à ce jour' : etendueDite(situation.portee, blocs),
      situation?.periode === null || situation?.periode === undefined
        ? ''
        : situation.periode.au === null
          ? `depuis le ${jourFrancais(situation.periode.du)}, sans fin connue`
          : `du ${jourFrancais(situation.periode.du)} au ${jourFrancais(situation.periode.au)}`,
      lieu ?? 'l’organisme entier',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  suite: (hasConvention: boolean, personnes: number, audits: number) =>
    `Lieu, convention${hasConvention ? '' : ' (à renseigner)'}, personnes (${numbered(personnes)}), audits (${numbered(audits)})`,
  anciennes: 'Anciennes dénominations',
  ancienne: (nom: string, jusqua: string) => `${quoted(nom)} jusqu’au ${jourFrancais(jusqua)}`,
  lieu: (rang: number, nom: string) =>
    nom === '' ? `Établissement ${rang}` : `Établissement ${rang}, ${nom}`,
  lieuSansNom: 'établissement sans nom ni SIRET',
  lieuHabilite:
    'Une habilitation est donnée à cet établissement : changez d’abord le lieu de l’habilitation, ou indiquez sa date de fermeture.',
  certificat: (rang: number) => `Certificat ${rang}`,
  audit: (rang: number) => `Audit ou bilan ${rang}`,
  retirerElement: (nom: string) => `Retirer : ${nom}`,
  sections: {
    identite: 'Identité',
    etablissements: 'Établissements',
    qualiopis: 'Certificats Qualiopi',
    habilitations: 'Habilitations',
    audits: 'Audits et bilans',
  },
  ajouter: {
    etablissement: 'Ajouter un établissement',
    qualiopi: 'Ajouter un certificat',
    habilitation: 'Ajouter une habilitation…',
    audit: 'Ajouter un audit ou un bilan',
  },
  rien: {
    etablissements: 'Aucun établissement n’est enregistré.',
    qualiopis: 'Aucun certificat n’est enregistré.',
    habilitations: 'Cet organisme n’a aucune habilitation, et n’en a pas demandé.',
    audits: 'Aucun audit n’est enregistré.',
  },
  champs: {
    siren: 'SIREN',
    nda: 'Numéros de déclaration d’activité',
    ndaHint: 'Onze chiffres ; plusieurs, séparés par une virgule.',
    site: 'Site internet',
    note: 'Note',
    noteHint: 'Aucune donnée personnelle : le journal la garderait. Les contacts ont leur place, plus bas.',
    siret: 'SIRET',
    uai: 'UAI',
    enseigne: 'Enseigne',
    adresse: 'Adresse',
    voie: 'Voie',
    codePostal: 'Code postal',
    commune: 'Commune',
    region: 'Région',
    ouvertLe: 'Ouvert le',
    fermeLe: 'Fermé le',
    categories: 'Catégories d’actions',
    depuis: 'Depuis le',
    jusqua: 'Jusqu’au',
    certificateur: 'Organisme certificateur',
    verifieLe: 'Vérifié le',
    moyen: 'Moyen de la vérification',
    moyenHint: 'Certificat reçu, liste publique…',
    etablissement: 'Établissement habilité',
    etablissementHint: 'Non précisé : l’organisme entier.',
    convention: 'Décision ou convention d’habilitation',
    conventionHint: 'Mentions de l’article R. 6113-16-2 ; la période et l’étendue sont dites par les étapes.',
    reference: 'Référence',
    signeeLe: 'Signée le',
    objet: 'Objet de l’habilitation (1°)',
    contrepartie: 'Contrepartie financière (4°)',
    sousTraitance: 'Sous-traitance (5°)',
    moyens: 'Moyens techniques, pédagogiques et d’encadrement (6°)',
    conventionCfa: 'Convention avec un CFA (7°)',
    nature: 'Nature',
    prevuLe: 'Prévu le',
    faitLe: 'Fait le',
    conclusion: 'Conclusion',
    constats: 'Constats et suites',
  },
  nom: {
    ouvrir: 'Changement de nom…',
    title: 'L’organisme change de nom',
    submit: 'Enregistrer',
    nouveau: 'Nouvelle dénomination',
    du: 'À compter du',
    duHint: 'L’ancienne dénomination est gardée pour les jours d’avant.',
    pareil: 'Donnez une dénomination qui n’est pas celle d’aujourd’hui.',
  },
  identite: {
    ouvrir: 'Corriger le nom ou le SIREN…',
    title: 'Corriger l’identité',
    submit: 'Corriger',
    intro:
      'Pour une erreur de saisie. Si l’organisme a changé de nom, enregistrez plutôt un changement de nom.',
    denomination: 'Dénomination',
    nomManque: 'Un organisme a une dénomination.',
  },
  retirer: {
    ouvrir: 'Supprimer l’organisme…',
    title: 'Supprimer cet organisme ?',
    question: (nom: string) =>
      `${quoted(nom)} sera supprimé du registre avec ses habilitations et leur histoire. Un organisme qui n’est plus habilité se garde : enregistrez plutôt un retrait. Le journal en garde la trace et la suppression peut être annulée.`,
    confirm: 'Supprimer',
  },
  retirerHabilitation: {
    ouvrir: 'Saisie par erreur…',
    title: 'Retirer une habilitation saisie par erreur',
    question:
      'L’habilitation et ses étapes disparaîtront du registre, à toutes les dates. Pour mettre fin à une habilitation, enregistrez plutôt un retrait.',
  },
  correction: {
    title: 'Corriger une étape',
    submit: 'Corriger',
    retirer: 'Retirer',
    intro:
      'Pour une erreur de saisie : ce qui était enregistré est remplacé, et le journal garde les deux. Ce qui arrive de nouveau est une étape de plus.',
    sorte: 'Correction',
    remplacer: 'remplacer ce qui était enregistré',
    retirerEtape: 'retirer l’étape : elle n’a pas eu lieu',
    motif: 'Motif de la correction',
    motifHint: 'Ce qui était faux, et d’où vient la bonne information.',
    motifManque: 'Une correction dit pourquoi.',
  },
  nouvelle: {
    title: 'Ajouter une habilitation',
    submit: 'Ajouter',
    certification: 'Certification',
    certificationManque: 'Choisissez la certification.',
    aucune: 'Le fichier ne contient aucun référentiel : créez-en un, ou importez sa fiche.',
    partout: 'l’organisme entier',
  },
};

/** Who may do what, bloc by bloc. */
const carte = {
  certification: 'Certification',
  table: 'Organismes et blocs',
  organisme: 'Organisme',
  aucune: 'Le fichier ne contient aucun référentiel : il n’y a pas encore de bloc à montrer.',
  sansBloc: 'Cette certification n’a pas de bloc.',
  total: (count: number) => counted(count, 'organisme habilité à ce jour', 'organismes habilités à ce jour'),
  compte: { former: 'Peuvent former', organiser: 'Peuvent organiser l’évaluation' },
  former: 'forme',
  organiser: 'évalue',
  rien: 'non habilité',
  personne: 'personne',
  manquesTitre: 'Blocs que personne ne peut former ou évaluer',
  manques: ({ bloc, former, organiser }: BlocDeCarte): readonly string[] => {
    const nom = bloc.code ?? quoted(bloc.intitule);
    if (former === 0 && organiser === 0)
      return [`${nom} : personne ne peut y former, ni en organiser l’évaluation.`];
    if (former === 0) return [`${nom} : personne ne peut y former.`];
    return organiser === 0 ? [`${nom} : personne ne peut en organiser l’évaluation.`] : [];
  },
  plus: (count: number) => `Montrer ${counted(count, 'organisme', 'organismes')} de plus`,
};

const nouveau = {
  title: 'Ajouter un organisme',
  submit: 'Ajouter',
  denomination: 'Dénomination',
  denominationManque: 'Donnez la dénomination de l’organisme.',
  siret: 'SIRET de l’établissement',
  siretHint: 'Le SIREN s’en déduit.',
  nda: 'Numéro de déclaration d’activité',
  suite: 'Sa fiche s’ouvre ensuite : lieux, certificats Qualiopi, habilitations.',
};

export const organismes = {
  title: 'Organismes',
  actions: 'Actions sur le registre',
  importer: 'Importer…',
  ajouter: 'Ajouter un organisme…',
  etape: 'Enregistrer une étape…',
  registre,
  vide: registreVide,
  etapes,
  fiche,
  carte,
  nouveau,
};
