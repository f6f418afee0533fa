import { useState } from 'react';
import type { AttentionCode, AttentionPoint } from '../../../../shared/domain/attention.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { itemChosen, tabShown } from '../../../app/place.ts';
import { useAppDispatch } from '../../../app/store.ts';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { useDraft } from '../draft.ts';

/** What should be looked at: each point leads to its first item, then to the next. */
export function Attention({ points }: { readonly points: readonly AttentionPoint[] }) {
  const dispatch = useAppDispatch();
  const { referentiel } = useDraft();
  const [seen, setSeen] = useState<Partial<Readonly<Record<AttentionCode, number>>>>({});
  const go = (code: AttentionCode): void => {
    const items = points.find((point) => point.code === code)?.items ?? [];
    const next = seen[code] ?? 0;
    const id = items[next % items.length];
    if (id === undefined) return;
    if (id !== referentiel.id) dispatch(itemChosen(id));
    else dispatch(tabShown(code === 'sansCompetence' ? 'structure' : 'fiche'));
    setSeen({ ...seen, [code]: next + 1 });
  };
  return (
    <MenuButton
      variant="warning"
      label={texts.attention.total(points.length)}
      actions={points.map(({ code, items }) => ({
        id: code,
        label: texts.attention.point(code, items.length),
      }))}
      onAction={go}
    />
  );
}
