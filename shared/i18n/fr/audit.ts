import type { DossierDAudit, Importance } from '../../contract/audit.ts';
import type { JournalFilter } from '../../contract/shapes.ts';
import { deNom } from '../../french/elision.ts';
import { counted, numbered } from './counted.ts';
import { entityLabels } from './entities.ts';
import { instant } from './hours.ts';
import { operationLabels } from './operations.ts';
import { quoted } from './quoted.ts';
import { reluDit, type Relu } from './relu.ts';
import { verification } from './screens/verification.ts';
import { collegeNames } from './screens/welcome.ts';

const jours = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long' });
const jour = (at: string): string => jours.format(new Date(at));

const ligneEtHash = (seq: number, hash: string): string => `ligne ${numbered(seq)}, ${hash}`;

/** `le`: a day. */
const ouvertPar = (auditeur: string, le: string): string => {
  const dit = jour(`${le}T12:00:00`);
  return `le ${dit}, par ${auditeur}`;
};

const importances: Readonly<Record<Importance, string>> = {
  grave: 'Grave',
  a_corriger: 'À corriger',
  information: 'Pour information',
};

const phases = { before: 'jusqu’à la dernière adoption', after: 'depuis la dernière adoption' } as const;

/** What a filter asks for, in words. `nommer`: who or what an identifier is. */
function criteres(filtre: JournalFilter, nommer: (id: string) => string): string {
  const { person, college, from, to, entity, item, home, op, phase, text } = filtre;
  const dits = [
    person === null ? '' : `gestes ${deNom(nommer(person))}`,
    college === null ? '' : collegeNames[college],
    // The instant itself, so that whoever draws again elsewhere has the same bounds.
    from === null ? '' : `à partir du ${jour(from)} (${from})`,
    to === null ? '' : `avant le ${jour(to)} (${to})`,
    entity === null ? '' : `nature : ${entityLabels[entity]}`,
    item === null ? '' : `un seul élément (${item})`,
    home === null ? '' : `dans ${quoted(nommer(home))}`,
    op === null ? '' : `geste : ${operationLabels[op]}`,
    phase === null ? '' : phases[phase],
    text === null ? '' : `mots : ${quoted(text)}`,
  ].filter((dit) => dit !== '');
  return dits.length === 0 ? 'tout le journal' : dits.join(' ; ');
}

