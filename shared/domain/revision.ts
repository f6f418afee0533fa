import type { Decision, Version } from '../generated/document.ts';

/** What may make a new version of a référentiel needed. */
export const causes = ['technique', 'juridique', 'environnementale'] as const;
export type Cause = NonNullable<Version['causes']>[number];

type RevisionDite = { readonly [M in 'causes' | 'prochaineRevision']?: Version[M] | undefined };

/** What an adoption says of why, and of when it is to be looked at again (« AAAA-MM-JJ »). */
export interface Revision {
  readonly causes: readonly Cause[];
  readonly prochaineRevision: string | null;
}

/** What a document says of it. */
export const revisionDe = ({ causes: dites, prochaineRevision }: RevisionDite): Revision => ({
  causes: dites ?? [],
  prochaineRevision: prochaineRevision ?? null,
});

/** One that says neither: what is no référentiel, and whatever was adopted before it was asked. */
export const sansRevision: Revision = { causes: [], prochaineRevision: null };

/** What is wrong with it. */
export type FauteDeRevision = 'sansCause' | 'causeDePremiere' | 'suppression' | 'prochaineTropTot';

interface Decidee {
  /** Is there none before it that goes on? */
  readonly isFirst: boolean;
  readonly decision: Pick<Decision, 'type' | 'date'>;
}

/** Does a decision revise: is there a version before, which goes on? */
export const revise = (isFirst: boolean, type: Decision['type']): boolean =>
  !isFirst && type !== 'suppression';

/** A revision says why; a first version has nothing that it revises, and what ends is not looked at again. */
export function fautesDeRevision(
  { causes: dites, prochaineRevision }: Revision,
  { isFirst, decision }: Decidee,
): readonly FauteDeRevision[] {
  if (decision.type === 'suppression')
    return dites.length > 0 || prochaineRevision !== null ? ['suppression'] : [];
  const fautes = {
    causeDePremiere: isFirst && dites.length > 0,
    sansCause: !isFirst && dites.length === 0,
    prochaineTropTot: prochaineRevision !== null && prochaineRevision <= decision.date,
  };
  return (['causeDePremiere', 'sansCause', 'prochaineTropTot'] as const).filter((faute) => fautes[faute]);
}

/** Is the day past on which it was to be looked at again? */
export const estDepassee = (prochaineRevision: string | null, jour: string): boolean =>
  prochaineRevision !== null && prochaineRevision < jour;
