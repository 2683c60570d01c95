// Shows the desktop client over the stand-in for Electron, in a visible Chromium: node desktop/e2e/host/start.ts
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchDesktop } from './launch-desktop.ts';

const headed = process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.platform !== 'linux' ? { ELECTRON_HOST_HEADED: '1' } : {};
const app = await launchDesktop(headed, process.env.ELECTRON_HOST_USER_DATA || join(tmpdir(), 'sahna-desktop-host'));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void app.close());
app.process.once('exit', (code) => process.exit(code ?? 0));
