import type { AppClient } from '@app/features/session';
import type { UploadQueue } from '@app/features/uploads';
import type { DesktopBridge } from '../../bridge/index.ts';

/** The queue of the main process, seen from the window. */
export function createBridgeUploadQueue(client: AppClient, bridge: DesktopBridge): UploadQueue {
  // Any call that needs a token renews one that has run out; the main process then finds the new one among the secrets.
  bridge.on('tokenNeeded', () => void client.api.accounts.getMe().catch(() => undefined));
  return {
    add: (files, target) => bridge.addFiles({ files: files.map(bridge.holdFile), target }),
    pause: (id) => void bridge.pauseUpload({ id }),
    resume: (id) => void bridge.resumeUpload({ id }),
    cancel: (id) => void bridge.cancelUpload({ id }),
    dismiss: (id) => void bridge.dismissUpload({ id }),
    locate: (id, file) => bridge.locateFile({ id, file: bridge.holdFile(file) }),
    subscribe: (listener) => {
      void bridge.listUploads().then(listener);
      return bridge.on('uploadsChanged', listener);
    },
  };
}
