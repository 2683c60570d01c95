import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import {
  type AnswerOf,
  CHANNELS,
  type ChannelName,
  channelOf,
  EVENTS,
  type EventName,
  type EventOf,
  type InputOf,
} from '../bridge/index.ts';
import { isAppUrl } from './policy.ts';

export type Handlers = { readonly [Name in ChannelName]: (input: InputOf<Name>) => AnswerOf<Name> };

/** Only the top frame of a page of ours may ask. */
function isOurs({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isAppUrl(senderFrame.url);
}

/** Answers the window's questions: who asks, what they send and what they get are all checked. */
export function answer(ipcMain: IpcMain, handlers: Handlers): void {
  for (const name of Object.keys(CHANNELS) as ChannelName[]) {
    ipcMain.handle(channelOf(name), async (event, input: unknown) => {
      if (!isOurs(event)) throw new Error('Refused');
      // The schema of a channel and its handler belong to the same name; TypeScript loses that over the loop.
      const handle = handlers[name] as (input: unknown) => Promise<unknown>;
      return CHANNELS[name].output.parse(await handle(CHANNELS[name].input.parse(input)));
    });
  }
}

/** Tells a window something unasked. */
export function tell<Name extends EventName>(contents: WebContents, name: Name, payload: EventOf<Name>): void {
  if (!contents.isDestroyed()) contents.send(channelOf(name), EVENTS[name].parse(payload));
}
