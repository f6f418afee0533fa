import { isCalendarDate, localDate } from '../../../../shared/domain/dates.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Registre.module.css';

const said = texts.organismes.registre;

/** The day that is looked at, and that at the end of which it was known so; null: as it is known now. */
export interface Jours {
  readonly au: string;
  readonly connuLe: string | null;
}

export const aujourdhui = (): string => localDate(new Date());

interface JourProps {
  readonly jours: Jours;
  readonly onChange: (jours: Jours) => void;
}

/** Of which day the register is, and what was known of it: the second is folded away until it is asked for. */
export function Jour({ jours: { au, connuLe }, onChange }: JourProps) {
  return (
    <div className={styles.jours}>
      <div className={styles.date}>
        <TextField
          type="date"
          label={said.au}
          value={au}
          // Emptied, it is today's again.
          onChange={(jour) => onChange({ connuLe, au: isCalendarDate(jour) ? jour : aujourdhui() })}
        />
      </div>
      {connuLe === null ? (
        <Button variant="quiet" onPress={() => onChange({ au, connuLe: aujourdhui() })}>
          {said.connuBouton}
        </Button>
      ) : (
        <>
          <div className={styles.date}>
            <TextField
              type="date"
              label={said.connuLe}
              value={connuLe}
              takesFocus
              onChange={(jour) => onChange({ au, connuLe: isCalendarDate(jour) ? jour : aujourdhui() })}
            />
          </div>
          <Button variant="quiet" onPress={() => onChange({ au, connuLe: null })}>
            {said.connuQuitter}
          </Button>
        </>
      )}
    </div>
  );
}
