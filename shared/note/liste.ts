import {
  champsDeListe,
  type ChampDeListe,
  type DifferenceDeListe,
  type Inscription,
  type SorteDeDifference,
} from '../diff/listes.ts';
import type { BlocDeListe } from '../generated/document.ts';
import { causeDite, changementsDits, valeurDite } from '../i18n/fr/listes.ts';
import { decisionDite } from '../i18n/fr/organismes.ts';
import { uncapitalised } from '../i18n/fr/uncapitalised.ts';
import { note as said } from '../i18n/fr/note.ts';
import { ENSEMBLE, enLignes, type Motifs, type SectionGeneree } from './generer.ts';

type Lecteur = 'candidats' | 'financeurs';

/** What each wants to know of an habilitation: where and for what one may train; besides, whom one pays, and by which decision. */
const pour: Readonly<Record<Lecteur, readonly ChampDeListe[]>> = {
  candidats: ['denomination', 'lieu', 'etendue', 'etat', 'periode'],
  financeurs: champsDeListe,
};

const sortes = ['arrivee', 'depart', 'changement'] as const satisfies readonly SorteDeDifference[];

type Dire = (difference: DifferenceDeListe, lecteur: Lecteur) => string | null;

/** Who it is: its name and, for who pays, its number; for a candidate, where. */
function nomDe({ avant, apres }: DifferenceDeListe, lecteur: Lecteur, blocs: readonly BlocDeListe[]): string {
  const une = apres ?? avant;
  if (une === null) return '';
  const ou = lecteur === 'financeurs' ? une.siret : valeurDite(une, 'lieu', blocs);
  return said.organisme(une.denomination, ou ?? '');
}

function dire(blocs: readonly BlocDeListe[]): Readonly<Record<SorteDeDifference, Dire>> {
  const accord = (une: Inscription, lecteur: Lecteur): string => {
    const dit = (champ: ChampDeListe): string =>
      champ === 'decision' ? uncapitalised(decisionDite(une.decision)) : valeurDite(une, champ, blocs);
    const champs = (['etendue', 'periode', 'decision'] as const).filter((champ) =>
      pour[lecteur].includes(champ),
    );
    return said.suite(champs.map(dit));
  };
  return {
    arrivee: (difference, lecteur) =>
      difference.apres === null
        ? null
        : said.deListe(nomDe(difference, lecteur, blocs), accord(difference.apres, lecteur)),
    depart: (difference, lecteur) =>
      said.deListe(nomDe(difference, lecteur, blocs), causeDite(difference.apres)),
    changement: (difference, lecteur) => {
      const champs = difference.champs.filter((champ) => pour[lecteur].includes(champ));
      const dits = changementsDits({ ...difference, champs }, blocs);
      return dits.length === 0 ? null : said.deListe(nomDe(difference, lecteur, blocs), said.puis(dits));
    },
  };
}

/** Why: what the decisions say, then what was said when they were written down. */
const motifsDe = (
  { habilitation, apres }: DifferenceDeListe,
  gestes: Motifs['gestes'],
): readonly string[] => [
  ...(apres?.acte?.motif === undefined ? [] : [apres.acte.motif]),
  ...(gestes.get(habilitation) ?? []),
];

/** What a note says of what changes in a list: who came, who left and what is otherwise, for candidates and for who pays, and why. */
export function genererNoteDeListe(
  differences: readonly DifferenceDeListe[],
  blocs: readonly BlocDeListe[],
  { adoptions, gestes }: Motifs,
): readonly SectionGeneree[] {
  const dits = dire(blocs);
  const section = (
    cle: string,
    titre: string,
    siennes: readonly DifferenceDeListe[],
    motifs: readonly string[],
  ): SectionGeneree => {
    const pourLui = (lecteur: Lecteur): string =>
      enLignes(siennes.flatMap((difference) => dits[difference.sorte](difference, lecteur) ?? []));
    return {
      cle,
      titre,
      textes: {
        candidats: pourLui('candidats'),
        financeurs: pourLui('financeurs'),
        motifs: enLignes([...new Set(motifs)]),
      },
    };
  };
  return [
    section(ENSEMBLE, said.ensemble.liste, [], adoptions),
    ...sortes.flatMap((sorte) => {
      const siennes = differences.filter((difference) => difference.sorte === sorte);
      const motifs = siennes.flatMap((difference) => motifsDe(difference, gestes));
      return siennes.length === 0 ? [] : [section(sorte, said.sortes[sorte], siennes, motifs)];
    }),
  ];
}
