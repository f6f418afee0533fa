import type { SectionGeneree } from '../../note/generer.ts';

/** What is generated of what changes between two versions, by their order of adoption; what a person wrote stands in rows. */
export interface NoteDeModification {
  readonly depuis: number;
  readonly vers: number;
  readonly sections: readonly SectionGeneree[];
}