/** The auditor’s work, on screen and on paper. */
export const audit = {
  importances,
  criteres,
  title: 'Audit',
  intro: (chemin: string) =>
    `Vous lisez une copie : le fichier n’est jamais touché. Ce que vous notez est gardé à côté de lui, dans « ${chemin} ».`,
  sansCopie:
    'Un audit se fait sur une copie en lecture seule : rouvrez ce fichier par « Ouvrir pour auditer… », du menu « Fichier ».',
  loading: 'Lecture du dossier d’audit…',
  fichier: 'Fichier lu',
  sha256: 'SHA-256',
  luLe: 'Lu le',
  ouvert: 'Audit ouvert',
  ouvertPar,
  instant,
  tete: 'Tête du journal à l’ouverture de l’audit',
  ligneEtHash,
  autreFichier:
    'Le fichier a changé depuis l’ouverture de l’audit : ses octets ne sont plus ceux qui ont été lus d’abord.',
  changees: (lignes: readonly number[]) =>
    `${counted(lignes.length, 'ligne dont parle cet audit n’est plus celle', 'lignes dont parle cet audit ne sont plus celles')} qui a été lue : ${lignes.map(numbered).join(', ')}. Le journal a été modifié hors de Paritaire, ou ce dossier est celui d’un autre fichier.`,
  echantillon: {
    title: 'Échantillon',
    explication:
      'Les lignes sont rangées par l’empreinte SHA-256 de « graine:numéro de ligne », et les premières sont tirées : la même graine, la même taille et les mêmes critères donnent les mêmes lignes à quiconque les tire à nouveau.',
    graine: 'Graine',
    graineHint: 'Un mot ou un nombre que l’autre partie a choisi, pour que nul ne choisisse les lignes.',
    graineMissing: 'Indiquez une graine.',
    taille: 'Taille',
    tailleForm: 'Un nombre entre 1 et 2 000.',
    criteres: (dits: string) => `Critères : ${dits}. Ce sont les filtres de l’écran « Journal ».`,
    tirer: 'Tirer',
    tirage: 'Tirage en cours',
    aucun: 'Aucun échantillon n’est encore tiré.',
    dit: (tirees: number, population: number, graine: string, dits: string) =>
      `${counted(tirees, 'ligne tirée', 'lignes tirées')} sur ${numbered(population)}, graine « ${graine} », ${dits}.`,
    avance: (examinees: number, total: number) =>
      `${counted(examinees, 'ligne examinée', 'lignes examinées')} sur ${numbered(total)}.`,
    remplace: 'Tirer à nouveau remplace l’échantillon ; les lignes déjà examinées le restent.',
  },
  lignes: {
    label: 'Lignes à examiner',
    more: (count: number) => `Afficher ${counted(count, 'ligne suivante', 'lignes suivantes')}`,
    illisible: (seq: number) => `Ligne ${numbered(seq)} : elle n’est plus lisible.`,
    ligne: 'Ligne',
    geste: 'Geste',
    examinee: 'Examinée',
    deLigne: (seq: number) => `, ligne ${numbered(seq)}`,
    note: 'Note',
    noteDe: (seq: number) => `Note sur la ligne ${numbered(seq)}`,
    voir: 'Voir…',
    voirDe: (seq: number) => `Voir… la ligne ${numbered(seq)}`,
    dialogue: 'Ce que dit le journal',
    oui: 'oui',
    non: 'non',
  },
  constats: {
    title: 'Constats',
    aucun: 'Aucun constat.',
    ajouter: 'Ajouter un constat…',
    modifier: 'Modifier…',
    modifierDe: (titre: string) => `Modifier… ${titre}`,
    retirer: 'Retirer',
    retirerDe: (titre: string) => `Retirer le constat ${titre}`,
    question: (titre: string) => ({
      title: 'Retirer ce constat',
      sentence: `Le constat « ${titre} » quitte le dossier d’audit : rien ne le rendra.`,
      confirm: 'Retirer',
      cancel: 'Garder',
    }),
    dialogue: 'Constat',
    titre: 'Titre',
    titreMissing: 'Indiquez un titre.',
    texte: 'Ce qui est constaté, et ce qui est demandé',
    importance: 'Importance',
    lignes: 'Lignes du journal',
    lignesHint: 'Leurs numéros, séparés par des virgules ; vide quand le constat n’en vise aucune.',
    lignesForm: 'Des numéros de lignes de ce journal, séparés par des virgules.',
    lignesDites: (lignes: readonly number[]) =>
      `${lignes.length < 2 ? 'Ligne' : 'Lignes'} ${lignes.map(numbered).join(', ')}`,
    enregistrer: 'Enregistrer',
  },
  rapport: {
    title: 'Rapport d’audit',
    pdf: 'Rapport en PDF…',
    docx: 'Rapport en Word (.docx)…',
    explication:
      'Le rapport dit ce qui a été lu et vérifié, et comment, l’échantillon et de quoi le tirer à nouveau, les lignes examinées et les constats. Le fichier est vérifié à nouveau au moment de l’écrire.',
    running: 'Vérification en cours',
    edge: (fichier: string) => `Rapport d’audit — ${fichier}`,
    fileName: 'rapport-audit',
    logiciel: (nom: string, version: string) => `${nom} ${version}`,
    verifie: 'Ce qui a été vérifié, et comment',
    comment: verification.checks,
    intact: (relu: Relu) => `Aucune altération relevée : ${reluDit(relu)}.`,
    altere: (n: number) => `${counted(n, 'altération relevée', 'altérations relevées')} :`,
    limite:
      'Cette vérification révèle une altération faite hors de Paritaire ; elle ne prouve pas que le journal entier n’a pas été réécrit. Cela se voit en comparant sa tête à une tête imprimée auparavant.',
    tete: (seq: number, hash: string) => `Tête du journal : ${ligneEtHash(seq, hash)}`,
    ouvert: (auditeur: string, le: string) => `Audit ouvert ${ouvertPar(auditeur, le)}`,
    ancres: (fichier: DossierDAudit['fichier'], sha256: string, luLe: string) => [
      `Fichier lu : ${fichier.nom}, le ${instant(luLe)}`,
      `SHA-256 : ${sha256}`,
      `Tête du journal à l’ouverture de l’audit : ${ligneEtHash(fichier.tete.seq, fichier.tete.hash)}`,
    ],
    quand: (at: string, nom: string) => `${instant(at)}, ${nom}`,
    signataire: 'Auditeur ou auditrice',
  },
};
