import { useMemo, useState } from 'react';
import { namesOf, type Names } from '../../../shared/comparaison/item-changes.ts';
import type {
  DeuxVersions,
  EmpechementDit,
  FusionPreparee,
  VersionDite,
} from '../../../shared/contract/answers/fusion.ts';
import { stateShown } from '../../../shared/document/rows.ts';
import { formeDite } from '../../../shared/i18n/fr/decisions.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useRowsQuery, useVersionsCompareesQuery } from '../../app/engine-api.ts';
import { Read } from '../../app/Read.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { Part } from '../../ui/Part.tsx';
import { ComparaisonVue } from '../comparaison/ComparaisonVue.tsx';
import { Differences } from '../organismes/versions/Differences.tsx';
import { Hash } from '../versions/Hash.tsx';
import { recuDe } from './de-qui.ts';
import { Membres, type MembreDit } from './Membres.tsx';
import screen from '../../ui/Screen.module.css';
import styles from './Fusion.module.css';

const said = texts.fusion.versions;

interface VersionsAutresProps extends Pick<FusionPreparee, 'jeton' | 'contenu'> {
  readonly empechement: EmpechementDit;
}

/** Adopted versions of one number that are not the same text: who adopted each, when and by which decision, side by side. */
export function VersionsAutres({ empechement: { racine, versions }, jeton, contenu }: VersionsAutresProps) {
  const [ouverte, setOuverte] = useState<DeuxVersions | null>(null);
  return (
    <>
      {versions.map((deux) => (
        <Part key={deux.id} level={4} title={said.titre(deux)} className={styles.valeur}>
          <div className={styles.cotes}>
            <Cote titre={texts.fusion.point.notre} version={deux.ici} />
            <Cote titre={texts.fusion.point.leur(recuDe(contenu))} version={deux.la} />
          </div>
          {!isMemeTexte(deux) && deux.transmise ? (
            <div>
              <Button aria-label={said.comparerDe(deux)} onPress={() => setOuverte(deux)}>
                {said.comparer}
              </Button>
            </div>
          ) : (
            <p>{isMemeTexte(deux) ? said.memeTexte : said.nonTransmise}</p>
          )}
        </Part>
      ))}
      {ouverte !== null && (
        <Dialog title={said.differe(ouverte)} isOpen size="whole" onClose={() => setOuverte(null)}>
          <Comparees jeton={jeton} version={ouverte.id} referentiel={racine.id} />
          <DialogButtons>
            <Button onPress={() => setOuverte(null)}>{texts.dialog.close}</Button>
          </DialogButtons>
        </Dialog>
      )}
    </>
  );
}

const isMemeTexte = ({ ici, la }: DeuxVersions): boolean => ici.empreinte === la.empreinte;

interface CoteProps {
  readonly titre: string;
  readonly version: VersionDite;
}

function membresDe({ adoptee, decision }: VersionDite): readonly MembreDit[] {
  const { date, ref } = decision;
  return [
    { libelle: said.decision, texte: said.decisionDite(texts.date(date), ref, formeDite(decision)) },
    ...(adoptee === null
      ? []
      : [
          { libelle: said.adoptee, texte: texts.fusion.contenu.instant(adoptee.le) },
          { libelle: said.par, texte: texts.fusion.auteur(adoptee.par) },
        ]),
    ...(adoptee === null || adoptee.motif === null ? [] : [{ libelle: said.motif, texte: adoptee.motif }]),
  ];
}

function Cote({ titre, version }: CoteProps) {
  return (
    <div className={styles.cote}>
      <p className={screen.soft}>{titre}</p>
      <Membres membres={membresDe(version)} />
      <Hash summary={said.empreinte} whole={version.empreinte} />
    </div>
  );
}

interface CompareesProps {
  readonly jeton: string;
  readonly version: string;
  readonly referentiel: string;
}

/** What goes from the text that is here to the one that was received. */
function Comparees({ jeton, version, referentiel }: CompareesProps) {
  const query = useVersionsCompareesQuery({ jeton, version });
  const { data } = useRowsQuery(referentiel);
  // A grid names what stands in its référentiel.
  const noms: Names = useMemo(
    () => (data === undefined ? new Map() : namesOf(stateShown(data.rows))),
    [data],
  );
  return (
    <Read query={query} loading={texts.comparaison.loading}>
      {(comparees) => (
        <>
          <p className={screen.soft}>{said.sens}</p>
          {comparees.racine === 'liste' ? (
            <Differences comparees={comparees} onOuvrir={null} />
          ) : (
            <ComparaisonVue comparaison={comparees} names={noms} />
          )}
        </>
      )}
    </Read>
  );
}
