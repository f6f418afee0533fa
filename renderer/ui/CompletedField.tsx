import { useEffect, useRef, useState } from 'react';
import { ComboBox, type Key } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { texts } from '../../shared/i18n/window.ts';
import type { TextFieldProps } from './TextField.tsx';
import { FieldLabel, FieldNotes } from './FieldWords.tsx';
import styles from './field.module.css';
import own from './CompletedField.module.css';

/** What what is typed may be the beginning of. */
export interface Completion {
  readonly id: string;
  readonly label: string;
  /** What tells it from others of its name. */
  readonly detail: string;
}

type Shared = Pick<
  TextFieldProps,
  'label' | 'value' | 'onChange' | 'hint' | 'error' | 'isRequired' | 'takesFocus' | 'maxLength'
>;

interface CompletedFieldProps extends Shared {
  readonly completions: readonly Completion[];
  /** Said in their place while there are none. */
  readonly empty: string;
  /** Said under them: that there are others. */
  readonly more?: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** A field of text that proposes what is known to begin so. Anything may be typed in it all the same. */
export function CompletedField(props: CompletedFieldProps) {
  const { label, hint, error, completions, empty, more, isRequired = false, takesFocus = false } = props;
  const field = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Key | null>(null);
  useEffect(() => {
    if (takesFocus) field.current?.querySelector('input')?.focus();
  }, [takesFocus]);
  return (
    <ComboBox
      ref={field}
      className={styles.field ?? ''}
      items={completions}
      inputValue={props.value}
      onInputChange={(typed) => {
        setChosen(null);
        props.onChange(typed);
      }}
      selectedKey={chosen}
      onSelectionChange={(key) => {
        // Told again when the field is left: what was typed elsewhere since then stays.
        if (key === chosen) return;
        setChosen(key);
        if (key !== null) props.onChoose(String(key));
      }}
      onOpenChange={setOpen}
      allowsCustomValue
      // What is pasted is all there at once, before its answer.
      allowsEmptyCollection
      isRequired={isRequired}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isRequired={isRequired} />
      <div
        role="presentation"
        // Escape closes what is proposed, not the dialog around it.
        onKeyDown={(event) => {
          if (isOpen && event.key === 'Escape') event.stopPropagation();
        }}
      >
        <Input
          className={styles.input ?? ''}
          spellCheck="false"
          {...(props.maxLength !== undefined && { maxLength: props.maxLength })}
        />
      </div>
      <FieldNotes hint={hint} error={error} />
      <Popover className={`${styles.popover} ${own.popover}`}>
        <section aria-label={texts.field.completions} className={own.completions}>
          <ListBox<Completion>
            className={styles.options ?? ''}
            renderEmptyState={() => <p className={own.empty}>{empty}</p>}
          >
            {({ label: name, detail }) => (
              <ListBoxItem className={styles.option ?? ''} textValue={name}>
                {name}
                <span className={own.detail}>{detail}</span>
              </ListBoxItem>
            )}
          </ListBox>
          {more !== undefined && <p className={own.more}>{more}</p>}
        </section>
      </Popover>
    </ComboBox>
  );
}
