import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Virtualizer } from 'react-aria-components/Virtualizer';
import { RowLayout } from '../../ui/RowLayout.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { excerptOf, pieces } from '../../../shared/search/excerpt.ts';
import type { Hit } from '../../../shared/search/finding.ts';
import { replacementOf, replaceTexts, type Replacement } from '../../../shared/search/replacing.ts';
import { useHistory } from '../../app/history.ts';
import { useNotify } from '../../app/notices.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { useDone } from '../referentiel/useDone.ts';
import { hitKey, placeName } from './hit-place.ts';
import list from '../referentiel/structure/PickList.module.css';
import styles from './Search.module.css';

interface ReplaceDialogProps {
  readonly typed: string;
  readonly hits: readonly Hit[];
  readonly by: string;
  readonly onClose: () => void;
}

/** Every replacement in its place, each of which can be left out; all that are ticked are one gesture. */
export function ReplaceDialog({ typed, hits, by, onClose }: ReplaceDialogProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { replace, isReplacing } = useReplace(onClose);
  const replacement = { typed, by };
  const ticked = hits.filter((hit) => !left.has(hitKey(hit)));
  const said = texts.search;
  return (
    <Dialog title={said.previewTitle} isOpen onClose={onClose} size="large">
      <p>{said.previewHint(typed, by)}</p>
      <div className={styles.line}>
        <output className={styles.count}>{said.ticked(ticked.length, hits.length)}</output>
        <Button variant="quiet" onPress={() => setLeft(new Set())}>
          {said.tickAll}
        </Button>
        <Button variant="quiet" onPress={() => setLeft(new Set(hits.map(hitKey)))}>
          {said.untickAll}
        </Button>
      </div>
      <Places hits={hits} replacement={replacement} left={left} onChange={setLeft} />
      <DialogButtons>
        <Button onPress={onClose}>{texts.dialog.cancel}</Button>
        <Button
          variant="primary"
          isDisabled={ticked.length === 0 || isReplacing}
          onPress={() => void replace(ticked, replacement)}
        >
          {said.replace(ticked.length)}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

function useReplace(onDone: () => void) {
  const done = useDone();
  const notify = useNotify();
  const { undo } = useHistory();
  const [isReplacing, setReplacing] = useState(false);
  const replace = async (hits: readonly Hit[], by: Replacement): Promise<void> => {
    setReplacing(true);
    const isDone = await done(() => replaceTexts(hits, by));
    setReplacing(false);
    if (!isDone) return;
    notify({
      kind: 'success',
      message: texts.search.replaced(hits.length),
      action: { label: texts.commands.labels.undo, onPress: undo },
    });
    onDone();
  };
  return { replace, isReplacing };
}

interface PlacesProps {
  readonly hits: readonly Hit[];
  readonly replacement: Replacement;
  readonly left: ReadonlySet<string>;
  readonly onChange: (left: ReadonlySet<string>) => void;
}

function Places({ hits, replacement, left, onChange }: PlacesProps) {
  const { state } = useDraft();
  const items = hits.map((hit) => ({ id: hitKey(hit), hit }));
  return (
    <Virtualizer layout={RowLayout} layoutOptions={{ estimatedRowSize: 48 }}>
      <ListBox
        aria-label={texts.search.places}
        className={styles.places ?? ''}
        items={items}
        selectionMode="multiple"
        selectedKeys={items.map(({ id }) => id).filter((id) => !left.has(id))}
        onSelectionChange={(keys) => {
          const kept = new Set(keys === 'all' ? items.map(({ id }) => id) : [...keys].map(String));
          onChange(new Set(items.map(({ id }) => id).filter((id) => !kept.has(id))));
        }}
      >
        {({ hit }) => (
          <ListBoxItem
            className={list.item ?? ''}
            textValue={`${placeName(state, hit)}, ${texts.search.becomes(hit.text.slice(hit.start, hit.end), replacementOf(hit, replacement))}`}
          >
            <span className={list.box} aria-hidden="true">
              <Tick />
            </span>
            <span className={styles.hit}>
              <span className={styles.place}>{placeName(state, hit)}</span>
              <Replaced hit={hit} by={replacementOf(hit, replacement)} />
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
}

/** The words as they are and as they would be, where they stand. */
function Replaced({ hit, by }: { readonly hit: Hit; readonly by: string }) {
  return (
    <span className={styles.excerpt}>
      {pieces(excerptOf(hit.text, [hit])).map(({ text, marked }, i) =>
        marked ? (
          <span key={i}>
            <del>{text}</del>
            <ins>{by}</ins>
          </span>
        ) : (
          text
        ),
      )}
    </span>
  );
}
