import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { texts } from '../../shared/i18n/window.ts';
import styles from './field.module.css';

interface FieldLabelProps {
  readonly label: string;
  readonly isRequired: boolean;
}

/** What a field of text is called, and that it must be filled. */
export function FieldLabel({ label, isRequired }: FieldLabelProps) {
  return (
    <Label className={styles.label ?? ''}>
      {label}
      {isRequired && <span className={styles.required}> {texts.field.required}</span>}
    </Label>
  );
}

interface FieldNotesProps {
  readonly hint: string | undefined;
  readonly error: string | undefined;
}

/** What is said under it: what it is for, what is wrong with it. */
export function FieldNotes({ hint, error }: FieldNotesProps) {
  return (
    <>
      {hint !== undefined && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <div aria-live="polite" className={styles.said}>
        <FieldError className={styles.error ?? ''}>{error}</FieldError>
      </div>
    </>
  );
}
