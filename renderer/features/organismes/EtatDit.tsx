import { etats } from '../../../shared/i18n/fr/organismes.ts';
import type { EtatAu } from '../../../shared/organisme/etats.ts';
import { Badge } from '../../ui/Badge.tsx';

const tons = {
  demande: 'neutral',
  instruction: 'neutral',
  avis: 'accent',
  habilite: 'success',
  refuse: 'danger',
  suspendu: 'warning',
  retire: 'danger',
  expire: 'warning',
} as const satisfies Readonly<Record<EtatAu, 'neutral' | 'accent' | 'success' | 'warning' | 'danger'>>;

/** What an habilitation is, in a word; the colour only repeats it. */
export function EtatDit({ etat }: { readonly etat: EtatAu }) {
  return <Badge tone={tons[etat]}>{etats[etat]}</Badge>;
}
