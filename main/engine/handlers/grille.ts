import { anchorOf } from '../espace/espace.ts';
import { evaluerFichiers } from '../exchange/json/evaluation.ts';
import { listGrilles, resolveGrille } from '../referentiel/grilles.ts';
import { resolveReferentiel } from '../referentiel/queries.ts';
import { situationDeGrille } from '../referentiel/situation.ts';
import { grillesAAdopter } from '../version/a-adopter.ts';
import { adoptGrille } from '../version/adopt.ts';
import { readGrilleDocument } from '../version/document-of.ts';
import { grillesAu } from '../version/grilles.ts';
import { listVersions } from '../version/versions.ts';
import type { Handled, Parts } from './parts.ts';

export const grilleHandlers = ({
  current,
  writable,
  other,
  tell,
  exported,
}: Parts): Handled<'grille' | 'grilles' | 'evaluation'> => ({
  'evaluation.evaluer': ({ grille, saisie }) => evaluerFichiers(other(grille), other(saisie)),
  'grilles.list': ({ ref }) => {
    const { db } = current().workspace;
    return listGrilles(db, resolveReferentiel(db, ref).id);
  },
  'grilles.aAdopter': ({ ref }) => grillesAAdopter(current().workspace, ref),
  'grilles.valables': ({ ref, ...asked }) => {
    const { db } = current().workspace;
    return grillesAu(db, resolveReferentiel(db, ref).id, asked);
  },
  'grille.situation': (asked) => situationDeGrille(current().workspace.db, asked),
  'grille.adopt': (request) => {
    const { version, result } = adoptGrille(writable(), request);
    tell('grille.adopt', result);
    return { version, head: anchorOf(result.head) };
  },
  'grille.versions': ({ ref, designation }) => {
    const { db } = current().workspace;
    const grille = resolveGrille(db, resolveReferentiel(db, ref).id, designation);
    return { ...grille, versions: listVersions(db, grille.id, 'grille') };
  },
  'grille.read': ({ ref, designation, numero }) => {
    const { octets, ...document } = readGrilleDocument(current().workspace, ref, designation, numero);
    return { ...document, text: octets.toString('utf8') };
  },
  'grille.export': ({ ref, designation, numero, to }) =>
    exported(to, () => readGrilleDocument(current().workspace, ref, designation, numero)),
});
