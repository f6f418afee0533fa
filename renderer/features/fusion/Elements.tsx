import { useMemo, useState } from 'react';
import type { Names } from '../../../shared/comparaison/item-changes.ts';
import type { PointDit } from '../../../shared/contract/answers/fusion.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { arbreDe, isTouche, membresDits, mouvementDe, type Noeud } from './elements.ts';
import { Membres } from './Membres.tsx';
import styles from './Elements.module.css';

const said = texts.fusion.point;

/** As many as are read at a glance: more are folded at first. */
const DEPLIES = 12;

interface ElementsProps {
  readonly point: PointDit;
  readonly noms: Names;
}

/** All that comes or goes with an item, as a tree that folds: read before it is answered. */
export function Elements({ point, noms }: ElementsProps) {
  const { contient, elements } = point;
  const arbre = useMemo(() => arbreDe(contient), [contient]);
  const [isOpen, setOpen] = useState(contient.length <= DEPLIES);
  const dedans = elements - 1;
  const reste = dedans - contient.length;
  return (
    <section aria-labelledby="fusion-elements" className={styles.elements}>
      <div className={styles.tete}>
        <h4 id="fusion-elements" className={styles.titre}>
          {said.contient[mouvementDe(point)](dedans)}
        </h4>
        <Button variant="quiet" onPress={() => setOpen(!isOpen)}>
          {isOpen ? said.replier : said.deplier}
        </Button>
      </div>
      <Branche
        key={String(isOpen)}
        noeuds={arbre}
        isOpen={isOpen}
        areMarked={point.sorte === 'retrait'}
        noms={noms}
      />
      {reste > 0 && <p className={styles.doux}>{said.nonMontres(reste)}</p>}
    </section>
  );
}

interface BrancheProps {
  readonly noeuds: readonly Noeud[];
  readonly isOpen: boolean;
  /** Is it said which were worked on? All of what was added was. */
  readonly areMarked: boolean;
  readonly noms: Names;
}

function Branche({ noeuds, ...props }: BrancheProps) {
  return (
    <ul className={styles.branche}>
      {noeuds.map((noeud) => (
        <li key={noeud.element.id}>
          <Element noeud={noeud} {...props} />
        </li>
      ))}
    </ul>
  );
}

type ElementProps = Omit<BrancheProps, 'noeuds'> & { readonly noeud: Noeud };

/** One item: its name, and under it what it says and holds, when it says or holds something. */
function Element({ noeud, ...props }: ElementProps) {
  const { element, enfants } = noeud;
  const { isOpen, areMarked, noms } = props;
  const membres = membresDits(element, noms);
  const nom = (
    <>
      <span className={styles.doux}>{said.sorte(element.entity)}</span>{' '}
      {said.nomSeul(element.entity, element.nom)}
      {areMarked && element.depuis !== null && (
        <>
          {' '}
          <Badge tone="warning">{said.depuis[element.depuis]}</Badge>
        </>
      )}
    </>
  );
  if (membres.length === 0 && enfants.length === 0) return <p className={styles.seul}>{nom}</p>;
  return (
    <details open={isOpen || (areMarked && enfants.some(isTouche))}>
      <summary className={styles.nom}>{nom}</summary>
      {membres.length > 0 && (
        <div className={styles.sous}>
          <Membres membres={membres} />
        </div>
      )}
      {enfants.length > 0 && <Branche noeuds={enfants} {...props} />}
    </details>
  );
}
