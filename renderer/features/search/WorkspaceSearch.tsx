import { useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { SearchAnswer, SearchHit } from '../../../shared/contract/answers/recherche.ts';
import { texts } from '../../../shared/i18n/window.ts';
import type { SearchedEntity } from '../../../shared/search/written-fields.ts';
import { wordsTyped } from '../../../shared/search/words.ts';
import { failureSentence } from '../../app/engine-api.ts';
import { useReveal } from '../../app/reveal.ts';
import { ComboboxField } from '../../ui/ComboboxField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facets } from './Facets.tsx';
import { Marked } from './Marked.tsx';
import { useRecherche } from './useRecherche.ts';
import styles from './Search.module.css';

/** Words in every référentiel of the file, and what they stand in; a hit leads to its place. */
export function WorkspaceSearch({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [kinds, setKinds] = useState<readonly SearchedEntity[]>([]);
  const [referentiel, setReferentiel] = useState<string | null>(null);
  const { answer, error, titleOf } = useRecherche({ texte: typed, kinds: [...kinds], referentiel });
  const reveal = useReveal();
  const said = texts.search.all;

  const go = (id: string): void => {
    const hit = answer?.hits.find((one) => one.id === id);
    if (hit === undefined) return;
    onClose();
    reveal(hit);
  };
  return (
    <Dialog title={said.title} isOpen onClose={onClose} size="large" isDismissable>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <ComboboxField label={said.typed} />
        <p className={styles.place}>{said.hint}</p>
        <output className={styles.count}>
          {outcome(typed, answer, error === undefined ? null : failureSentence(error))}
        </output>
        <ListBox
          aria-label={said.hits}
          className={styles.hits ?? ''}
          items={answer?.hits ?? []}
          onAction={(key) => go(String(key))}
        >
          {(hit) => line(hit, titleOf(hit.referentiel))}
        </ListBox>
      </Autocomplete>
      {answer !== undefined && (
        <Facets
          answer={answer}
          titleOf={titleOf}
          kinds={kinds}
          onKinds={setKinds}
          referentiel={referentiel}
          onReferentiel={setReferentiel}
        />
      )}
    </Dialog>
  );
}

/** What came of it, in a few words. */
function outcome(typed: string, answer: SearchAnswer | undefined, failure: string | null): string {
  const said = texts.search.all;
  if (failure !== null) return failure;
  if (wordsTyped(typed).length === 0) return said.begin;
  if (answer === undefined) return said.searching;
  if (answer.progress !== null) return said.reading(answer.progress.done, answer.progress.total);
  if (answer.total === 0) return said.none;
  return answer.hits.length < answer.total
    ? said.shown(answer.hits.length, answer.total)
    : said.total(answer.total);
}

/** A collection is made of its items themselves: this is no component. */
function line({ id, entity, code, field: name, excerpt }: SearchHit, title: string) {
  const label = texts.journal.change.fields[name] ?? name;
  const place = texts.search.place(texts.editor.structure.named(entity, code), label);
  return (
    <ListBoxItem id={id} className={styles.found ?? ''} textValue={`${place}, ${excerpt.text}`}>
      <span className={styles.place}>{texts.search.all.home(place, title)}</span>
      <Marked excerpt={excerpt} />
    </ListBoxItem>
  );
}
