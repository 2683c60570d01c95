import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

type Decide = (isAllowed: boolean) => void;
type Contents = { getURL(): string };
/** The part of the stand-in that specs look at. */
export type StandIn = {
  readonly BrowserWindow: {
    getAllWindows(): readonly {
      readonly options: { readonly webPreferences: Record<string, unknown> };
      isVisible(): boolean;
      readonly webContents: Contents;
    }[];
  };
  readonly shell: { readonly opened: readonly string[] };
  readonly session: {
    readonly defaultSession: {
      onRequest(contents: Contents, permission: string, decide: Decide): void;
      onCheck(contents: Contents | null, permission: string, origin: string): boolean;
    };
  };
  readonly ipcMain: { readonly handlers: ReadonlyMap<string, (event: unknown, input: unknown) => Promise<unknown>> };
};

const MAIN = join(import.meta.dirname, '../../dist/main/main.cjs');

export type DesktopApp = {
  firstWindow(): Promise<Page>;
  /** Runs a function beside main; it is sent as text and sees nothing but its arguments. */
  evaluate<Result, Argument = undefined>(
    fn: (electron: StandIn, arg: Argument) => Result | Promise<Result>,
    arg?: Argument,
  ): Promise<Result>;
  readonly process: ChildProcess;
  /** As a person closes the app. */
  close(): Promise<void>;
  /** As a power cut does. */
  kill(): Promise<void>;
};

type Message = {
  readonly op?: 'ready';
  readonly endpoint?: string;
  readonly id?: number;
  readonly value?: unknown;
  readonly error?: string;
};

/** Starts the built main process over the stand-in for Electron. `userData` keeps its data; `env` goes on top of ours. */
export async function launchDesktop(
  env: Readonly<Record<string, string>>,
  userData = mkdtempSync(join(tmpdir(), 'electron-host-')),
): Promise<DesktopApp> {
  if (!existsSync(MAIN)) throw new Error(`Build it first: ${MAIN}`);
  const child = fork(MAIN, [], {
    execArgv: ['--require', join(import.meta.dirname, 'register.cjs')],
    serialization: 'advanced',
    env: { ...process.env, ELECTRON_HOST_USER_DATA: userData, ...env },
  });
  const waiting = new Map<number, (message: Message) => void>();
  let lastId = 0;
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const endpoint = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`main ended with ${code} before it was ready`)));
    child.on('message', (message: Message) => {
      if (message.op === 'ready' && message.endpoint !== undefined) resolve(message.endpoint);
      else if (message.id !== undefined) waiting.get(message.id)?.(message);
    });
  });
  const browser = await chromium.connectOverCDP(endpoint);

  return {
    process: child,
    firstWindow: async () => {
      const [context] = browser.contexts();
      if (context === undefined) throw new Error('No window');
      const page = context.pages()[0] ?? (await context.waitForEvent('page'));
      await page.waitForURL((url) => url.protocol !== 'about:');
      return page;
    },
    evaluate: (fn, arg) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        const id = lastId;
        waiting.set(id, ({ value, error }) => {
          waiting.delete(id);
          // What `fn` returned in the other process, by structured clone.
          if (error === undefined) resolve(value as never);
          else reject(new Error(error));
        });
        child.send({ op: 'evaluate', id, fn: fn.toString(), arg });
      }),
    close: async () => {
      if (child.exitCode === null && child.connected) child.send({ op: 'quit' });
      await exited;
      await browser.close().catch(() => undefined);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
      await browser.close().catch(() => undefined);
    },
  };
}
