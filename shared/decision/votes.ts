import { colleges, type College } from './modele.ts';

export const sensDeVote = ['pour', 'contre', 'abstention'] as const;
type Sens = (typeof sensDeVote)[number];

const suffixes = { employeurs: 'Employeurs', salaries: 'Salaries' } as const satisfies Record<
  College,
  string
>;

/** The field of a point that holds the votes of a collège, one way. */
export const champDeVote = <S extends Sens, C extends College>(
  sens: S,
  college: C,
): `${S}${(typeof suffixes)[C]}` => `${sens}${suffixes[college]}`;

/** All six. */
export const champsDeVote = colleges.flatMap((college) =>
  sensDeVote.map((sens) => ({ champ: champDeVote(sens, college), sens, college })),
);
