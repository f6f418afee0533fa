import type { ItemRef } from '../../../shared/domain/row.ts';
import type { Ligne } from '../../../shared/generated/document.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { HistoryButton } from '../journal/item/HistoryButton.tsx';
import { CommentairesDe } from '../relecture/CommentairesDe.tsx';
import structure from '../referentiel/structure/Structure.module.css';
import { CertificationDetail } from './detail/CertificationDetail.tsx';
import { ChoisiesDetail } from './detail/Ensemble.tsx';
import { EpreuveDetail } from './detail/EpreuveDetail.tsx';
import { LigneDetail } from './detail/LigneDetail.tsx';
import { PartieDetail } from './detail/PartieDetail.tsx';
import { useGrille } from './grille.ts';

interface GrilleDetailProps {
  /** Null: none that is written yet. */
  readonly item: ItemRef | null;
  /** Those that are chosen together. */
  readonly choisies: readonly Ligne[];
}

/** What several lines are given at once, or all the fields of what has the keyboard: the certification, a partie, an épreuve or a line. */
export function GrilleDetail({ item, choisies }: GrilleDetailProps) {
  const { grille, parties, epreuves, lignes } = useGrille();
  const id = item?.id ?? '';
  const [partie, epreuve, ligne] = [parties.get(id), epreuves.get(id), lignes.get(id)];
  const said = texts.grilles.detail;
  return (
    <section aria-label={said.title} className={structure.detail}>
      {choisies.length > 1 ? (
        <ChoisiesDetail lignes={choisies} />
      ) : id === grille.id ? (
        <CertificationDetail />
      ) : partie !== undefined ? (
        <PartieDetail partie={partie} />
      ) : epreuve !== undefined ? (
        <EpreuveDetail epreuve={epreuve} />
      ) : ligne !== undefined ? (
        <LigneDetail ligne={ligne} />
      ) : (
        <p>{said.none}</p>
      )}
      {item !== null && choisies.length < 2 && (
        <>
          <CommentairesDe item={item} />
          <HistoryButton id={item.id} />
        </>
      )}
    </section>
  );
}
