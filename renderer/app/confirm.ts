import { createContext, useContext } from 'react';

/** A question that must be answered before something is done. */
export interface Question {
  readonly title: string;
  readonly sentence: string;
  readonly confirm: string;
  readonly cancel: string;
  /** Something is lost by it: it does not look like what one is expected to do. */
  readonly isLoss?: boolean;
}

type Ask = (question: Question) => Promise<boolean>;

/** A question that waits for its answer. */
export interface Asked extends Question {
  readonly answer: (isConfirmed: boolean) => void;
}

/** Asks one question at a time: one that another takes the place of is answered « no ». */
export function asking(show: (asked: Asked | null) => void): Ask {
  let last: Asked | null = null;
  return (question) => {
    last?.answer(false);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const asked: Asked = {
      ...question,
      answer: (isConfirmed) => {
        if (last === asked) {
          last = null;
          show(null);
        }
        resolve(isConfirmed);
      },
    };
    last = asked;
    show(asked);
    return promise;
  };
}

export const ConfirmContext = createContext<Ask | null>(null);

/** What asks from anywhere in the window: true once it is confirmed. */
export function useConfirm(): Ask {
  const ask = useContext(ConfirmContext);
  if (ask === null) throw new Error('useConfirm is called outside of ConfirmRegion');
  return ask;
}
