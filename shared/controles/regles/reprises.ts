import { bases } from '../bases.ts';
import { fait, nomDe, texteDe, type Element } from '../element.ts';
import { motsDe, type CompetenceAilleurs } from '../mots.ts';
import { A, dEnsemble, deLItem, niveauxPour, type FauteDItem } from '../regle.ts';
import { IndexDeMots } from '../ressemblances.ts';
import type { Structure } from '../structure.ts';

interface Place {
  readonly element: Element;
  readonly rank: number;
}

/** The first compétence of each wording, in the order of the document. */
function firstOfEach(competences: readonly Element[]): ReadonlyMap<string, Place> {
  const first = new Map<string, Place>();
  competences.forEach((element, rank) => {
    const { signature } = motsDe(element);
    if (signature !== '' && !first.has(signature)) first.set(signature, { element, rank });
  });
  return first;
}

/** Each compétence that nearly repeats one that stands before it. */
function* doublons({ de, ressemblances }: Structure): Generator<FauteDItem<{ autre: string }>> {
  const competences = de('competence');
  const voisins = ressemblances.entre(competences.map(motsDe));
  const first = firstOfEach(competences);
  for (const [rank, element] of competences.entries()) {
    const { signature } = motsDe(element);
    let earliest = first.get(signature);
    for (const other of voisins.get(signature) ?? []) {
      const candidate = first.get(other);
      if (candidate !== undefined && (earliest === undefined || candidate.rank < earliest.rank))
        earliest = candidate;
    }
    if (earliest === undefined || earliest.rank >= rank) continue;
    const autre = texteDe(earliest.element, 'code') || nomDe(earliest.element);
    yield deLItem(element, { autre }, 'libelle');
  }
}

const regleL28 = dEnsemble('L28', {
  base: bases.usage,
  depuis: '2019-01-01',
  niveaux: niveauxPour(A, A, A, A),
  controle: doublons,
});

interface Corpus {
  readonly index: IndexDeMots;
  readonly titres: ReadonlyMap<string, string>;
}

const corpora = new WeakMap<readonly CompetenceAilleurs[], Corpus>();

function corpusDe(ailleurs: readonly CompetenceAilleurs[]): Corpus {
  const known = corpora.get(ailleurs);
  if (known !== undefined) return known;
  const index = new IndexDeMots();
  const titres = new Map<string, string>();
  const words = new Map<string, string>();
  /** The same few thousand words make up tens of thousands of wordings: each is kept once. */
  const once = (word: string): string => {
    const known = words.get(word);
    if (known === undefined) words.set(word, word);
    return known ?? word;
  };
  for (const { mots, intitule } of ailleurs) {
    if (titres.has(mots)) continue;
    titres.set(mots, intitule);
    index.add({ mots: mots.split(' ').map(once), signature: mots });
  }
  const corpus = { index, titres };
  corpora.set(ailleurs, corpus);
  return corpus;
}

/** Where a compétence was last looked for, and the title of the référentiel that has nearly the same. */
const cherche = fait((): { corpus: Corpus | null; intitule: string | null } => ({
  corpus: null,
  intitule: null,
}));

function ailleursPour(corpus: Corpus, element: Element): string | null {
  const last = cherche(element);
  if (last.corpus !== corpus) {
    const [signature] = corpus.index.proches(motsDe(element));
    last.corpus = corpus;
    last.intitule = signature === undefined ? null : (corpus.titres.get(signature) ?? null);
  }
  return last.intitule;
}

const regleL22 = dEnsemble('L22', {
  base: bases.R6113_8_1,
  depuis: '2025-10-01',
  niveaux: niveauxPour(A, A, A, A),
  *controle({ ailleurs, de, enfants, referentiel }) {
    if (ailleurs.length === 0) return;
    const corpus = corpusDe(ailleurs);
    // A bloc declared common to several certifications, or taken from another, is theirs too.
    const estPartage = ({ row }: Element): boolean =>
      row['type'] === 'commun' || (row['partage'] ?? null) !== null;
    const propres = [
      ...enfants('competence', referentiel),
      ...de('bloc').flatMap((bloc) => (estPartage(bloc) ? [] : enfants('competence', bloc))),
    ];
    for (const element of propres) {
      const intitule = ailleursPour(corpus, element);
      if (intitule !== null) yield deLItem(element, { intitule }, 'libelle');
    }
  },
});

/** Wordings that stand twice. */
export const reglesDesReprises = [regleL22, regleL28];
