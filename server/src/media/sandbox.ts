import { spawn } from 'node:child_process';

export type SandboxLimits = { readonly memoryBytes: number /** 0 to 19; higher gives way to others. */; readonly niceness: number };

/** Wraps a command so that the machine, not the tool, sets its limits. */
export type Sandbox = {
  readonly wrap: (command: readonly [string, ...string[]], limits: SandboxLimits) => [string, ...string[]];
  /** Which of the walls this machine has; for the log. */
  readonly walls: readonly string[];
};

/**
 * Walls that this machine offers, each tried once:
 * - `pdeathsig` the tool dies with the worker, even after `kill -9` of it (prctl(2));
 * - `no-network` an empty network namespace (needs root or CAP_SYS_ADMIN); elsewhere `-protocol_whitelist` alone forbids sockets;
 * - `rlimits` address space, no core dump, and a largest file of 0 bytes: our tools write to pipes only, so they need no file at all;
 * - `nice`.
 */
export async function detectSandbox(): Promise<Sandbox> {
  if (process.platform !== 'linux') return { wrap: (command) => [...command], walls: [] };
  const candidates = [
    { wall: 'pdeathsig', prefix: () => ['setpriv', '--pdeathsig', 'KILL', '--'] },
    { wall: 'no-network', prefix: () => ['unshare', '--net', '--'] },
    {
      wall: 'rlimits',
      prefix: ({ memoryBytes }: SandboxLimits) => ['prlimit', `--as=${memoryBytes}`, '--fsize=0', '--core=0', '--nofile=256', '--'],
    },
    { wall: 'nice', prefix: ({ niceness }: SandboxLimits) => ['nice', '-n', String(niceness)] },
  ];
  const tries = await Promise.all(candidates.map(({ prefix }) => succeeds([...prefix({ memoryBytes: 1024 ** 3, niceness: 1 }), 'true'])));
  const walls = candidates.filter((_, index) => tries[index]);
  return {
    wrap: (command, limits) => {
      const [binary, ...args] = [...walls.flatMap(({ prefix }) => prefix(limits)), ...command];
      return [binary ?? command[0], ...args];
    },
    walls: walls.map(({ wall }) => wall),
  };
}

function succeeds([binary, ...args]: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    if (binary === undefined) return resolve(false);
    const child = spawn(binary, args, { stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}
