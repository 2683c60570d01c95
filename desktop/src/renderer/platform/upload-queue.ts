import type { AppClient } from '@app/features/session';
import type { UploadQueue } from '@app/features/uploads';
import type { DesktopBridge } from '../../bridge/index.ts';
import { createBridgeUploadQueue } from './bridge-upload-queue.ts';
import { createBrowserUploadQueue } from './browser-upload-queue.ts';

let opened: Promise<UploadQueue> | null = null;

/** The window's one upload queue: the main process's where there is one, else the page's own. */
export function createUploadQueue(client: AppClient, bridge: DesktopBridge | null): Promise<UploadQueue> {
  opened ??= bridge === null ? createBrowserUploadQueue(client) : Promise.resolve(createBridgeUploadQueue(client, bridge));
  return opened;
}
