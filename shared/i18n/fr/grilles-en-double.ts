import type { GrillesValables } from '../../contract/answers/grille.ts';
import { numbered } from './counted.ts';
import { quoted } from './quoted.ts';
import type { Voie } from './voies.ts';

function blocsDits(blocs: readonly (string | null)[]): string {
  if (blocs.includes(null)) return 'les mêmes compétences';
  return blocs.length === 1 ? 'le même bloc' : `les ${numbered(blocs.length)} mêmes blocs`;
}

function voiesDites(voies: readonly Voie[]): string {
  if (voies.length === 0) return 'toutes les voies d’accès';
  return voies.length === 1 ? `la voie ${voies.join('')}` : `les voies ${voies.join(', ')}`;
}

/** That two grids hold for the same; `voie`: the access path that was asked for, which the first may be made for. */
export function phraseDeDouble(
  { grilles: [une, autre], blocs, voies }: GrillesValables['doubles'][number],
  voie: Voie | null,
): string {
  const isFirstNamed = voie !== null && une.voies.length > 0 && autre.voies.length === 0;
  return [
    `${quoted(une.intitule)} et ${quoted(autre.intitule)} évaluent ${blocsDits(blocs)}, pour ${voie === null ? voiesDites(voies) : voiesDites([voie])}.`,
    ...(isFirstNamed ? [`Seule la première nomme cette voie.`] : []),
  ].join(' ');
}
