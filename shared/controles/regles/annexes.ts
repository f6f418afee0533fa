import { commissionsIn } from '../../domain/cpne.ts';
import { writtenFields } from '../../search/written-fields.ts';
import { bases } from '../bases.ts';
import { isCqpi, texteDe, type Element } from '../element.ts';
import { A, dEnsemble, deLItem, I, niveauxPour, type FauteDItem } from '../regle.ts';

const usage = { base: bases.cqpi, depuis: '2019-01-01' } as const;

/** Names of the commissions of the certification. */
const commissions = ({ row }: Element): readonly string[] =>
  commissionsIn(row['cpne']).flatMap(({ nom }) => nom ?? []);

const isVide = (annexe: Element): boolean =>
  writtenFields('annexe').every((champ) => texteDe(annexe, champ).trim() === '');

const regleL58 = dEnsemble('L58', {
  ...usage,
  niveaux: niveauxPour(I, A, A, A),
  controle: ({ referentiel, de }) => {
    if (!isCqpi(referentiel)) return [];
    const written = new Set(
      de('annexe')
        .filter((annexe) => !isVide(annexe))
        .map((annexe) => texteDe(annexe, 'cpne')),
    );
    return [...new Set(commissions(referentiel))]
      .filter((cpne) => !written.has(cpne))
      .map((cpne) => deLItem(referentiel, { cpne }, 'annexes'));
  },
});

type Place = 'cqp' | 'inconnue' | 'double';

const regleL59 = dEnsemble('L59', {
  ...usage,
  niveaux: niveauxPour(A, A, A, A),
  *controle({ referentiel, de }): Generator<FauteDItem<{ cpne: string; place: Place }>> {
    const known = new Set(commissions(referentiel));
    const seen = new Set<string>();
    for (const annexe of de('annexe')) {
      const cpne = texteDe(annexe, 'cpne');
      const fault = (place: Place) => deLItem(annexe, { cpne, place }, 'cpne');
      if (!isCqpi(referentiel)) yield fault('cqp');
      else if (!known.has(cpne)) yield fault('inconnue');
      else if (seen.has(cpne)) yield fault('double');
      seen.add(cpne);
    }
  },
});

/** What each branch of a CQPI adds to the common core. */
export const reglesDesAnnexes = [regleL58, regleL59];
