// First: schemas decide when they are made.
import './plain-schemas.ts';

import { contextBridge, ipcRenderer, webUtils } from 'electron';
import {
  type AnswerOf,
  CHANNELS,
  type ChannelName,
  channelOf,
  type DesktopBridge,
  EVENTS,
  type EventName,
  type InputOf,
} from '../bridge/index.ts';

function ask<Name extends ChannelName>(name: Name, input: InputOf<Name>): AnswerOf<Name> {
  const answer: Promise<unknown> = ipcRenderer.invoke(channelOf(name), CHANNELS[name].input.parse(input));
  // The schema's output is what AnswerOf names; TypeScript does not resolve it for an open `Name`.
  return answer.then((value) => CHANNELS[name].output.parse(value)) as AnswerOf<Name>;
}

const paths = new Map<string, string>();

function holdFile(file: File): string {
  const token = crypto.randomUUID();
  paths.set(token, webUtils.getPathForFile(file));
  return token;
}

/** A token is good for one use. @throws Error when there is no such file */
function takePath(token: string): string {
  const path = paths.get(token);
  paths.delete(token);
  if (path === undefined || path === '') throw new Error('No such file');
  return path;
}

function listen<Name extends EventName>(event: Name, listener: (payload: never) => void): () => void {
  const handle = (_event: unknown, payload: unknown): void => {
    const parsed = EVENTS[event].safeParse(payload);
    // Parsed by the schema that types the listener.
    if (parsed.success) listener(parsed.data as never);
  };
  ipcRenderer.on(channelOf(event), handle);
  return () => {
    ipcRenderer.removeListener(channelOf(event), handle);
  };
}

const device = process.argv.find((argument) => argument.startsWith('--sahna-device='))?.split('=')[1] ?? 'Sahna';

const bridge: DesktopBridge = {
  deviceName: decodeURIComponent(device).slice(0, 80),
  readSecret: (input) => ask('readSecret', input),
  writeSecret: (input) => ask('writeSecret', input),
  deleteSecret: (input) => ask('deleteSecret', input),
  clearSecrets: () => ask('clearSecrets', undefined),
  openLink: (input) => ask('openLink', input),
  signInWith: (input) => ask('signInWith', input),
  cancelSignIn: () => ask('cancelSignIn', undefined),
  pauseUpload: (input) => ask('pauseUpload', input),
  resumeUpload: (input) => ask('resumeUpload', input),
  cancelUpload: (input) => ask('cancelUpload', input),
  dismissUpload: (input) => ask('dismissUpload', input),
  listUploads: () => ask('listUploads', undefined),
  holdFile,
  addFiles: ({ files, target }) => ask('addUploads', { paths: files.map(takePath), target }),
  locateFile: ({ id, file }) => ask('locateUpload', { id, path: takePath(file) }),
  on: listen,
};

contextBridge.exposeInMainWorld('sahnaDesktop', bridge);
