import type { ReponseRecue } from '../../../shared/contract/answers/fusion.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useAboutQuery } from '../../app/engine-api.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Paged } from '../../ui/Paged.tsx';
import { Part } from '../../ui/Part.tsx';
import screen from '../../ui/Screen.module.css';
import styles from './Fusion.module.css';

const said = texts.fusion.recues;

const tons = { leur: 'success', notre: 'danger', autre: 'accent', plusTard: 'neutral' } as const;

const tonDe = ({ ensemble, choix }: ReponseRecue) => tons[ensemble ? 'leur' : choix];

/** What others answered, in their copy. */
export function Recues({ reponses }: { readonly reponses: readonly ReponseRecue[] }) {
  const lecteur = useAboutQuery().data?.profile ?? null;
  return (
    <Part title={said.title}>
      <Paged items={reponses} more={said.more}>
        {(montrees) => (
          <ul className={styles.recues}>
            {montrees.map((reponse, i) => (
              <li key={i}>
                <span className={screen.strong}>{said.proposition(reponse, lecteur)}</span>{' '}
                <Badge tone={tonDe(reponse)}>{said.choix(reponse)}</Badge>
                <p className={screen.soft}>{said.par(reponse)}</p>
                {reponse.motif !== null && <p>{said.motif(reponse.motif)}</p>}
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </Part>
  );
}
