import type { SerializedError } from '@reduxjs/toolkit';
import { useEffect, useEffectEvent, useState } from 'react';
import type { FichierChoisi } from '../../../shared/contract/window.ts';
import {
  useChooseFusionMutation,
  useLireFusionMutation,
  usePrendreDansBoiteMutation,
  type Failure,
} from '../../app/engine-api.ts';
import { useAppDispatch } from '../../app/store.ts';
import { useGivenUpWhenLeft } from '../../app/useGivenUpWhenLeft.ts';
import { demandeUnMotDePasse, fauteDeMotDePasse } from './mot-de-passe.ts';
import { contenuLu } from './view.ts';

/** Where the choice of what was sent has come. */
type EtatDuChoix =
  | { readonly kind: 'attente' }
  | { readonly kind: 'lecture'; readonly task: string }
  | { readonly kind: 'motDePasse'; readonly nom: string; readonly faute: string | undefined }
  | { readonly kind: 'refus'; readonly error: Failure | SerializedError };

interface Choix {
  readonly etat: EtatDuChoix;
  readonly choisir: () => void;
  /** A package of the shared folder, by its name. */
  readonly prendre: (nom: string) => void;
  /** With the password that was given. */
  readonly ouvrir: (motDePasse: string) => void;
  readonly renoncer: () => void;
}

/** A file is chosen and read, once its password is given where it has one; `donne`: one that is read at once. Nothing is written. */
export function useChoisir(donne: FichierChoisi | null): Choix {
  const dispatch = useAppDispatch();
  const [choose, choosing] = useChooseFusionMutation();
  const [take, taking] = usePrendreDansBoiteMutation();
  const [lire, lecture] = useLireFusionMutation();
  const [choix, setChoix] = useState(donne);

  const lu = async (key: string, motDePasse: string | null): Promise<void> => {
    const { data } = await lire({ task: crypto.randomUUID(), key, motDePasse });
    if (data !== undefined) dispatch(contenuLu(data));
  };
  const choisir = async (): Promise<void> => {
    lecture.reset();
    const { data } = await choose({ task: crypto.randomUUID() });
    if (data === undefined || data === null) return;
    setChoix(data);
    await lu(data.key, null);
  };
  const prendre = async (nom: string): Promise<void> => {
    lecture.reset();
    const { data } = await take({ nom });
    if (data === undefined) return;
    setChoix(data);
    await lu(data.key, null);
  };
  const lireDonne = useEffectEvent(() => {
    if (donne !== null) void lu(donne.key, null);
  });
  useEffect(() => lireDonne(), []);

  const enCours = [choosing, lecture].find(({ isLoading }) => isLoading)?.originalArgs?.task ?? null;
  useGivenUpWhenLeft(enCours);

  const etat = ((): EtatDuChoix => {
    if (enCours !== null) return { kind: 'lecture', task: enCours };
    const error = choosing.error ?? taking.error ?? lecture.error;
    // What the person gave up is no refusal.
    if (error === undefined || error.code === 'CANCELLED') return { kind: 'attente' };
    if (choix !== null && demandeUnMotDePasse(error))
      return { kind: 'motDePasse', nom: choix.name, faute: fauteDeMotDePasse(error) };
    return { kind: 'refus', error };
  })();
  return {
    etat,
    choisir: () => void choisir(),
    prendre: (nom) => void prendre(nom),
    ouvrir: (motDePasse) => {
      if (choix !== null) void lu(choix.key, motDePasse);
    },
    renoncer: () => lecture.reset(),
  };
}
