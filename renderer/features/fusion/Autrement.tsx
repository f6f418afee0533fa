import type { PointDit } from '../../../shared/contract/answers/fusion.ts';
import { longueurs, type Forme } from '../../../shared/fusion/textes-libres.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useAppDispatch } from '../../app/store.ts';
import { TextField } from '../../ui/TextField.tsx';
import { texteEcrit } from './view.ts';
import styles from './Fusion.module.css';

const said = texts.fusion.point;

/** The field in which something else is written. */
export const TEXTE = '[data-texte] :is(textarea, input)';

interface AutrementProps {
  readonly point: PointDit;
  readonly forme: Forme;
  readonly label: string;
  readonly texte: string;
  /** It was to be taken as it is, with nothing in it. */
  readonly isRefused: boolean;
}

/** Neither of the two, but what the person writes; it is taken below, in sight whatever the texts’ length. */
export function Autrement({ point, forme, label, texte, isRefused }: AutrementProps) {
  const dispatch = useAppDispatch();
  // A long title is read on several lines, and is one.
  const enForme = (dit: string): string => (forme === 'ligne' ? dit.replaceAll('\n', ' ') : dit);
  return (
    <div className={styles.autrement} data-texte>
      <TextField
        label={label}
        isMultiline={forme !== 'code'}
        maxLength={longueurs[forme]}
        value={texte}
        onChange={(dit) => void dispatch(texteEcrit({ cle: point.cle, texte: enForme(dit) }))}
        error={isRefused && texte.trim() === '' ? said.texteManque : undefined}
      />
    </div>
  );
}
