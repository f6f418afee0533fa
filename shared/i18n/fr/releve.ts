import type { RegleDecision } from '../../generated/document.ts';
import { counted } from './counted.ts';
import { bases, colleges, majorites, partsDuQuorum, poidsDesColleges } from './decisions.ts';

/** The record of what a meeting decided, on paper. */
export const releve = {
  title: 'Relevé de décisions',
  edge: (jour: string) => `Relevé de décisions — séance du ${jour}`,
  seance: (jour: string, lieu: string | null) =>
    lieu === null ? `Séance du ${jour}` : `Séance du ${jour}, ${lieu}`,
  regle: 'Règle suivie',
  rubrique: 'Rubrique',
  dit: 'Ce qu’elle dit',
  rows: {
    intitule: 'Règle',
    accord: 'Accord',
    quorum: 'Quorum',
    majorite: 'Majorité',
    preavis: 'Envoi des documents',
    pouvoirs: 'Pouvoirs',
    presidence: 'Présidence',
    vicePresidence: 'Vice-présidence',
  },
  quorum: ({ quorumPresents, quorumPart, quorumPouvoirs }: RegleDecision): string => {
    const organisations = counted(quorumPresents, 'organisation', 'organisations');
    const part = quorumPart === undefined ? '' : ` et ${partsDuQuorum[quorumPart]} des voix`;
    const pouvoirs = quorumPouvoirs ? 'pouvoirs compris' : 'hors pouvoirs';
    return `${organisations}${part} de chaque collège, ${pouvoirs}`;
  },
  majorite: ({ majorite, base, poids }: RegleDecision): string =>
    `${majorites[majorite]} ; ${bases[base]} ; ${poidsDesColleges[poids]}`,
  preavis: (jours: number): string =>
    jours === 0 ? 'sans délai' : `${counted(jours, 'jour', 'jours')} avant la séance`,
  pouvoirs: (most: number): string =>
    most === 0 ? 'aucun' : `${counted(most, 'pouvoir', 'pouvoirs')} au plus par organisation`,
  alternance: (ans: number): string =>
    `La présidence passe à l’autre collège tous les ${counted(ans, 'an', 'ans')}.`,
  presences: 'Présences',
  columns: { organisation: 'Organisation', college: 'Collège', voix: 'Voix', etat: 'Présence' },
  etat: (etat: string, mandataire: string | null) =>
    mandataire === null ? etat : `${etat} par ${mandataire}`,
  atteint: (manquent: readonly (keyof typeof colleges)[]) =>
    manquent.length === 0
      ? 'Le quorum est atteint dans les deux collèges.'
      : `Le quorum n’est pas atteint : ${manquent.map((college) => colleges[college]).join(', ')}.`,
  pieces: 'Documents envoyés',
  piece: { designation: 'Document', jour: 'Envoyé le', empreinte: 'Empreinte du texte' },
  ordre: 'Décisions',
  point: (rang: number, type: string, objet: string) => `${rang}. ${type} : ${objet}`,
  vote: { college: 'Collège', pour: 'Pour', contre: 'Contre', abstention: 'Abstentions' },
  resultat: (resultat: string) => `Résultat : ${resultat}`,
  texte: (intitule: string, empreinte: string) => `Texte mis au vote : ${intitule}, empreinte ${empreinte}`,
  habilitation: (intitule: string) => `Habilitation mise au vote : ${intitule}`,
  etape: (dite: string) => `Enregistré au registre : ${dite}`,
  reprend: (quoi: string) => `Reprend : ${quoi}`,
  adoptee: (intitule: string, numero: string, sha256: string, empreinte: string) =>
    `Version adoptée : ${intitule}, version ${numero}. SHA-256 ${sha256}. Empreinte ${empreinte}.`,
  malgre: (motif: string) => `Motif pour passer outre : ${motif}`,
  sansPoint: 'Aucun point à l’ordre du jour.',
  signatures: {
    title: 'Signatures',
    presidence: (organisation: string | null) =>
      organisation === null ? 'Présidence de la CPNE' : `Présidence de la CPNE, ${organisation}`,
    vicePresidence: (organisation: string | null) =>
      organisation === null ? 'Vice-présidence de la CPNE' : `Vice-présidence de la CPNE, ${organisation}`,
  },
  fileName: 'releve-de-decisions',
} as const;
