import { texts } from '../../../shared/i18n/window.ts';
import screen from '../../ui/Screen.module.css';

/** As many as are read at once, in a dialog too. */
const QUELQUES = 12;

interface QuelquesProps {
  readonly noms: readonly string[];
  readonly label?: string;
}

/** Names; of many, the first ones and how many others. */
export function Quelques({ noms, label }: QuelquesProps) {
  const autres = noms.length - QUELQUES;
  return (
    <ul className={screen.bullets} aria-label={label}>
      {noms.slice(0, QUELQUES).map((nom, i) => (
        <li key={i}>{nom}</li>
      ))}
      {autres > 0 && <li>{texts.fusion.reunir.autresActes(autres)}</li>}
    </ul>
  );
}
