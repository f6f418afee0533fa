import type { Gel } from '../../../shared/contract/answers/fusion.ts';
import { assembleGrille, assembleReferentiel } from '../../../shared/document/rows.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { parentOf, stateAfter, type ItemRef, type State } from '../../../shared/domain/row.ts';
import type { TroisEtats } from '../../../shared/fusion/modele.ts';
import { etatDeRelecture, reluDe } from '../../../shared/relecture/etat.ts';
import type { Relecture, Relu } from '../../../shared/relecture/modele.ts';
import { EngineError } from '../errors.ts';
import { subjectOf, type Held } from '../exchange/json/document.ts';
import { autreQue } from '../relecture/autre-texte.ts';
import type { Autre } from './autre.ts';
import { nomsDans, type Noms } from './noms.ts';

interface Fermante {
  readonly relecture: string | null;
}

/** Reviews among these items that are open in a state, and are not known here. */
function ouvertesParmi(items: readonly ItemRef[], etat: State, notre: State): readonly Relecture[] {
  const venues = items.flatMap(({ entity, id }) => {
    const row = entity === 'relecture' ? etat.get(entity)?.get(id) : undefined;
    return row === undefined || notre.get('relecture')?.has(id) === true ? [] : [row];
  }) as readonly unknown[] as readonly Relecture[];
  if (venues.length === 0) return [];
  const versions = [...(etat.get('version')?.values() ?? [])] as readonly unknown[] as readonly Fermante[];
  return venues.filter((relecture) => etatDeRelecture(relecture, versions) === 'ouverte');
}

/** Names of what these items that come would put in review here, if all that the other copy has were taken. */
export const gelesPar = (
  items: readonly ItemRef[],
  { leur, notre }: TroisEtats,
  { nom }: Noms,
): readonly string[] => ouvertesParmi(items, leur, notre).map((relecture) => nom(reluDe(relecture)));

/** A draft as its document would have it, once a merge is made. */
function brouillonDe(etat: State, { entity, id }: Relu): Held {
  if (entity === 'referentiel') return { referentiel: assembleReferentiel(etat, id) };
  const row = etat.get('grille')?.get(id);
  const referentiel = (row === undefined ? null : parentOf('grille', row))?.id ?? '';
  const evalue = assembleReferentiel(etat, referentiel);
  const { empreinte } = subjectOf(evalue);
  const lien = { id: referentiel, intitule: evalue.intitule, empreinte };
  return { grille: { ...assembleGrille(etat, id), referentiel: lien } };
}

/** What these changes put in review here, each with what becomes of the draft: it may not be the text that is read. */
export function gelsDe(autre: Autre, { notre }: TroisEtats, changes: readonly Change[]): readonly Gel[] {
  const apres = stateAfter(notre, changes);
  const { nom } = nomsDans(apres);
  return ouvertesParmi(changes, apres, notre).map((relecture) => {
    const relu = reluDe(relecture);
    const octets = autre.octets('instantane', relecture.id);
    if (octets === null) throw EngineError.of('FUSION_INCOHERENTE', {});
    return {
      nom: nom(relu),
      objet: relecture.objet,
      autreTexte: autreQue(octets, brouillonDe(apres, relu)),
    };
  });
}
