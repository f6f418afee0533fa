import type { Papier } from '../../contract/shapes.ts';
import type {
  Echelle,
  Epreuve,
  Evaluateur,
  Niveau,
  Partie,
  Points,
  Regle,
  Reprise,
} from '../../generated/document.ts';
import { counted } from './counted.ts';
import { etatLabels, jourFrancais, nombreFrancais } from './evaluation.ts';
import { quoted } from './quoted.ts';
import { grilles } from './screens/grilles.ts';
import { uncapitalised } from './uncapitalised.ts';
import { voies, type Voie } from './voies.ts';

const labelOf = <K extends string>(
  options: readonly { readonly id: K; readonly label: string }[],
  id: K,
): string => options.find((option) => option.id === id)?.label ?? id;

const roleDit = ({ role, libelle }: Pick<Evaluateur, 'role' | 'libelle'>): string =>
  libelle ?? labelOf(grilles.detail.evaluateurs.roles, role);

/** What a rule asks for, with its rounding and what it makes of what is missing. */
export function regleDite(regle: Regle): string {
  const { arrondi, absence } = regle;
  const { pasOptions, modes, absences } = grilles.regle;
  const dites = [
    grilles.regle.dite(regle),
    ...(arrondi === undefined
      ? []
      : [`arrondi ${labelOf(pasOptions, arrondi.pas)}, ${labelOf(modes, arrondi.mode)}`]),
    ...(absence === undefined ? [] : [`ce qui n’a pas de note ${labelOf(absences, absence)}`]),
  ];
  return dites.join(' ; ');
}

/** What a level is worth, where its name does not say so. */
function niveauDit({ code, libelle, validant }: Niveau): string {
  const vaut = labelOf(grilles.echelle.validants, validant);
  const dit = [code, libelle].filter((part) => part !== '').join(' ');
  return uncapitalised(libelle) === vaut ? dit : `${dit} (${vaut})`;
}

function echelleDite({ points, niveaux }: Echelle): string {
  if (points === undefined) return niveaux.map(niveauDit).join(' ; ');
  const { min, max, pas } = points;
  const seuils = niveaux.map((niveau) =>
    grilles.bar.segment(
      niveauDit({ ...niveau, code: niveau.libelle === '' ? niveau.code : '' }),
      niveau.valeur,
    ),
  );
  return [
    `de ${nombreFrancais(min)} à ${nombreFrancais(max)} par pas de ${nombreFrancais(pas)}`,
    ...seuils,
  ].join(' ; ');
}

const reprises: Readonly<Record<Reprise['sur'][number], string>> = {
  non_acquis: 'non acquises',
  a_confirmer: 'à confirmer',
};

