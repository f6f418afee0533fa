import type { Note, Saisie } from '../generated/document.ts';

/** Marks of a line in its épreuve (null) or in a retake. */
export type NotesDeLigne = (ligne: string, reprise: string | null) => readonly Note[];

const aucune: readonly Note[] = [];

/** Marks by line, once for a candidate. */
export function notesDe({ notes }: Pick<Saisie, 'notes'>): NotesDeLigne {
  const premieres = new Map<string, Note[]>();
  const reprises = new Map<string, Note[]>();
  for (const note of notes) {
    const [table, cle] =
      note.reprise === undefined ? [premieres, note.ligne] : [reprises, `${note.ligne} ${note.reprise}`];
    const liste = table.get(cle);
    if (liste === undefined) table.set(cle, [note]);
    else liste.push(note);
  }
  return (ligne, reprise) =>
    (reprise === null ? premieres.get(ligne) : reprises.get(`${ligne} ${reprise}`)) ?? aucune;
}
