import type { Evaluation } from '../../../../shared/contract/answers/evaluation.ts';
import type { ToutDocument } from '../../../../shared/generated/document.ts';
import { evaluer } from '../../../../shared/grille/evaluer.ts';
import { fautesDeSaisie } from '../../../../shared/grille/fautes-saisie.ts';
import { nomsDe } from '../../../../shared/grille/noms.ts';
import { phraseDeFauteDeSaisie } from '../../../../shared/i18n/fr/evaluation.ts';
import { problemSentences } from '../../../../shared/i18n/schema.ts';
import { EngineError } from '../../errors.ts';
import { schemaVersion } from './document.ts';
import { validateAnyFile } from './read.ts';

const toldAtOnce = 3;

/** The document of that format that a file holds, or the refusal that `code` says. */
function read<F extends ToutDocument['format']>(
  file: string,
  format: F,
  code: 'GRILLE_INVALID' | 'SAISIE_INVALID',
): Extract<ToutDocument, { readonly format: F }> {
  const refused = (problems: readonly string[]): EngineError =>
    EngineError.of(code, { file, detail: problems.slice(0, toldAtOnce).join('\u00a0; ') });
  const validation = validateAnyFile(file);
  if (!validation.valid) throw refused(validation.problems);
  const { document } = validation;
  if (document.format !== format) throw refused([problemSentences.otherFormat(document.format, format)]);
  return document as Extract<ToutDocument, { readonly format: F }>;
}

/** What the grid in one file concludes of the marks in another. */
export function evaluerFichiers(fileGrille: string, fileSaisie: string): Evaluation {
  const { grille, version } = read(fileGrille, 'paritaire/grille', 'GRILLE_INVALID');
  const { saisie } = read(fileSaisie, 'paritaire/saisie', 'SAISIE_INVALID');
  const noms = nomsDe(grille);
  const fautes = fautesDeSaisie(grille, version.empreinte, saisie);
  if (fautes.length > 0) {
    const detail = fautes.slice(0, toldAtOnce).map((faute) => phraseDeFauteDeSaisie(faute, noms));
    throw EngineError.of('SAISIE_INVALID', { file: fileSaisie, detail: detail.join('\u00a0; ') });
  }
  return {
    intitule: grille.intitule,
    document: { format: 'paritaire/resultat', schema: schemaVersion, resultat: evaluer(grille, saisie) },
    noms: Object.fromEntries(noms),
  };
}