/** The papers on which people are evaluated with a grid, blank or filled for a trial. */
export const grillePaper = {
  print: 'Imprimer…',
  printFilled: 'Imprimer cet essai…',
  titles: {
    evaluateur: 'Fiche de l’évaluateur',
    candidat: 'Livret du candidat',
    jury: 'Procès-verbal du jury',
  } satisfies Readonly<Record<Papier, string>>,
  fileNames: {
    evaluateur: 'fiche-evaluateur',
    candidat: 'livret-candidat',
    jury: 'proces-verbal',
  } satisfies Readonly<Record<Papier, string>>,
  ofTrial: 'essai',
  joined: (facts: readonly string[]) => facts.join(' · '),
  certification: (intitule: string) => `Certification : ${intitule}`,
  referentiel: (version: string) => `Référentiel : ${uncapitalised(version)}`,
  grille: (intitule: string, version: string) => `Grille ${quoted(intitule)} : ${uncapitalised(version)}`,
  voies: (noms: readonly string[]) => `${noms.length > 1 ? 'Voies' : 'Voie'} d’accès : ${noms.join(', ')}`,
  everyVoie: 'Voies d’accès : toutes',
  empreinteGrille: (empreinte: string) => `Empreinte de la grille : ${empreinte}`,
  empreinteReferentiel: (empreinte: string) => `Empreinte du référentiel : ${empreinte}`,
  /** At the edge of each page. */
  mark: (empreinte: string, cpne: string) =>
    [`Empreinte de la grille : ${empreinte.slice(0, 12)}…`, cpne].filter((part) => part !== '').join(' — '),
  essai: (nom: string) =>
    `Exemplaire d’essai, pour un candidat fictif (${nom}) : il montre ce que la grille conclut, et ne délivre rien.`,
  setAside: (notes: number, acquis: number) => {
    const aside = [
      ...(notes > 0 ? [counted(notes, 'note', 'notes')] : []),
      ...(acquis > 0 ? [counted(acquis, 'acquis antérieur', 'acquis antérieurs')] : []),
    ];
    return `Laissé de côté, sans compter : ${aside.join(' et ')}, que la grille ne prend pas telle qu’elle est.`;
  },
  essaiMark: 'Essai, candidat fictif',
  untitled: '(sans intitulé)',
  candidat: 'Candidat (nom, prénom ou numéro de dossier)',
  voie: 'Voie d’accès',
  voieOf: (voie: Voie) => voies[voie],
  jour: 'Date de l’évaluation',
  organisme: 'Organisme de formation',
  entreprise: 'Entreprise',
  lieu: 'Lieu',
  session: 'Session du',
  box: { blank: 'case à cocher', ticked: 'case cochée' },
  etats: etatLabels,
  role: roleDit,
  rolePart: (evaluateur: Evaluateur) =>
    evaluateur.part === undefined
      ? roleDit(evaluateur)
      : `${roleDit(evaluateur)} (part ${nombreFrancais(evaluateur.part)})`,
  regle: (regle: Regle) => `Règle : ${uncapitalised(regleDite(regle))}`,
  regleCertification: (regle: Regle) => `Règle pour la certification : ${uncapitalised(regleDite(regle))}`,
  eliminatoire: 'Éliminatoire',
  poids: (poids: string) => `Poids ${nombreFrancais(poids)}`,
  valeur: nombreFrancais,
  acquisMois: ({ acquisMois }: Pick<Partie, 'acquisMois'>) =>
    acquisMois === undefined
      ? 'Reste acquis sans limite de durée'
      : `Reste acquis ${counted(acquisMois, 'mois', 'mois')}`,
  epreuve: {
    facts: {
      type: 'Épreuve',
      duree: 'Durée',
      lieu: 'Lieu',
      evaluateurs: 'Évaluateurs',
      preuves: 'Preuves à réunir',
      amenagements: 'Aménagements pour les candidats en situation de handicap',
    },
    fact: (nom: string, texte: string) => `${nom} : ${texte}`,
    noEpreuve: 'Aucune épreuve n’est encore écrite pour cette partie.',
    noLine: 'Cette épreuve n’a pas encore de ligne.',
    nothingToRetake: 'Rien à reprendre : aucune ligne n’est dans l’état que ce rattrapage reprend.',
    partage: ({ partage }: Epreuve) =>
      partage === undefined
        ? null
        : `Chaque évaluateur note chaque ligne ; la note est leur moyenne selon leurs parts, arrondie ${labelOf(grilles.regle.pasOptions, partage.arrondi.pas)}, ${labelOf(grilles.regle.modes, partage.arrondi.mode)} ; une note absente ${labelOf(grilles.regle.absences, partage.absence)}.`,
    rattrapage: ({ sur, garde }: Reprise) =>
      `Rattrapage : noter seulement les lignes ${sur.map((un) => reprises[un]).join(' ou ')} ; des deux notes compte ${labelOf(grilles.detail.reprend.gardeOptions, garde)}.`,
  },
  echelle: (echelle: Echelle) => `Échelle ${quoted(echelle.intitule)} : ${echelleDite(echelle)}.`,
  columns: {
    critere: 'Critère',
    attendu: 'Indicateur et résultat attendu',
    poids: 'Poids',
    note: 'Note',
    niveau: 'Niveau',
    resultat: 'Résultat et raison',
    observations: 'Observations',
  },
  /** The whole grid, as it is decided. */
  feuille: {
    certification: 'Ce qui vaut pour la certification',
    echelles: 'Échelles',
    points: ({ min, max, pas }: Points) =>
      `Note de ${nombreFrancais(min)} à ${nombreFrancais(max)}, par pas de ${nombreFrancais(pas)}`,
    niveau: 'Niveau',
    valeur: 'Valeur',
    des: (valeur: string) => `à partir de ${nombreFrancais(valeur)}`,
    conclut: 'Ce que dit le niveau',
    validant: (validant: Niveau['validant']) => labelOf(grilles.echelle.validants, validant),
    niveauDisparu: 'Niveau disparu',
    modalite: (nom: string) => `Modalité du référentiel : ${nom}`,
    competence: 'Compétence',
    ligne: 'Ce qui se note',
    attendu: 'Indicateur et résultat attendu',
    poids: 'Poids',
    echelle: 'Échelle, seuil et niveaux',
  },
  attendu: (texte: string) => `Attendu : ${texte}`,
  seuil: (regle: Parameters<typeof grilles.regle.seuil>[0]) => `Seuil : ${grilles.regle.seuil(regle)}`,
  descripteur: (niveau: string, texte: string) => `${niveau} : ${texte}`,
  outOf: (max: string) => `/ ${nombreFrancais(max)}`,
  from: (min: string, max: string) => `(${nombreFrancais(min)} à ${nombreFrancais(max)})`,
  observations: 'Observations',
  resultatEpreuve: 'Résultat de l’épreuve',
  resultatPartie: 'Résultat du bloc',
  resultatCertification: 'Résultat pour la certification',
  moyenne: 'Moyenne',
  signatures: {
    title: 'Évaluateurs',
    role: 'En qualité de',
    nom: 'Nom et prénom',
    date: 'Date',
    signature: 'Signature',
    evaluateur: 'Évaluateur',
    candidat: 'Candidat',
    candidatRead: 'Le candidat a pris connaissance de ses résultats.',
  },
  livret: {
    calendar: 'Ce qui est évalué, et quand',
    bloc: 'Bloc',
    epreuve: 'Épreuve',
    quand: 'Date et lieu',
    synthese: 'Résultats',
    detail: 'Épreuve par épreuve',
  },
  jury: {
    president: 'Président ou présidente',
    composition: 'Composition du jury prévue par le référentiel',
    checks: 'Avant de délibérer',
    lien: 'Aucun membre n’a de lien personnel ou professionnel avec le candidat, ni ne l’a formé ou accompagné',
    colleges: 'Les deux collèges sont représentés',
    vae: 'Validation des acquis de l’expérience : au moins deux membres, dont une personne qualifiée au titre de la certification ; à parité de femmes et d’hommes ; le président ou la présidente a voix prépondérante (article D. 6412-6 du code du travail)',
    blocs: 'Résultats par bloc',
    bloc: 'Bloc',
    before: 'Acquis auparavant',
    oui: 'oui',
    le: 'le',
    non: 'non',
    avant: (le: string, jusque: string | null) =>
      jusque === null
        ? `le ${jourFrancais(le)}, sans limite`
        : `le ${jourFrancais(le)}, jusqu’au ${jourFrancais(jusque)}`,
    conclut: 'Ce que conclut la grille, et pourquoi',
    decide: 'Décision du jury',
    motifs: 'Motifs, quand le jury s’écarte de la grille',
    decision: 'Décision',
    decisions: {
      delivree: 'La certification est délivrée.',
      ajournee:
        'La décision est ajournée : les blocs à confirmer sont revus avant une nouvelle délibération.',
      refusees: [
        'La certification n’est pas délivrée ; les blocs acquis donnent lieu à attestation.',
        'La certification n’est pas délivrée ; aucun bloc n’est acquis.',
      ],
    },
    recommandations: 'Recommandations au candidat',
    votes: ['Voix pour', 'Voix contre', 'Abstentions'],
    signatures: 'Signatures',
    college: {
      employeurs: 'Collège des employeurs',
      salaries: 'Collège des salariés',
      expert: 'Experts et autres membres',
    },
    preside: 'présidence du jury',
  },
};
