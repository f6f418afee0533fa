import type { Decision } from '../../../generated/document.ts';
import { counted, numbered } from '../counted.ts';

const types: readonly { readonly id: Decision['type']; readonly label: string }[] = [
  { id: 'creation', label: 'Création de la certification' },
  { id: 'revision', label: 'Révision du référentiel' },
  { id: 'adoption', label: 'Adoption du référentiel' },
  { id: 'suppression', label: 'Suppression de la certification' },
];

/** The adoption of a version, and the versions adopted. */
export const adoption = {
  open: 'Adopter…',
  title: 'Adopter une version',
  meaning:
    'Une version adoptée ne change plus : son texte est gelé, avec son numéro et la décision de la CPNE.',
  numero: 'Numéro de version',
  numeroHint: (last: string | null) =>
    last === null ? 'Première version.' : `La dernière version adoptée est la ${last}.`,
  propose: (numero: string) => `Ou ${numero}`,
  type: 'Ce que la CPNE a décidé',
  types,
  date: 'Date de la décision',
  dateFuture: 'Cette date est à venir : vérifiez que la décision a bien été prise.',
  ref: 'Référence de la décision',
  refHint: 'Par exemple le procès-verbal : « PV de la CPNE du 12 mars 2026, point 3 ».',
  tenue: {
    label: 'Décision de la CPNE',
    constatee: 'Une autre, reprise par sa date et sa référence, non vérifiée par Paritaire',
    decision: (seance: string, rang: number, objet: string) => `${seance}, point ${rang}, ${objet}`,
    verifiee: 'Décision tenue en séance, adoptée selon sa règle : le texte voté est celui qui sera adopté.',
    fautes: 'Cette décision ne respecte pas toute sa règle',
    malgre: 'Motif pour passer outre à sa règle',
    autreTexte: (decision: string) =>
      `${decision} : le texte mis au vote n’est pas celui qui serait adopté, il a changé depuis.`,
    sansEffet: (decision: string, resultat: string) => `${decision} : ${resultat}.`,
    sans: 'Aucune décision de ce fichier ne porte sur ce texte : elle est reprise par sa date et sa référence, et n’est pas vérifiée par Paritaire.',
  },
  causes: 'Causes de la révision',
  prochaineRevision: 'Prochaine révision',
  prochaineRevisionHint: 'Facultatif : le jour auquel la CPNE réexaminera ce référentiel.',
  motif: 'Motif de la décision',
  motifHint: 'Ce qui a conduit à cette version ; il sera inscrit au journal et dans la version.',
  stops: (errors: number) => counted(errors, 'erreur arrête l’adoption', 'erreurs arrêtent l’adoption'),
  warns: (warnings: number) =>
    counted(
      warnings,
      'avertissement, qui n’arrête pas l’adoption',
      'avertissements, qui n’arrêtent pas l’adoption',
    ),
  passerOutre: 'Pourquoi adopter malgré les erreurs',
  passerOutreHint: 'Ce motif sera inscrit dans la version, à côté de la décision.',
  noCompetence:
    'Il n’y a encore aucune compétence : une version adoptée en contient au moins une. Rédigez-la, puis revenez ici.',
  missing: 'À renseigner.',
  numeroForm: 'Un à trois nombres séparés par des points : 1, 1.0, 2.1.3.',
  dateForm: 'Donnez une date du calendrier.',
  submit: 'Adopter',
  submitting: 'Adoption en cours…',
  refused: 'La version n’a pas été adoptée',
  unchanged: (numero: string) =>
    `Rien n’a changé depuis la version ${numero} : il n’y a pas de nouvelle version à adopter.`,
  supprimer: 'Supprimer la certification…',
  suppression: (numero: string) =>
    `Le texte reste celui de la version ${numero} : à partir du jour de cette décision, aucune version n’est plus en vigueur. Celles qui ont été adoptées restent dans ce fichier.`,
  adopted: (numero: string, grilles: number, seq: number, sha256: string) => {
    const avec = grilles === 0 ? '' : ` avec ${counted(grilles, 'grille', 'grilles')}`;
    return `Version ${numero} adoptée${avec} : ligne ${numbered(seq)} du journal, SHA-256 ${sha256.slice(0, 12)}…`;
  },
  versions: {
    draft: 'Brouillon',
    enRelecture: 'En relecture : son texte est gelé.',
    enRelectureAutreTexte: 'En relecture, mais le texte d’ici n’est pas celui qui est relu.',
    neverAdopted: 'Aucune version n’est encore adoptée.',
    same: (numero: string) => `Identique à la version ${numero}.`,
    modified: (numero: string) => `Modifié depuis la version ${numero}.`,
    empreinte: (start: string) => `Empreinte du texte : ${start}…`,
    sha256: (start: string) => `SHA-256 : ${start}…`,
    lastExport: 'Dernier export',
    version: (numero: string) => `Version ${numero}`,
    last: 'dernière',
    fin: (jour: string) =>
      `Certification supprimée : plus aucune version n’est en vigueur depuis le ${jour}.`,
    aReviser: 'Révision à faire : la date prévue est passée',
    motif: (motif: string) => `Motif : ${motif}`,
    export: 'Exporter…',
    loading: 'Lecture de l’état du brouillon…',
  },
};
