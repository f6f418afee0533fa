import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { Collection } from 'react-aria-components/Collection';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Virtualizer } from 'react-aria-components/Virtualizer';
import { fieldLabel } from '../../../shared/comparaison/item-changes.ts';
import type { PointDit } from '../../../shared/contract/answers/fusion.ts';
import {
  deuxPeuventRester,
  seraitRetabli,
  sontLesDeux,
  type Reponse,
} from '../../../shared/fusion/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useAppSelector } from '../../app/store.ts';
import { Badge } from '../../ui/Badge.tsx';
import { RowLayout } from '../../ui/RowLayout.ts';
import { sortDe, type Sort } from './reponses.ts';
import panes from '../../ui/ListAndDetail.module.css';

const said = texts.fusion.point;

const tons: Readonly<Record<Sort, 'warning' | 'success' | 'danger' | 'accent' | 'neutral'>> = {
  aDecider: 'warning',
  pris: 'success',
  garde: 'danger',
  autre: 'accent',
  plusTard: 'neutral',
};

interface SortDitProps {
  readonly point: PointDit;
  readonly reponse: Reponse | undefined;
}

function nomsDesSorts(point: PointDit, reponse: Reponse | undefined): Readonly<Record<Sort, string>> {
  if (deuxPeuventRester(point.question)) return said.sortsDeDeux;
  if (seraitRetabli(point)) return said.sortsDUnRetour;
  return sontLesDeux(point, reponse) ? said.sortsEnsemble : said.sorts;
}

/** What becomes of a point as it is answered. */
export function SortDit({ point, reponse }: SortDitProps) {
  const sort = sortDe(point, reponse);
  return <Badge tone={tons[sort]}>{nomsDesSorts(point, reponse)[sort]}</Badge>;
}

/** « Compétence, libellé », « Ajout : bloc et 12 éléments » */
export function quoiDe({ entity, membre, elements, sorte, base }: PointDit): string {
  if (membre !== null) return said.champ(entity, fieldLabel(entity, membre));
  if (sorte === 'place') return said.champ(entity, said.place);
  return said.entier(entity, sorte === 'ajout' && base !== null ? 'retour' : sorte, elements - 1);
}

interface ListeDePointsProps {
  readonly points: readonly PointDit[];
  readonly choisi: string | null;
  readonly onChoose: (cle: string) => void;
  /** Enter, or a double click. */
  readonly onEnter: () => void;
}

/** The points that are shown, three lines each; the arrows go from one to the next. */
export function ListeDePoints({ points, choisi, onChoose, onEnter }: ListeDePointsProps) {
  const [rowSize] = useState(() => 4.75 * parseFloat(getComputedStyle(document.documentElement).fontSize));
  const list = useRef<HTMLDivElement>(null);
  const items = useMemo(() => points.map((point) => ({ id: point.cle, point })), [points]);
  const goThere = useEffectEvent(() => {
    const element = list.current;
    const index = points.findIndex(({ cle }) => cle === choisi);
    if (element === null || index === -1) return;
    const above = index * rowSize - element.scrollTop;
    const below = above + rowSize - element.clientHeight;
    element.scrollBy(0, above < 0 ? above : Math.max(below, 0));
  });
  useEffect(() => goThere(), [choisi]);
  return (
    <Virtualizer layout={RowLayout} layoutOptions={{ rowSize }}>
      <ListBox
        ref={list}
        aria-label={texts.fusion.plan.listes}
        className={panes.list ?? ''}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={choisi === null ? [] : [choisi]}
        onSelectionChange={(keys) => {
          for (const key of keys === 'all' ? [] : keys) onChoose(String(key));
        }}
        onAction={onEnter}
      >
        <Collection items={items}>{({ point }) => <Ligne point={point} />}</Collection>
      </ListBox>
    </Virtualizer>
  );
}

function Ligne({ point }: { readonly point: PointDit }) {
  const reponse = useAppSelector(({ fusionView }) => fusionView.reponses[point.cle]);
  const { cle, entity, nom, chemin, auteurs } = point;
  const quoi = quoiDe(point);
  return (
    <ListBoxItem id={cle} textValue={`${nom} ${quoi}`} className={panes.row ?? ''}>
      <span className={panes.rowHead}>
        <span className={panes.rowTitle}>{said.titre(entity, nom)}</span>{' '}
        <SortDit point={point} reponse={reponse} />
      </span>{' '}
      <span className={panes.rowSoft}>{quoi}</span>{' '}
      <span className={panes.rowSoft}>
        {[said.auteurs(auteurs), chemin.at(-1) ?? ''].filter((part) => part !== '').join(' · ')}
      </span>
    </ListBoxItem>
  );
}
