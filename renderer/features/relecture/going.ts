import { standsUnder } from '../../../shared/domain/entities.ts';
import { isOfSheet } from '../../../shared/edit/places.ts';
import { grilleDe } from '../../../shared/grille/nouveau.ts';
import { itemOf } from '../../../shared/relecture/element.ts';
import type { Commentaire } from '../../../shared/relecture/modele.ts';
import { devenirDe } from '../../../shared/relecture/passage.ts';
import { afterDrawing } from '../../app/focus.ts';
import { itemChosen, tabShown } from '../../app/place.ts';
import { useAppDispatch } from '../../app/store.ts';
import { grillesLooked, itemOfGrilleShown } from '../grilles/view.ts';
import { useDraft } from '../referentiel/draft.ts';

/** Shows the item of a comment where all its fields are, and gives the focus to the one that is commented, its words chosen. */
export function useGoToElement(): (commentaire: Commentaire) => void {
  const dispatch = useAppDispatch();
  const { state } = useDraft();
  return (commentaire) => {
    const { entity, id } = itemOf(commentaire);
    const devenir = devenirDe(state, commentaire);
    const place = devenir.kind === 'retire' ? null : devenir.place;
    const grille = standsUnder(entity, 'grille') ? grilleDe(state, { entity, id }) : null;
    if (grille !== null) {
      dispatch(itemOfGrilleShown(grille, { entity, id }, null));
      dispatch(grillesLooked({ detail: true }));
      dispatch(tabShown('grilles'));
    } else if (isOfSheet(entity)) dispatch(tabShown('fiche'));
    else {
      dispatch(tabShown('structure'));
      dispatch(itemChosen(id));
    }
    const champ = `[data-item="${CSS.escape(id)}"][data-champ="${CSS.escape(commentaire.sur.champ)}"]`;
    afterDrawing(() => {
      const field = document.querySelector<HTMLElement>(`${champ} :is(textarea, input)`);
      // Before the focus, which brings what is chosen in sight.
      if (field instanceof HTMLTextAreaElement && place !== null)
        field.setSelectionRange(place.debut, place.fin);
      field?.focus();
      field?.scrollIntoView({ block: 'nearest' });
    });
  };
}
