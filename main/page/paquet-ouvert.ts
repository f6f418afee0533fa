import type { HostRequest } from '../../shared/contract/host-requests.ts';
import type { Request } from '../../shared/contract/requests.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { ExportOutcome } from '../../shared/contract/window.ts';
import type { EngineClient } from '../engine/client.ts';
import { nomDePaquet } from '../engine/paquet/nom.ts';
import type { Tasks } from './tasks.ts';
import { openWorkspace } from './host-actions.ts';

/** A package of the open file, as its page asks for it: what it is to be called, without extension, and all but its place. */
export async function paquetOuvert(
  engine: EngineClient,
  { dansBoite: _dansBoite, ...asked }: Omit<HostRequest<'envoyerPaquet'>, 'task'>,
): Promise<Result<{ readonly nom: string; readonly demande: Omit<Request<'paquet.ecrire'>, 'to'> }>> {
  const current = await openWorkspace(engine);
  if (!current.ok) return current;
  const profile = await engine.invoke('profile.read', {});
  if (!profile.ok) return profile;
  const { file, nom: cpne } = current.value;
  const ecritLe = new Date().toISOString();
  const { pour, objet } = asked;
  const de = { nom: profile.value?.nom ?? cpne };
  const nom = nomDePaquet({ ecritLe, de, pour, objet });
  return { ok: true, value: { nom, demande: { ...asked, file } } };
}

/** The same, dropped in the folder that is shared. */
export async function depose(
  engine: EngineClient,
  tasks: Tasks,
  { task, ...asked }: HostRequest<'envoyerPaquet'>,
): Promise<Result<ExportOutcome>> {
  const paquet = await paquetOuvert(engine, asked);
  if (!paquet.ok) return paquet;
  const written = await tasks.run(task, (options) =>
    engine.invoke('boite.deposer', paquet.value.demande, options),
  );
  return written.ok ? { ok: true, value: { kind: 'saved', ...written.value } } : written;
}
