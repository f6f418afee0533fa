import { niveaux } from '../../../../shared/controles/constat.ts';
import { niveauLabels } from '../../../../shared/i18n/fr/controles.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import {
  conseilDuRegistre,
  phraseDeConstat,
  titreDuRegistre,
  type ConstatDuRegistre,
} from '../../../../shared/organisme/controles.ts';
import { failureSentence, useControlesDuRegistreQuery } from '../../../app/engine-api.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { FailureNotice, Waiting } from '../../../ui/Notice.tsx';
import { Paged } from '../../../ui/Paged.tsx';
import styles from './Suivi.module.css';

const said = texts.suivi.controles;
const tones = { erreur: 'danger', avertissement: 'warning', information: 'neutral' } as const;

interface ControlesProps {
  readonly au: string;
  readonly onOuvrir: (organisme: string) => void;
}

/** What the rules say of the register on a day: rule by rule, what stops first. */
export function ControlesDuRegistre({ au, onOuvrir }: ControlesProps) {
  const { data, error, refetch } = useControlesDuRegistreQuery({ au });
  if (error !== undefined)
    return (
      <FailureNotice
        title={texts.state.cannotRead}
        message={failureSentence(error)}
        onRetry={() => void refetch()}
      />
    );
  if (data === undefined) return <Waiting text={texts.organismes.registre.loading} />;
  const tries = data.toSorted(
    (a, b) =>
      niveaux.indexOf(a.niveau) - niveaux.indexOf(b.niveau) ||
      (a.regle < b.regle ? -1 : a.regle > b.regle ? 1 : 0),
  );
  const groupes = [...Map.groupBy(tries, ({ regle }) => regle).values()];
  return (
    <div className={styles.suivi}>
      <output className={styles.rien}>{data.length === 0 ? said.none : said.count(data.length)}</output>
      {groupes.map((constats) => (
        <Groupe key={constats[0]?.regle} constats={constats} onOuvrir={onOuvrir} />
      ))}
    </div>
  );
}

interface GroupeProps extends Pick<ControlesProps, 'onOuvrir'> {
  readonly constats: readonly ConstatDuRegistre[];
}

function Groupe({ constats, onOuvrir }: GroupeProps) {
  const [premier] = constats;
  if (premier === undefined) return null;
  const { regle, niveau } = premier;
  return (
    <section aria-label={titreDuRegistre(regle)}>
      <h3>
        {titreDuRegistre(regle)} <Badge tone={tones[niveau]}>{niveauLabels[niveau]}</Badge>
      </h3>
      <span className={styles.conseil}>{conseilDuRegistre(regle)}</span>
      <Paged items={constats} more={texts.suivi.more}>
        {(vus) => (
          <ul>
            {vus.map((constat, i) => (
              <li key={`${constat.organisme} ${constat.habilitation} ${i}`}>
                <Button
                  variant="quiet"
                  aria-label={texts.suivi.open(constat.denomination)}
                  onPress={() => onOuvrir(constat.organisme)}
                >
                  {constat.denomination}
                </Button>{' '}
                {phraseDeConstat(constat)}
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </section>
  );
}
