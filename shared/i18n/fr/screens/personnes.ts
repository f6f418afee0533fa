import type { Intervenant } from '../../../generated/document.ts';
import type { Coordonnees, Role } from '../../../organisme/personne.ts';
import { deNom } from '../../../french/elision.ts';
import { counted } from '../counted.ts';
import { jourFrancais } from '../evaluation.ts';
import { rolesDIntervenant } from '../organismes.ts';

function dates({ depuis, jusqua }: Pick<Intervenant, 'depuis' | 'jusqua'>): string {
  if (depuis !== undefined && jusqua !== undefined)
    return `du ${jourFrancais(depuis)} au ${jourFrancais(jusqua)}`;
  if (depuis !== undefined) return `depuis le ${jourFrancais(depuis)}`;
  return jusqua === undefined ? '' : `jusqu’au ${jourFrancais(jusqua)}`;
}

const joints = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ');

/** Persons of a body, and what is known of them. */
export const personnes = {
  contacts: 'Contacts',
  intervenants: 'Référents, formateurs, évaluateurs',
  rien: { contacts: 'Aucun contact n’est enregistré.', intervenants: 'Personne n’est enregistré.' },
  ajouter: { contacts: 'Ajouter un contact…', intervenants: 'Ajouter une personne…' },
  role: (role: Role) => rolesDIntervenant[role],
  effacee: (le: string) => `Personne effacée le ${jourFrancais(le)}`,
  lecture: 'Lecture…',
  /** What is known, on one line: what they do, how to reach them. */
  joindre: ({ fonction, courriel, telephone }: Coordonnees) =>
    joints([fonction, courriel, telephone?.replaceAll(' ', '\u00a0') ?? null]),
  /** Until when they are so, and by which decision; `role`: where they may be several things. */
  mandat: (
    { decision, ...un }: Pick<Intervenant, 'decision' | 'depuis' | 'jusqua'>,
    role: Role | null,
    isOver: boolean,
  ) =>
    joints([
      role === null ? '' : rolesDIntervenant[role],
      dates(un),
      decision === undefined ? '' : `décision du ${jourFrancais(decision.date)} (${decision.ref})`,
      isOver ? 'terminé' : '',
    ]),
  actions: 'Actions',
  actionsSur: (nom: string) => `Actions : ${nom}`,
  modifier: 'Modifier…',
  retirer: 'Retirer ce rôle',
  effacer: 'Effacer définitivement…',
  retire: (nom: string) =>
    `Rôle retiré. Ce qui est connu ${deNom(nom)} reste dans le fichier tant que vous ne l’effacez pas (vue « Personnes » du registre).`,
  dialogue: {
    titre: { ajouter: 'Ajouter une personne', modifier: 'Modifier une personne' },
    submit: { ajouter: 'Ajouter', modifier: 'Enregistrer' },
    autre: 'Choisir une autre personne',
    connues: (count: number) =>
      `${counted(count, 'personne déjà connue', 'personnes déjà connues')} sous ce nom :`,
    reprendre: (qui: string) => `Reprendre ${qui}`,
    connue: (nom: string, organismes: readonly string[]) =>
      organismes.length === 0 ? nom : `${nom} – ${organismes.join(', ')}`,
    partout: 'Ce qui change ici change partout où cette personne intervient.',
    nom: 'Nom',
    prenom: 'Prénom',
    fonction: 'Fonction',
    courriel: 'Courriel',
    telephone: 'Téléphone',
    role: 'Rôle',
    choisir: 'Choisir…',
    depuis: 'Depuis le',
    jusqua: 'Jusqu’au',
    jusquaHint:
      'Un évaluateur est habilité jusqu’à ce jour ; la fin de son habilitation est rappelée dans les échéances.',
    decision: 'Décision qui l’habilite',
    fautes: {
      nom: 'Indiquez le nom.',
      courriel: 'Un courriel s’écrit nom@domaine.fr.',
      telephone: 'Un numéro de téléphone n’a que des chiffres, des espaces, des points et un « + ».',
      role: 'Choisissez le rôle.',
      jour: 'Cette date n’est pas un jour du calendrier.',
      fin: 'Le dernier jour est avant le premier.',
      decisionDate: 'Indiquez la date de la décision.',
      decisionRef: 'Indiquez la référence de la décision.',
    },
  },
  effacement: {
    titre: 'Effacer définitivement une personne ?',
    submit: 'Effacer définitivement',
    efface: (nom: string) =>
      `Tout ce que ce fichier connaît ${deNom(nom)} sera effacé, partout où cette personne intervient : nom, prénom, fonction, courriel, téléphone, et ce qu’ils ont été auparavant. Rien ne pourra les faire revenir.`,
    reste:
      'Restent ses rôles et leurs dates, au nom d’une « personne effacée », et au journal un sceau qui ne dit plus rien d’elle.',
    copies:
      'Les sauvegardes que Paritaire garde de ce fichier sur cet ordinateur sont remplacées par une nouvelle, et les réunions mises de côté sont oubliées, avec leurs réponses. Les autres copies du fichier (courriel, clé, autre dossier, autre poste), leurs sauvegardes, les paquets reçus et les listes exportées ne sont pas atteints.',
    motif: 'Motif',
    motifHint: 'Il reste au journal : n’y nommez personne. Par exemple « à sa demande ».',
    motifManque: 'Indiquez pourquoi.',
    fait: 'Personne effacée. Les sauvegardes de ce fichier sur cet ordinateur ont été remplacées, et les réunions mises de côté oubliées.',
  },
  toutes: {
    titre: 'Personnes',
    intro:
      'Tout ce que ce fichier connaît de personnes, quel que soit leur rôle : pour répondre à une personne qui demande ce que vous gardez d’elle, ou qui demande à être effacée.',
    chercher: 'Chercher une personne',
    total: (connues: number, effacees: number) =>
      joints([
        counted(connues, 'personne', 'personnes'),
        effacees === 0 ? '' : counted(effacees, 'personne effacée', 'personnes effacées'),
      ]),
    sansRole: 'sans rôle',
    effacer: (nom: string) => `Effacer définitivement : ${nom}`,
  },
};
