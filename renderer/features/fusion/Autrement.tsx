import { useState } from 'react';
import type { PointDit } from '../../../shared/contract/answers/fusion.ts';
import type { Reponse } from '../../../shared/fusion/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useAppDispatch, useAppSelector } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Redline } from '../changes/Redline.tsx';
import { texteDeDepart } from './valeurs.ts';
import { texteEcrit } from './view.ts';
import screen from '../../ui/Screen.module.css';
import styles from './Fusion.module.css';

const said = texts.fusion.point;

/** The field in which something else is written. */
export const TEXTE = '[data-texte] :is(textarea, input)';

interface AutrementProps {
  readonly point: PointDit;
  readonly reponse: Reponse | undefined;
  readonly label: string;
  readonly onRepondre: (reponse: Reponse) => void;
}

/** Neither of the two: both changes where they fit together, once they were read, or what the person writes. */
export function Autrement({ point, reponse, label, onRepondre }: AutrementProps) {
  const { propose, notre, sorte } = point;
  const dispatch = useAppDispatch();
  const ecrit = useAppSelector(({ fusionView }) => fusionView.textes[point.cle]);
  const repondu = reponse?.choix === 'autre' && typeof reponse.valeur === 'string' ? reponse.valeur : null;
  const texte = ecrit ?? repondu ?? texteDeDepart(point);
  const [isTried, setTried] = useState(false);
  const prendre = (valeur: string): void => {
    setTried(true);
    if (valeur.trim() !== '') onRepondre({ choix: 'autre', valeur });
  };
  const estCode = sorte === 'code';
  return (
    <>
      {propose !== null && (
        <section className={styles.propose} aria-labelledby="fusion-propose">
          <h4 id="fusion-propose" className={screen.heading}>
            {said.propose}
          </h4>
          <p className={screen.soft}>{said.proposeHint}</p>
          <p className={styles.texte}>
            <Redline before={typeof notre === 'string' ? notre : ''} after={propose} />
          </p>
          <Button onPress={() => prendre(propose)}>{said.prendrePropose}</Button>
        </section>
      )}
      <div className={styles.autrement} data-texte>
        <TextField
          label={label}
          isMultiline={!estCode}
          maxLength={estCode ? 40 : 65_536}
          value={texte}
          onChange={(dit) => void dispatch(texteEcrit({ cle: point.cle, texte: dit }))}
          error={isTried && texte.trim() === '' ? said.texteManque : undefined}
        />
        <Button onPress={() => prendre(texte)}>{estCode ? said.prendreCode : said.prendreTexte}</Button>
      </div>
    </>
  );
}
