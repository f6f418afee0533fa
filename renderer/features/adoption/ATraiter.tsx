import { elementNomme } from '../../../shared/relecture/element.ts';
import type { Commentaire } from '../../../shared/relecture/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { tabShown } from '../../app/place.ts';
import { useAppDispatch } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { sansFiltre } from '../relecture/filtre.ts';
import { useRelecture } from '../relecture/relecture.ts';
import { relectureLooked } from '../relecture/view.ts';
import { NotYet } from './NotYet.tsx';

const said = texts.relecture;

/** Enough to know what they are about; the review shows them all. */
const MOST_SAID = 5;

interface ATraiterProps {
  readonly commentaires: readonly Commentaire[];
  readonly onClose: () => void;
}

/** Comments wait: nothing is adopted before each is dealt with. */
export function ATraiter({ commentaires, onClose }: ATraiterProps) {
  const dispatch = useAppDispatch();
  const { state } = useDraft();
  const { relu } = useRelecture();
  const show = (): void => {
    const filtre = { ...sansFiltre, statut: 'aTraiter' } as const;
    dispatch(relectureLooked({ relu: relu.id, filtre, choisi: commentaires[0]?.id ?? null }));
    dispatch(tabShown('relecture'));
    onClose();
  };
  const premiers = commentaires.slice(0, MOST_SAID).map((one) => {
    const titre = said.titre(one.numero, elementNomme(state, one));
    return said.cite(titre, one.organisation ?? one.auteur);
  });
  return (
    <NotYet why={said.aTraiterAvant(premiers, commentaires.length)} onClose={onClose}>
      <Button variant="primary" onPress={show}>
        {said.voirCommentaires}
      </Button>
    </NotYet>
  );
}
