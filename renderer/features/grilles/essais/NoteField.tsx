import { useId, useState, type KeyboardEvent } from 'react';
import { asksFor } from '../../../../shared/commands/keys.ts';
import type { Echelle } from '../../../../shared/generated/document.ts';
import { estDesPoints, niveauFrappe, type Marque } from '../../../../shared/grille/places-de-note.ts';
import { nombreLu } from '../../../../shared/grille/nombre.ts';
import { nombreFrancais } from '../../../../shared/i18n/fr/evaluation.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Heard } from '../../../ui/Heard.tsx';
import styles from './Essais.module.css';

const said = texts.essais;

interface NoteFieldProps {
  readonly label: string;
  readonly echelle: Echelle;
  /** What each level means for that line, by the level's id. */
  readonly descripteurs: ReadonlyMap<string, string>;
  /** Where that is written. */
  readonly descriptionId: string;
  readonly marque: Marque | null;
  readonly isReadOnly: boolean;
  readonly onChange: (marque: Marque | null) => void;
}

/** One mark. There may be hundreds: plain fields of the platform, which the arrows and the Tab key know. */
export function NoteField(props: NoteFieldProps) {
  return props.echelle.points === undefined ? (
    <NiveauField {...props} />
  ) : (
    <PointsField {...props} points={props.echelle.points} />
  );
}

function NiveauField({ label, echelle, descripteurs, marque, isReadOnly, onChange }: NoteFieldProps) {
  const name = useId();
  const choices = [
    { code: null, sign: said.noNoteSign, libelle: said.noNote, dit: '' },
    ...echelle.niveaux.map(({ id, code, libelle }) => ({
      code,
      sign: code,
      libelle,
      dit: descripteurs.get(id) ?? '',
    })),
  ];
  const give = (code: string | null): void => onChange(code === null ? null : { niveau: code });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { key, ctrlKey, altKey, metaKey } = event;
    const code = niveauFrappe(echelle.niveaux, { key, code: event.code });
    if (ctrlKey || altKey || metaKey || (code === null && !asksFor(event, 'clearMark'))) return;
    event.preventDefault();
    event.stopPropagation();
    give(code);
    const at = choices.findIndex((choice) => choice.code === code);
    event.currentTarget.closest('fieldset')?.querySelectorAll('input')[at]?.focus();
  };
  return (
    <fieldset data-note className={styles.niveaux} disabled={isReadOnly}>
      <legend>
        <Heard>{label}</Heard>
      </legend>
      {choices.map(({ code, sign, libelle, dit }) => (
        <label key={code ?? ''} className={styles.niveau} title={said.niveau(libelle, dit)}>
          <input
            type="radio"
            name={name}
            checked={(marque?.niveau ?? null) === code}
            onChange={() => give(code)}
            onKeyDown={onKeyDown}
          />
          <span aria-hidden="true">{sign}</span>
          <Heard>{said.niveau(libelle === '' ? sign : libelle, dit)}</Heard>
        </label>
      ))}
    </fieldset>
  );
}

interface PointsFieldProps extends NoteFieldProps {
  readonly points: NonNullable<Echelle['points']>;
}

/** What is being typed, and the mark that it gave. */
interface Typed {
  readonly text: string;
  readonly valeur: string | null;
}

/** What is typed counts as soon as it is a mark; while it is none, there is no mark. */
function PointsField({
  label,
  descripteurs,
  descriptionId,
  marque,
  isReadOnly,
  onChange,
  points,
}: PointsFieldProps) {
  const [last, setTyped] = useState<Typed | null>(null);
  const valeur = marque?.valeur ?? null;
  // Another mark was given otherwise: all at once, by an undo.
  const typed = last?.valeur === valeur ? last.text : null;
  const error = useId();
  const [min, max, pas] = [points.min, points.max, points.pas].map(nombreFrancais);
  const read = (text: string): string | null => {
    const lu = nombreLu(text);
    return lu !== null && estDesPoints(lu, points) ? lu : null;
  };
  const isWrong = typed !== null && typed.trim() !== '' && read(typed) === null;
  const described = [...(isWrong ? [error] : []), ...(descripteurs.size > 0 ? [descriptionId] : [])];
  const type = (text: string): void => {
    const lu = read(text);
    setTyped({ text, valeur: lu });
    onChange(lu === null ? null : { valeur: lu });
  };
  return (
    <span data-note className={styles.points}>
      <input
        type="text"
        inputMode="decimal"
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        className={styles.point}
        readOnly={isReadOnly}
        data-dirty={isWrong ? true : undefined}
        value={typed ?? nombreFrancais(valeur ?? '')}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        // What is no mark stays in sight, with its fault.
        onBlur={() => {
          if (!isWrong) setTyped(null);
        }}
      />
      <span className={styles.soft}>{said.outOf(min ?? '', max ?? '')}</span>
      {isWrong && (
        <span id={error} role="alert" className={styles.wrong}>
          {said.wrong(min ?? '', max ?? '', pas ?? '')}
        </span>
      )}
    </span>
  );
}
