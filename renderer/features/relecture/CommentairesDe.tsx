import { useState } from 'react';
import { useCommand } from '../../app/command-registry.ts';
import { tabShown } from '../../app/place.ts';
import { useAppDispatch } from '../../app/store.ts';
import { flushEdits } from '../referentiel/flush.ts';
import type { ItemRef } from '../../../shared/domain/row.ts';
import { findItem } from '../../../shared/edit/siblings.ts';
import type { Sur } from '../../../shared/relecture/modele.ts';
import { texteDe } from '../../../shared/relecture/passage.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { CommenterDialog } from './CommenterDialog.tsx';
import { sansFiltre } from './filtre.ts';
import { useRelecture } from './relecture.ts';
import { motsChoisis, useChampSuivi } from './selection.ts';
import { relectureLooked } from './view.ts';
import styles from './Relecture.module.css';

const said = texts.relecture;

/** What is said, and of what. */
interface Vise {
  readonly item: ItemRef;
  readonly mots: Sur | null;
}

interface CommentairesDeProps {
  readonly item: ItemRef;
  /** 3 where no heading says the item. */
  readonly level?: 3 | 4;
}

/** What was said of an item, each leading there; and how something more is. Nothing, before what holds it was ever reviewed. */
export function CommentairesDe({ item, level = 4 }: CommentairesDeProps) {
  const Heading = `h${level}` as const;
  const dispatch = useAppDispatch();
  const { state } = useDraft();
  const { relu, tours, commentaires, comptes, commentable } = useRelecture();
  const [vise, setVise] = useState<Vise | null>(null);
  useChampSuivi();

  const ask = async (): Promise<void> => {
    const choisis = motsChoisis();
    await flushEdits();
    const autre = choisis === null ? null : findItem(state, choisis.item);
    if (choisis === null || autre === null) return setVise({ item, mots: null });
    const { champ, debut, fin, valeur } = choisis;
    const ref = { entity: autre.entity, id: choisis.item };
    const isText = texteDe(state, ref, champ) === valeur;
    setVise({ item: ref, mots: isText ? { champ, texte: valeur, debut, fin } : null });
  };
  const commenter = commentable === null ? null : (): void => void ask();
  useCommand('commenter', commenter);
  if (tours.length === 0) return null;
  const siens = commentaires.filter(({ element }) => element === item.id);
  const { total, aTraiter } = comptes.get(item.id) ?? { total: 0, aTraiter: 0 };
  const show = (id: string): void => {
    dispatch(relectureLooked({ relu: relu.id, filtre: { ...sansFiltre, element: item.id }, choisi: id }));
    dispatch(tabShown('relecture'));
  };
  return (
    <section aria-labelledby={`commentaires-${item.id}`} className={styles.de}>
      <div className={styles.deTete}>
        <Heading id={`commentaires-${item.id}`} className={styles.deTitre}>
          {said.deLElement(total, aTraiter)}
        </Heading>
        {commenter !== null && <Button onPress={commenter}>{said.commenter.open}</Button>}
      </div>
      {siens.length > 0 && (
        <ul className={styles.deListe}>
          {siens.map(({ id, numero, auteur, organisation, statut, texte }) => (
            <li key={id}>
              <Button variant="quiet" onPress={() => show(id)}>
                <span className={styles.deLigne}>
                  <strong>{said.ligne(numero, organisation ?? auteur, statut)}</strong> {texte}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {vise !== null && <CommenterDialog item={vise.item} mots={vise.mots} onClose={() => setVise(null)} />}
    </section>
  );
}
