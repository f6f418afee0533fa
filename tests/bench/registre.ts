import { closeWorkspace, openWorkspace } from '../../main/engine/opening.ts';
import { registreAu } from '../../main/engine/organisme/liste.ts';
import { createRegistre } from '../../main/engine/organisme/registre.ts';
import { interleaved, percentile95, timed, type Measure } from './measure.ts';
import { Random } from './random.ts';
import { jourAuHasard, size } from './registre-made.ts';

const goal = 50;

/** The register of 5,000 bodies, 3 habilitations each, on a day: as it is known, and as it was. */
export async function measureRegistre(
  file: string,
  rounds: number,
  seed: number,
): Promise<readonly Measure[]> {
  const random = new Random(seed);
  const workspace = openWorkspace(file);
  const registre = createRegistre();
  const au = (connuLe: string | null) =>
    registreAu(workspace, registre, { ref: null, au: jourAuHasard(random), connuLe });
  const first = await timed(() => au(null));
  const lignes = au(null).lignes;
  const times: number[] = [];
  // As bare as can be: the lines of the answer written as JSON, which a host does of them.
  const pairs = await interleaved(
    rounds,
    3,
    async () => {
      const time = await timed(() => au(null));
      times.push(time);
      return time;
    },
    () => timed(() => JSON.stringify(lignes)),
  );
  const known = await timed(() => au('2020-01-01'));
  closeWorkspace(workspace);
  const p95 = percentile95(times.slice(3));
  const of = `${size.organismes.toLocaleString('fr-FR')} organismes, ${lignes.length.toLocaleString('fr-FR')} lignes`;
  return [
    {
      name: `Registre à une date, ${of} (nu : les lignes en JSON ; p95 ${Math.round(p95)} ms)`,
      ...pairs,
      unit: 'ms',
      goal: { words: `< ${goal} ms`, met: p95 < goal },
    },
    {
      name: 'Le même, la première fois que le fichier est lu',
      ours: first,
      bare: pairs.bare,
      unit: 'ms',
      ratio: first / pairs.bare,
      goal: null,
    },
    {
      name: 'Le même, tel qu’il était connu avant que tout soit enregistré',
      ours: known,
      bare: pairs.bare,
      unit: 'ms',
      ratio: known / pairs.bare,
      goal: null,
    },
  ];
}
