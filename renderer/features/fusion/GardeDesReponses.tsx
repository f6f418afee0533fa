import { useAppSelector } from '../../app/store.ts';
import { useGarde } from './useGarde.ts';

/** Of a merge that is being answered, whatever the window shows meanwhile: what was answered is put aside. */
export function GardeDesReponses() {
  const etape = useAppSelector(({ fusionView }) => fusionView.etape);
  if (etape.kind !== 'plan') return null;
  const { jeton, contenu } = etape.preparee;
  return <Garde key={contenu.sha256} jeton={jeton} />;
}

function Garde({ jeton }: { readonly jeton: string }): null {
  useGarde(jeton);
  return null;
}
