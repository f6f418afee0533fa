import { texts } from '../../../../shared/i18n/window.ts';
import {
  conseilDuRegistre,
  constatsParRegle,
  phraseDeConstat,
  titreDuRegistre,
  type ConstatDuRegistre,
} from '../../../../shared/organisme/controles.ts';
import { useControlesDuRegistreQuery } from '../../../app/engine-api.ts';
import { Read } from '../../../app/Read.tsx';
import { Paged } from '../../../ui/Paged.tsx';
import { Niveau } from '../../controles/Niveau.tsx';
import { Denomination } from '../Denomination.tsx';
import vue from '../Vue.module.css';
import styles from './Suivi.module.css';

const said = texts.suivi.controles;

interface ControlesProps {
  readonly au: string;
  readonly onOuvrir: (organisme: string) => void;
}

/** What the rules say of the register on a day. */
export function ControlesDuRegistre({ au, onOuvrir }: ControlesProps) {
  const query = useControlesDuRegistreQuery({ au, organisme: null });
  return (
    <Read query={query} loading={texts.organismes.registre.loading}>
      {(constats) => (
        <>
          <output className={vue.rien}>
            {constats.length === 0 ? said.none : said.count(constats.length)}
          </output>
          {constatsParRegle(constats).map((siens) => (
            <Groupe key={siens[0]?.regle} constats={siens} onOuvrir={onOuvrir} />
          ))}
        </>
      )}
    </Read>
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
        {titreDuRegistre(regle)} <Niveau niveau={niveau} />
      </h3>
      <span className={styles.conseil}>{conseilDuRegistre(regle)}</span>
      <Paged items={constats} more={texts.suivi.more}>
        {(vus) => (
          <ul>
            {vus.map((constat, i) => (
              <li key={`${constat.organisme} ${constat.habilitation} ${i}`}>
                <Denomination onClick={() => onOuvrir(constat.organisme)}>
                  {constat.denomination}
                </Denomination>{' '}
                {phraseDeConstat(constat)}
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </section>
  );
}
