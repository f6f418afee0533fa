import type { Ecart } from '../../edit/note.ts';
import type { SectionGeneree } from '../../note/generer.ts';

/** What is generated of what changes between two versions; what a person wrote stands in rows. */
export interface NoteDeModification {
  readonly ecart: Ecart;
  readonly sections: readonly SectionGeneree[];
}
