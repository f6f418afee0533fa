import {
  useEffect,
  useRef,
  type FocusEventHandler,
  type KeyboardEventHandler,
  type ReactNode,
  type Ref,
} from 'react';
import { Input } from 'react-aria-components/Input';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { defined } from './defined.ts';
import { FieldLabel, FieldNotes } from './FieldWords.tsx';
import styles from './field.module.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  /** Said under the field and marks it invalid. */
  readonly error?: string | undefined;
  /** Id of what is said of the text elsewhere on the page. */
  readonly describedBy?: string | undefined;
  readonly isMultiline?: boolean;
  /** Its spelling is checked where the host can: sentences, not codes, numbers or names. Those of several lines are. */
  readonly isProse?: boolean;
  readonly type?: 'text' | 'date' | 'search' | 'password';
  readonly inputMode?: 'text' | 'numeric';
  readonly isRequired?: boolean;
  readonly isReadOnly?: boolean;
  readonly isDisabled?: boolean;
  /** The first field of a dialog takes the focus when it opens. */
  readonly takesFocus?: boolean;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** What is typed is not committed yet: Ctrl+Z is then the field's own. */
  readonly isDirty?: boolean;
  /** Puts lines over the field of several lines. */
  readonly over?: (area: ReactNode) => ReactNode;
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
  readonly onBlur?: FocusEventHandler;
  readonly onKeyDown?: KeyboardEventHandler;
}

/** A labelled field of text, one line or several, with its hint and its fault. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, isMultiline = false, isRequired = false, isDirty = false } = props;
  const { takesFocus = false, over = (area: ReactNode) => area } = props;
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [takesFocus]);
  const shared = defined({
    ref: props.inputRef,
    placeholder: props.placeholder,
    onBlur: props.onBlur,
    onKeyDown: props.onKeyDown,
    'data-dirty': isDirty ? true : undefined,
  });
  return (
    <AriaTextField
      ref={field}
      className={styles.field ?? ''}
      value={props.value}
      onChange={props.onChange}
      type={props.type ?? 'text'}
      spellCheck={String(props.isProse ?? isMultiline)}
      isRequired={isRequired}
      isReadOnly={props.isReadOnly ?? false}
      isDisabled={props.isDisabled ?? false}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...defined({
        inputMode: props.inputMode,
        maxLength: props.maxLength,
        'aria-describedby': props.describedBy,
      })}
    >
      <FieldLabel label={label} isRequired={isRequired} />
      {isMultiline ? (
        over(<TextArea {...shared} rows={3} className={styles.area ?? ''} />)
      ) : (
        <Input {...shared} className={styles.input ?? ''} />
      )}
      <FieldNotes hint={hint} error={error} />
    </AriaTextField>
  );
}
