import type { ReactNode } from 'react';
import { morceaux } from '../../../shared/controles/soulignes.ts';
import { TextLayer } from '../../ui/TextLayer.tsx';
import { useFound } from './controles.ts';
import styles from './Underlined.module.css';

interface UnderlinedProps {
  readonly item: string;
  readonly champ: string;
  /** What the field holds now, typed a moment ago or not. */
  readonly text: string;
}

/** The text in pieces; null when nothing in it is faulty. */
function usePieces({ item, champ, text }: UnderlinedProps): readonly ReactNode[] | null {
  const found = useFound();
  const pieces = morceaux(found(item, champ), text);
  if (pieces.every(({ niveau }) => niveau === null)) return null;
  return pieces.map(({ texte, niveau }, i) =>
    niveau === null ? (
      texte
    ) : (
      <mark key={i} className={styles[niveau]}>
        {texte}
      </mark>
    ),
  );
}

/** A text to be read, underlined where it is faulty. */
export function Underlined(props: UnderlinedProps) {
  return usePieces(props) ?? props.text;
}

interface UnderlinedFieldProps extends UnderlinedProps {
  readonly children: ReactNode;
}

/** A field of text, underlined where what is written in it is faulty. */
export function UnderlinedField({ children, ...props }: UnderlinedFieldProps) {
  return <TextLayer field={children}>{usePieces(props)}</TextLayer>;
}
