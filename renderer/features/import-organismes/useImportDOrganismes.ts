import { useState } from 'react';
import type { SerializedError } from '@reduxjs/toolkit';
import type { ApercuDOrganismes } from '../../../shared/contract/answers/import-organismes.ts';
import type { Portee } from '../../../shared/generated/document.ts';
import { lectureDe, lignesDes, type Lecture } from '../../../shared/organisme/import/colonnes.ts';
import type { Grid } from '../../../shared/paste/grid.ts';
import {
  useApercuDOrganismesMutation,
  usePreviewOrganismesMutation,
  type Failure,
} from '../../app/engine-api.ts';

/** Where the lines come from: tables that the page read, or a fiche that its host has. */
export type Source =
  | { readonly sorte: 'tableaux'; readonly nom: string; readonly grids: readonly Grid[] }
  | { readonly sorte: 'fiche'; readonly nom: string; readonly key: string };

/** How it is imported. */
export interface Reglages {
  readonly ref: string;
  readonly au: string;
  readonly nature: Portee['nature'];
}

type Choix = Readonly<Record<string, string>>;

export interface ImportDOrganismes {
  readonly source: Source | null;
  readonly lectures: readonly Lecture[];
  readonly choix: Choix;
  readonly apercu: ApercuDOrganismes | undefined;
  readonly error: Failure | SerializedError | undefined;
  /** The task of the host that reads; null: nothing is being read. */
  readonly task: string | null;
  readonly isLoading: boolean;
  readonly lire: (source: Source, reglages: Reglages) => void;
  /** Columns read otherwise: doubts are then others. */
  readonly relire: (lectures: readonly Lecture[], reglages: Reglages) => void;
  readonly trancher: (ligne: number, cle: string | null, reglages: Reglages) => void;
  /** The same again, the file having changed. */
  readonly rafraichir: (reglages: Reglages) => void;
  readonly recommencer: () => void;
}

function sans(choix: Choix, ligne: string): Choix {
  const { [ligne]: _, ...autres } = choix;
  return autres;
}

/** A source is read, shown as it would be imported, corrected, and shown again. Nothing is written. */
export function useImportDOrganismes(): ImportDOrganismes {
  const [deTableaux, tableaux] = useApercuDOrganismesMutation();
  const [deFiche, fiche] = usePreviewOrganismesMutation();
  const [source, setSource] = useState<Source | null>(null);
  const [lectures, setLectures] = useState<readonly Lecture[]>([]);
  const [choix, setChoix] = useState<Choix>({});
  const vu = source?.sorte === 'fiche' ? fiche : tableaux;

  const apercevoir = (
    { ref, au, nature }: Reglages,
    quoi: Source,
    avec: { readonly lectures: readonly Lecture[]; readonly choix: Choix },
  ): void => {
    setSource(quoi);
    setLectures(avec.lectures);
    setChoix(avec.choix);
    const asked = { ref, au, nature, choix: { ...avec.choix } };
    if (quoi.sorte === 'fiche') void deFiche({ task: crypto.randomUUID(), key: quoi.key, ...asked });
    else {
      const lignes = lignesDes(quoi.grids, avec.lectures).map(({ ligne, textes }) => ({ ligne, textes }));
      void deTableaux({ ...asked, lignes });
    }
  };

  return {
    source,
    lectures,
    choix,
    apercu: vu.data,
    error: vu.error,
    task: fiche.isLoading ? (fiche.originalArgs?.task ?? null) : null,
    isLoading: vu.isLoading,
    lire: (lue, reglages) =>
      apercevoir(reglages, lue, {
        lectures: lue.sorte === 'fiche' ? [] : lue.grids.map(lectureDe),
        choix: {},
      }),
    relire: (autres, reglages) => {
      if (source !== null) apercevoir(reglages, source, { lectures: autres, choix: {} });
    },
    trancher: (ligne, cle, reglages) => {
      if (source === null) return;
      const nouveaux = cle === null ? sans(choix, String(ligne)) : { ...choix, [ligne]: cle };
      apercevoir(reglages, source, { lectures, choix: nouveaux });
    },
    rafraichir: (reglages) => {
      if (source !== null) apercevoir(reglages, source, { lectures, choix });
    },
    recommencer: () => {
      tableaux.reset();
      fiche.reset();
      setSource(null);
    },
  };
}
