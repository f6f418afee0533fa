import type { RegleId } from '../../../shared/controles/constat.ts';
import { baseDe } from '../../../shared/controles/regles.ts';
import { texts } from '../../../shared/i18n/window.ts';
import styles from './Base.module.css';

/** Where a rule comes from; its address is text, since nothing here goes on the network. */
export function Base({ regle }: { readonly regle: RegleId }) {
  const base = baseDe(regle);
  if (base === null) return null;
  return <p className={styles.base}>{texts.controles.base(base.texte, base.adresse)}</p>;
}
