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

/** The organisation that was given last: a secretariat types in many comments of one, one after the other. It is proposed, never put: the next comment may be of another. */
let derniere: Parole | null = null;

interface ParoleTenue {
  readonly parole: Parole;
  /** The last one, to be taken again; null: none, or it is what is typed. */
  readonly encore: Parole | null;
  readonly change: (parole: Parole) => void;
  /** What it says, once something is said. */
  readonly parler: () => Voix;
}

const ownOf = (profile: Author | null): Parole => ({
  organisation: '',
  college: profile?.college ?? 'secretariat',
});

export function useVoix(): ParoleTenue {
  const { data: about } = useAboutQuery();
  const profile = about?.profile ?? null;
  const [typed, setTyped] = useState<Parole | null>(null);
  const parole = typed ?? ownOf(profile);
  const parler = (): Voix => {
    const organisation = isOwn(parole) ? null : parole.organisation.trim();
    if (organisation !== null) derniere = { ...parole, organisation };
    return { auteur: profile?.nom ?? '', college: parole.college, organisation };
  };
  return { parole, encore: isOwn(parole) ? derniere : null, change: setTyped, parler };
}
