import type { EntityName } from '../../domain/entities.ts';
import { bases } from '../bases.ts';
import { fait, texteDe, type Element } from '../element.ts';
import { A, dEnsemble, deLItem, niveauxPour, type FauteDItem } from '../regle.ts';
import type { Structure } from '../structure.ts';

const coded: readonly EntityName[] = ['activite', 'bloc', 'competence', 'critere', 'modalite'];

const depuis = '2019-01-01';

/** « C1.2 » and « C10.12 » are written alike, « C.1.2 » is not. */
const styleDe = fait((element) =>
  texteDe(element, 'code')
    .replaceAll(/\d+/gu, '0')
    .replaceAll(/\p{L}+/gu, 'A'),
);

interface Compte {
  readonly style: string;
  readonly first: Element;
  count: number;
}

/** The first of the elements whose style most others have too. */
function modele(elements: readonly Element[]): Element | undefined {
  const counts = new Map<string, Compte>();
  // Neighbours are most often of one style: it is looked for once.
  let last: Compte | undefined;
  for (const element of elements) {
    const style = styleDe(element);
    if (style === '') continue;
    if (last?.style !== style) {
      last = counts.get(style) ?? { style, first: element, count: 0 };
      counts.set(style, last);
    }
    last.count++;
  }
  let best: Compte | undefined;
  for (const one of counts.values()) if (best === undefined || one.count > best.count) best = one;
  return best?.first;
}

type Faute<P> = FauteDItem<{ code: string } & P>;

/** Codes that are not written as most of the others of their kind. */
function stylesMeles(elements: readonly Element[]): readonly Faute<{ modele: string }>[] {
  const model = modele(elements);
  if (model === undefined) return [];
  const modeleDeCode = texteDe(model, 'code');
  const usual = styleDe(model);
  return elements
    .filter((element) => styleDe(element) !== '' && styleDe(element) !== usual)
    .map((element) => deLItem(element, { code: texteDe(element, 'code'), modele: modeleDeCode }, 'code'));
}

/** The last number of a code, and what is before and after it. */
function numbered(
  code: string,
): { readonly before: string; readonly number: string; readonly after: string } | null {
  const found = /^(.*?)(\d+)(\D*)$/u.exec(code);
  return found === null ? null : { before: found[1] ?? '', number: found[2] ?? '', after: found[3] ?? '' };
}

/** Blocs that do not follow one another: a jury, an offer of training refer to them by that number. */
function nonConsecutifs(blocs: readonly Element[]): readonly Faute<{ attendu: string }>[] {
  const faults: Faute<{ attendu: string }>[] = [];
  let previous: ReturnType<typeof numbered> = null;
  for (const bloc of blocs) {
    const code = texteDe(bloc, 'code');
    const current = numbered(code);
    if (previous !== null && current !== null && Number(current.number) !== Number(previous.number) + 1) {
      const next = String(Number(previous.number) + 1).padStart(previous.number.length, '0');
      faults.push(deLItem(bloc, { code, attendu: `${previous.before}${next}${previous.after}` }, 'code'));
    }
    previous = current;
  }
  return faults;
}

const regleL26 = dEnsemble('L26', {
  base: bases.usage,
  depuis,
  niveaux: niveauxPour(A, A, A, A),
  controle: ({ de }) => {
    const mixed = coded.flatMap((entity) => stylesMeles(de(entity)));
    const said = new Set(mixed.map(({ element }) => element));
    return [...mixed, ...nonConsecutifs(de('bloc')).filter(({ element }) => !said.has(element))];
  },
});

function* doublons({ de }: Structure): Generator<FauteDItem<{ code: string }>> {
  for (const entity of coded) {
    const seen = new Set<string>();
    for (const element of de(entity)) {
      const code = texteDe(element, 'code');
      if (code !== '' && seen.has(code)) yield deLItem(element, { code }, 'code');
      seen.add(code);
    }
  }
}

const regleL55 = dEnsemble('L55', {
  base: bases.usage,
  depuis,
  niveaux: niveauxPour(A, A, A, A),
  controle: doublons,
});

/** How items are numbered. */
export const reglesDeNumerotation = [regleL26, regleL55];
