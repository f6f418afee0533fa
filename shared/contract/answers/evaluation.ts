import type { DocumentResultat } from '../../generated/document.ts';

/** What a grid concludes of marks, and how its items are named in a sentence. */
export interface Evaluation {
  readonly intitule: string;
  readonly document: DocumentResultat;
  readonly noms: Readonly<Record<string, string>>;
}
