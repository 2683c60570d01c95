import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type BenchServer, startBenchServer } from './lib/bench-server.ts';
import { signUpCreator, startPlayback } from './lib/creator.ts';
import type { Bench } from './lib/figure.ts';

const run = promisify(execFile);
const KILLS = 10;
const PATIENCE_MS = 8 * 60_000;

/** Top-level boxes of a fragment (ISO/IEC 14496-12 §4.2) that add up to the whole file: anything cut off does not. */
function isWhole(bytes: Buffer): boolean {
  let at = 0;
  const kinds: string[] = [];
  while (at + 8 <= bytes.length) {
    kinds.push(bytes.toString('latin1', at + 4, at + 8));
    at += Math.max(8, bytes.readUInt32BE(at));
  }
  return at === bytes.length && (kinds.includes('moov') || (kinds.includes('moof') && kinds.includes('mdat')));
}

/** Encoders at work on this server's files. */
function encoders(dataDir: string): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      return /ffmpeg/.test(command.split('\0')[0] ?? '') && command.includes(dataDir) ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}

type Seen = { served: number; partial: number; changed: number };

/** Reads every segment that the manifest promises, again and again, until told to stop. */
async function readAllAlong(server: BenchServer, token: string, playableId: string, stop: AbortSignal): Promise<Seen> {
  const seen: Seen = { served: 0, partial: 0, changed: 0 };
  const hashes = new Map<string, string>();
  const look = async (base: URL, path: string) => {
    const response = await fetch(new URL(path, base)).catch(() => null);
    if (response?.status !== 200) return response?.status === 404 ? 'missing' : 'other';
    const bytes = Buffer.from(await response.arrayBuffer());
    const hash = createHash('sha256').update(bytes).digest('hex');
    seen.served += 1;
    if (!isWhole(bytes)) seen.partial += 1;
    if ((hashes.get(path) ?? hash) !== hash) seen.changed += 1;
    hashes.set(path, hash);
    return 'served';
  };
  while (!stop.aborted) {
    const session = await startPlayback(server, token, playableId).catch(() => null);
    if (session === null) {
      await sleep(100);
      continue;
    }
    const base = new URL(session.manifestUrl, server.url);
    const manifest = await (await fetch(base)).text();
    for (const [, id] of manifest.matchAll(/<Representation[^>]*\bid="([av]\w+)"/g))
      for (let number = 0; !stop.aborted; number += 1) {
        const file = number === 0 ? 'init.mp4' : `${String(number).padStart(5, '0')}.m4s`;
        // A growing rendition holds the request back for a while; one look at its edge is enough.
        if ((await look(base, `${id}/${file}`)) !== 'served') break;
      }
    await fetch(`${server.url}/api/v1/playback/sessions/${session.id}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}` },
    });
  }
  return seen;
}

/** Segment files with the moment they were written. */
function segmentTimes(dataDir: string): Map<string, number> {
  const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.m4s'));
  return new Map(files.map((file) => [file, statSync(join(dataDir, file)).mtimeMs]));
}

export const bench: Bench = {
  name: 'crash',
  description: `kill -9 of worker and ffmpeg at ${KILLS} random points of one transcode, with a reader all along (M7)`,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sahna-bench-crash-'));
    const server = await startBenchServer();
    const reading = new AbortController();
    try {
      const creator = await signUpCreator(server);
      const clip = join(folder, 'clip.mkv');
      await run('ffmpeg', [
        '-hide_banner',
        '-loglevel',
        'error',
        '-y',
        '-f',
        'lavfi',
        '-i',
        'testsrc2=size=1280x720:rate=25:duration=60',
        '-f',
        'lavfi',
        '-i',
        'sine=330:duration=60',
        '-c:v',
        'mpeg4',
        '-q:v',
        '5',
        '-c:a',
        'libopus',
        clip,
      ]);
      const { titleId, playableId } = await creator.createFilm('Crash');
      let worker = await server.startWorker();
      await creator.upload(titleId, clip);
      const reader = readAllAlong(server, creator.token, playableId, reading.signal);
      const isReady = async () => (await server.sql.query(`select 1 from sources where status = 'ready'`)).rowCount !== 0;
      const written = new Map<string, number>();
      let rewritten = 0;
      const noteWritten = () => {
        for (const [file, time] of segmentTimes(server.dataDir)) {
          if ((written.get(file) ?? time) !== time) rewritten += 1;
          written.set(file, time);
        }
      };
      const started = performance.now();
      let kills = 0;
      while (!(await isReady()) && performance.now() - started < PATIENCE_MS) {
        await sleep(300 + Math.random() * 2000);
        noteWritten();
        const busy = encoders(server.dataDir);
        if (kills >= KILLS || busy.length === 0) continue;
        kills += 1;
        if (kills % 2 === 0) {
          for (const pid of busy) process.kill(pid, 'SIGKILL');
          continue;
        }
        process.kill(worker.identity.pid, 'SIGKILL');
        await worker.exited;
        worker = await server.startWorker();
      }
      noteWritten();
      const ready = await isReady();
      reading.abort();
      const seen = await reader;
      await worker.stop();
      return [
        { name: 'crash-kills', value: kills, unit: 'kills', reference: null, bar: `${KILLS}` },
        { name: 'crash-ready', value: ready ? 1 : 0, unit: 'title', reference: null, bar: '1: the title ends ready' },
        {
          name: 'crash-rewritten',
          value: rewritten,
          unit: 'segments',
          reference: null,
          bar: 'none: a finished segment is never encoded again',
        },
        { name: 'crash-served', value: seen.served, unit: 'segments read', reference: null, bar: 'for information' },
        { name: 'crash-partial', value: seen.partial + seen.changed, unit: 'segments', reference: null, bar: 'none partial, none changed' },
      ];
    } finally {
      reading.abort();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};
