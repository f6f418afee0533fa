import type { Couverture } from '../../../shared/controles/couverture.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { useControles } from './controles.ts';
import { useGoTo } from './going.ts';
import { placeName } from './lines.ts';
import styles from './Couverture.module.css';

const said = texts.controles.couverture;

const kinds = [
  ['activites', 'activite'],
  ['modalites', 'modalite'],
  ['criteres', 'critere'],
] as const;

/** How much is covered, and what covers nothing. */
export function CouvertureTotals({
  couverture: { comptes, orphelins },
}: {
  readonly couverture: Couverture;
}) {
  const { state } = useControles();
  const goTo = useGoTo();
  const without = (['sansCritere', 'sansModalite', 'sansActivite'] as const).filter(
    (name) => comptes[name] > 0,
  );
  return (
    <div className={styles.totals}>
      <output>
        {[
          said.total(comptes.competences, comptes.couvertes),
          ...without.map((name) => said.without[name](comptes[name])),
        ].join(', ')}
      </output>
      {kinds
        .filter(([kind]) => orphelins[kind].length > 0)
        .map(([kind, entity]) => (
          <MenuButton
            key={kind}
            variant="warning"
            label={said.orphans[kind](orphelins[kind].length)}
            actions={orphelins[kind].map((id) => ({ id, label: placeName(state, { entity, id }) }))}
            onAction={(id) => goTo({ item: { entity, id }, champ: null })}
          />
        ))}
    </div>
  );
}
