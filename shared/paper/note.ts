import type { State } from '../domain/row.ts';
import { ecrit, type Ecart } from '../edit/note.ts';
import { rubriquesDeNote } from '../i18n/fr/fields.ts';
import { note as said } from '../i18n/fr/note.ts';
import type { SectionGeneree } from '../note/generer.ts';
import { rubriques } from '../note/publics.ts';
import { inTurn, lineOf, listed, textBlock, titleBlock, type SheetBlock } from './sheet.ts';

/** What a note says, a person’s words before those that were generated: of substance first, then part by part, for whom and why. */
export function noteBlocks(
  sections: readonly SectionGeneree[],
  substantiels: readonly string[],
  ecart: Ecart,
  state: State,
): readonly SheetBlock[] {
  const rien = (key: string): SheetBlock => textBlock(key, inTurn([lineOf(key, { texte: said.rien })]));
  const parts = sections.flatMap(({ cle, titre, textes }) => {
    const written = rubriques.flatMap((rubrique): readonly SheetBlock[] => {
      const row = ecrit(state, ecart, cle, rubrique);
      const genere = textes[rubrique] ?? '';
      const texte = row === undefined ? genere : ((row['texte'] as string | null) ?? '');
      const key = `${cle} ${rubrique}`;
      if (texte.trim() === '') return [];
      const lines = texte.split('\n').map((one, i) => lineOf(`${key} ${i}`, { texte: one }));
      return [titleBlock(key, rubriquesDeNote[rubrique], 3), textBlock(`${key} texte`, inTurn(lines))];
    });
    return [titleBlock(cle, titre), ...(written.length === 0 ? [rien(`${cle} rien`)] : written)];
  });
  const firsts =
    substantiels.length === 0
      ? []
      : [
          titleBlock('substantiels', said.substantiels),
          textBlock('substantiels liste', listed(substantiels.map((texte) => lineOf(texte, { texte })))),
        ];
  return [...firsts, ...parts];
}
