import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createMediaFolder, TOOL_PATHS } from '../../test/test-media.ts';
import { createMediaTools, inputArgs } from './media-tools.ts';
import { detectSandbox } from './sandbox.ts';
import { runTool, ToolError, type ToolRun } from './tool-process.ts';

jest.setTimeout(60_000);

const tools = createMediaTools(TOOL_PATHS);
const LIMITS = { wallMs: 20_000, stallMs: 20_000, outputBytes: 1024 ** 2 };
const drop = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
  for await (const _ of chunks);
};
let media: Awaited<ReturnType<typeof createMediaFolder>>;
beforeAll(async () => {
  media = await createMediaFolder();
});
afterAll(() => media.remove());

const failure = async (run: Promise<unknown>): Promise<unknown> => run.catch((error: unknown) => error);

describe('the tools', () => {
  it('open no connection, even when a film is fed a web address', async () => {
    let calls = 0;
    const server = createServer((_req, res) => {
      calls += 1;
      res.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const guard = inputArgs({ path: 'x', demuxer: 'mov' }).slice(0, -1);
    for (const url of [`http://127.0.0.1:${port}/canary.mp4`, `concat:http://127.0.0.1:${port}/canary.mp4`, `tcp://127.0.0.1:${port}`]) {
      const error = await failure(tools.ffmpeg({ args: [...guard, url, '-f', 'null', 'pipe:1'], limits: LIMITS, outputs: [drop] }));
      expect(error).toBeInstanceOf(ToolError);
    }
    server.close();
    expect(calls).toBe(0);
  });

  it('read no playlist inside a film: the demuxer is the one that the bytes named', async () => {
    const canary = await media.write('canary.txt', 'secret');
    const list = await media.write('evil.mp4', `#EXTM3U\n#EXTINF:1,\nfile://${canary}\n`);
    for (const demuxer of ['mov', 'matroska', 'avi', 'mpegts'] as const) {
      const seen: Buffer[] = [];
      const keep = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
        for await (const chunk of chunks) seen.push(chunk);
      };
      const error = await failure(
        tools.ffmpeg({ args: [...inputArgs({ path: list, demuxer }), '-f', 'data', 'pipe:1'], limits: LIMITS, outputs: [keep] }),
      );
      expect(error).toBeInstanceOf(ToolError);
      expect(Buffer.concat(seen).toString('latin1')).not.toContain('secret');
    }
  });

  it('write no file where the machine can forbid it', async () => {
    if (!(await tools.walls()).includes('rlimits')) return;
    const film = await media.film('a.mp4', { durationSec: 1 });
    const target = media.at('escaped.mp4');
    const error = await failure(
      tools.ffmpeg({ args: [...inputArgs({ path: film, demuxer: 'mov' }), '-c', 'copy', target], limits: LIMITS, outputs: [drop] }),
    );
    expect(error).toBeInstanceOf(ToolError);
    expect(existsSync(target) && (await import('node:fs')).statSync(target).size > 0).toBe(false);
  });
});

describe('runTool', () => {
  const shell = (script: string, limits: Partial<ToolRun['limits']> = {}): ToolRun => ({
    command: ['sh', '-c', script],
    limits: { ...LIMITS, ...limits },
    outputs: [drop],
  });

  it.each([
    ['takes too long', shell('while :; do echo x; sleep 0.05; done', { wallMs: 300 }), 'timeout'],
    ['says nothing', shell('sleep 30', { stallMs: 300 }), 'stalled'],
    ['says too much', shell('yes', { outputBytes: 100_000 }), 'output_too_large'],
    ['fails', shell('echo no >&2; exit 3'), 'exit'],
    ['does not exist', { ...shell(''), command: ['/nowhere/tool'] as const }, 'not_found'],
  ])('ends a tool that %s', async (_name, run, reason) => {
    expect(await failure(runTool(run))).toMatchObject({ reason });
  });

  it('takes the whole group down and hands on what a consumer threw', async () => {
    const full = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
      for await (const _ of chunks) throw new RangeError('disk full');
    };
    expect(await failure(runTool({ ...shell('yes & yes'), outputs: [full] }))).toBeInstanceOf(RangeError);
  });

  it('gives the tool nothing of our environment', async () => {
    process.env['SAHNA_TEST_SECRET'] = 'hunter2';
    let seen = '';
    const read = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
      for await (const chunk of chunks) seen += chunk.toString();
    };
    await runTool({ ...shell('env'), outputs: [read] });
    expect(seen).not.toContain('hunter2');
    expect(seen).toContain('PATH=');
  });
});

describe('detectSandbox', () => {
  it('finds every wall on Linux as root, and wraps in an order that ends with the tool', async () => {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
    const sandbox = await detectSandbox();
    expect(sandbox.walls).toEqual(expect.arrayContaining(['pdeathsig', 'rlimits', 'nice']));
    expect(sandbox.wrap(['ffmpeg', '-version'], { memoryBytes: 1, niceness: 5 }).slice(-2)).toEqual(['ffmpeg', '-version']);
  });
});
