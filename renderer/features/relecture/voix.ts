import { useState } from 'react';
import { colleges, type Author, type College } from '../../../shared/domain/gesture.ts';
import type { Voix } from '../../../shared/relecture/gestes.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useAboutQuery } from '../../app/engine-api.ts';

/** In whose name something is said, as it is typed; the organisation is empty when it is one's own. */
export interface Parole {
  readonly organisation: string;
  readonly college: College;
}

const isOwn = ({ organisation }: Parole): boolean => organisation.trim() === '';

/** An organisation is of a collège, or an expert; a secretariat is none, and only types in what others say. */
export const collegesDe = (parole: Parole): readonly College[] =>
  isOwn(parole) ? colleges : colleges.filter((college) => college !== 'secretariat');

export const fauteDe = (parole: Parole): string | undefined =>
  collegesDe(parole).includes(parole.college) ? undefined : texts.relecture.commenter.collegeManque;

/** The one that was given last: a secretariat types in many comments of one organisation, one after the other. */
let derniere: Parole | null = null;

interface ParoleTenue {
  readonly parole: Parole;
  readonly change: (parole: Parole) => void;
  /** What it says, once something is said. */
  readonly parler: () => Voix;
}

const ownOf = (profile: Author | null): Parole => ({
  organisation: '',
  college: profile?.college ?? 'secretariat',
});

/** `isKept`: the last one is proposed again. */
export function useVoix(isKept: boolean): ParoleTenue {
  const { data: about } = useAboutQuery();
  const profile = about?.profile ?? null;
  const [typed, setTyped] = useState<Parole | null>(isKept ? derniere : null);
  const parole = typed ?? ownOf(profile);
  const parler = (): Voix => {
    if (isKept) derniere = parole;
    const organisation = isOwn(parole) ? null : parole.organisation.trim();
    return { auteur: profile?.nom ?? '', college: parole.college, organisation };
  };
  return { parole, change: setTyped, parler };
}
