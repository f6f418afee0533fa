import { useState } from 'react';
import { Collection } from 'react-aria-components/Collection';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Virtualizer } from 'react-aria-components/Virtualizer';
import { elementNomme } from '../../../shared/relecture/element.ts';
import type { Commentaire, Statut } from '../../../shared/relecture/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Badge } from '../../ui/Badge.tsx';
import { RowLayout } from '../../ui/RowLayout.ts';
import { useDraft } from '../referentiel/draft.ts';
import panes from '../../ui/ListAndDetail.module.css';

const said = texts.relecture;

const tons: Readonly<Record<Statut, 'warning' | 'success' | 'danger' | 'neutral'>> = {
  aTraiter: 'warning',
  acceptee: 'success',
  accepteeModifiee: 'success',
  refusee: 'danger',
  horsSujet: 'neutral',
  doublon: 'neutral',
};

export const StatutDit = ({ statut }: { readonly statut: Statut }) => (
  <Badge tone={tons[statut]}>{said.statuts[statut]}</Badge>
);

interface ListeProps {
  readonly commentaires: readonly Commentaire[];
  readonly choisi: string | null;
  readonly onChoose: (id: string) => void;
  /** Enter, or a double click. */
  readonly onEnter: () => void;
}

/** The comments that are shown, three lines each; the arrows go from one to the next. */
export function Liste({ commentaires, choisi, onChoose, onEnter }: ListeProps) {
  const [rowSize] = useState(() => 4.75 * parseFloat(getComputedStyle(document.documentElement).fontSize));
  return (
    <Virtualizer layout={RowLayout} layoutOptions={{ rowSize }}>
      <ListBox
        aria-label={said.liste}
        className={panes.list ?? ''}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={choisi === null ? [] : [choisi]}
        onSelectionChange={(keys) => {
          for (const key of keys === 'all' ? [] : keys) onChoose(String(key));
        }}
        onAction={onEnter}
        items={commentaires}
      >
        <Collection items={commentaires}>{(commentaire) => <Ligne commentaire={commentaire} />}</Collection>
      </ListBox>
    </Virtualizer>
  );
}

function Ligne({ commentaire }: { readonly commentaire: Commentaire }) {
  const { state } = useDraft();
  const { id, numero, auteur, college, organisation, texte, statut } = commentaire;
  const titre = said.titre(numero, elementNomme(state, commentaire));
  return (
    <ListBoxItem id={id} textValue={`${titre} ${texte}`} className={panes.row ?? ''}>
      <span className={panes.rowHead}>
        <span className={panes.rowTitle}>{titre}</span> <StatutDit statut={statut} />
      </span>{' '}
      <span className={panes.rowText}>{texte}</span>{' '}
      <span className={panes.rowSoft}>{said.pour(organisation ?? auteur, college)}</span>
    </ListBoxItem>
  );
}
