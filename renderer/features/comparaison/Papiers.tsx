import type { HostRequest } from '../../../shared/contract/host-requests.ts';
import type { SujetCompare } from '../../../shared/contract/shapes.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import { usePrintComparaison } from '../paper/usePrint.ts';
import styles from './Comparaison.module.css';

const said = texts.comparaison;

interface PapiersProps {
  readonly sujet: SujetCompare;
  readonly a: string;
  readonly b: string;
  readonly papier: HostRequest<'printComparaison'>['papier'];
}

/** The comparison, or its note, as something to circulate. */
export function Papiers({ sujet, a, b, papier }: PapiersProps) {
  const print = usePrintComparaison();
  return (
    <div className={styles.papiers}>
      {(['docx', 'pdf'] as const).map((format) => (
        <Button key={format} onPress={() => print({ ...sujet, a, b, papier, format })}>
          {said.papiers[papier][format]}
        </Button>
      ))}
    </div>
  );
}
