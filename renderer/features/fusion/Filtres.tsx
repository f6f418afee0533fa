import { useMemo } from 'react';
import type { PointDit } from '../../../shared/contract/answers/fusion.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useAppDispatch, useAppSelector } from '../../app/store.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { autresQue, lieuxDe, personnesDe, type Filtre, type Lieu } from './filtre.ts';
import { fusionRegardee } from './view.ts';
import screen from '../../ui/Screen.module.css';
import panes from '../../ui/ListAndDetail.module.css';

const said = texts.fusion.plan.filtre;
const TOUS = 'tous';

interface FiltresProps {
  readonly points: readonly PointDit[];
  /** Those of them that are shown. */
  readonly montres: readonly PointDit[];
}

/** Only what one person did, with what others did of the same points; only what is in one référentiel or bloc. */
export function Filtres({ points, montres }: FiltresProps) {
  const dispatch = useAppDispatch();
  const filtre = useAppSelector(({ fusionView }) => fusionView.filtre);
  const personnes = useMemo(
    () => [
      { id: TOUS, label: said.toutes },
      ...personnesDe(points).map((auteur) => ({ id: auteur.id, label: texts.fusion.auteur(auteur) })),
    ],
    [points],
  );
  const lieux = useMemo(() => {
    const tous = lieuxDe(points);
    const isSeule = tous.filter(({ bloc }) => bloc === null).length === 1;
    const dit = ({ racine, bloc }: Lieu): string => {
      if (bloc === null) return racine;
      return isSeule ? bloc : said.dansBloc(racine, bloc);
    };
    return [{ id: TOUS, label: said.partout }, ...tous.map((lieu) => ({ id: lieu.id, label: dit(lieu) }))];
  }, [points]);
  const filtrer = (part: Partial<Filtre>): void =>
    void dispatch(fusionRegardee({ filtre: { ...filtre, ...part } }));
  const choisie = (id: string): string | null => (id === TOUS ? null : id);
  return (
    <search aria-label={said.label} className={panes.bar}>
      <SelectField
        label={said.personne}
        isBare
        options={personnes}
        value={filtre.personne ?? TOUS}
        onChange={(id) => filtrer({ personne: choisie(id) })}
      />
      <SelectField
        label={said.lieu}
        isBare
        options={lieux}
        value={filtre.lieu ?? TOUS}
        onChange={(id) => filtrer({ lieu: choisie(id) })}
      />
      <output className={screen.soft}>
        {said.compte(montres.length, points.length, autresQue(montres, filtre.personne))}
      </output>
    </search>
  );
}
