import { describe, expect, it } from 'vitest';
import type { Result } from '../../shared/contract/result.ts';
import type { Changed } from '../../shared/contract/wire.ts';
import type { EngineClient } from '../engine/client.ts';
import { createOpening } from './opening.ts';

const locked = { code: 'FILE_LOCKED', message: 'déjà ouvert', details: {} } as const;
const refusal: Result<never> = { ok: false, error: locked };
const opened: Changed = {
  channel: 'workspace.open',
  touched: ['espace'],
  referentiels: null,
  seq: null,
  changes: null,
};

/** An engine that answers these channels so, and every other with null; `asked` says what it was asked, in order. */
function engineWith(answers: Readonly<Record<string, Result<unknown>>>) {
  const asked: string[] = [];
  let listener: (change: Changed) => void = () => undefined;
  const engine: EngineClient = {
    ask: () => Promise.reject(new Error('not asked')),
    invoke: (channel) => {
      asked.push(channel);
      return Promise.resolve((answers[channel] ?? { ok: true, value: null }) as never);
    },
    onChanged: (given) => {
      listener = given;
      return () => undefined;
    },
    close: () => Promise.resolve({ ok: true, value: null }),
  };
  return { engine, asked, tell: (change: Changed) => listener(change) };
}

const noRecents = { 'recents.read': { ok: true, value: [] } } as const;

describe('the start', () => {
  it('opens the file given, and nothing else', async () => {
    const { engine, asked } = engineWith({});
    const opening = createOpening(engine, '/a.cpne');
    await opening.started;
    expect([asked, opening.refused()]).toEqual([['workspace.open'], null]);
  });

  it('opens the example where nobody has worked yet', async () => {
    const { engine, asked } = engineWith({
      ...noRecents,
      'workspace.openExample': { ok: true, value: { file: '/e' } },
    });
    await createOpening(engine, undefined).started;
    expect(asked).toContain('workspace.openExample');
  });

  it.each([
    ['a profile', { ...noRecents, 'profile.read': { ok: true, value: { nom: 'Camille' } } }],
    ['a file opened before', { 'recents.read': { ok: true, value: [{ file: '/a' }] } }],
    ['a profile that cannot be read', { ...noRecents, 'profile.read': refusal }],
  ] as const)('opens nothing where there is %s', async (_what, answers) => {
    const { engine, asked } = engineWith(answers);
    await createOpening(engine, undefined).started;
    expect(asked).not.toContain('workspace.openExample');
  });
});

describe('a refused opening', () => {
  it('is kept until another file is open, or the person turns away from it', async () => {
    const { engine, asked, tell } = engineWith({ 'workspace.open': refusal });
    const opening = createOpening(engine, '/a.cpne');
    await opening.started;
    expect(opening.refused()).toEqual({ file: '/a.cpne', error: locked });
    expect(await opening.open('/a.cpne', 'examine')).toBe('done');
    expect([opening.refused(), asked.at(-1)]).toEqual([null, 'workspace.examine']);

    expect(await opening.open('/b.cpne', 'edit')).toBe('refused');
    tell({ ...opened, seq: 7 });
    expect(opening.refused()?.file).toBe('/b.cpne');
    tell(opened);
    expect(opening.refused()).toBeNull();

    await opening.open('/c.cpne', 'edit');
    opening.dismiss();
    expect(opening.refused()).toBeNull();
  });
});

describe('a package that is given to be opened', () => {
  const foreign: Result<never> = {
    ok: false,
    error: { code: 'FILE_FOREIGN', message: 'étranger', details: {} },
  };
  const dit = { chiffre: true, manifeste: null, signature: null, manqueSignature: false };

  it('waits for a file, which is opened beside it, until it is taken up', async () => {
    const answers: Record<string, Result<unknown>> = {
      'workspace.open': foreign,
      'paquet.dire': { ok: true, value: dit },
    };
    const { engine, tell } = engineWith(answers);
    const opening = createOpening(engine, '/p.cpnex');
    await opening.started;
    expect([opening.paquet(), opening.refused()]).toEqual([{ file: '/p.cpnex', ...dit }, null]);
    answers['workspace.open'] = { ok: true, value: null };
    expect(await opening.open('/a.cpne', 'edit')).toBe('done');
    tell(opened);
    expect(opening.paquet()?.file).toBe('/p.cpnex');
    opening.dismiss();
    expect(opening.paquet()).toBeNull();
  });

  it('says why it cannot be read; what is none is left to be refused as it was', async () => {
    const abime = { code: 'PAQUET_ABIME', message: 'abîmé', details: {} } as const;
    const answers: Record<string, Result<unknown>> = {
      'workspace.open': foreign,
      'paquet.dire': { ok: false, error: abime },
    };
    const { engine } = engineWith(answers);
    const opening = createOpening(engine, '/p.cpnex');
    await opening.started;
    expect(await opening.open('/p.cpnex', 'edit')).toBe('refused');
    expect([opening.refused()?.error, opening.paquet()]).toEqual([abime, null]);
    answers['paquet.dire'] = { ok: true, value: null };
    expect(await opening.open('/lettre.txt', 'edit')).toBe('refused');
    expect(opening.refused()?.error.code).toBe('FILE_FOREIGN');
    answers['paquet.dire'] = { ok: false, error: { code: 'FILE_MISSING', message: 'absent', details: {} } };
    expect(await opening.receive('/absent.cpnex')).toBeNull();
  });
});
