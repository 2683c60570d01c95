import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createI18n, I18nProvider } from '@app/i18n';
import type { TitleId } from '@app/kernel';
import { Button, FocusAdapterProvider, tenFootTheme, UiProvider } from '@app/ui';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { IntentProvider } from '../focus/intent-context.tsx';
import { createIntentSource, type IntentSource } from '../focus/intent-source.ts';
import { BROWSER_KEYS } from '../focus/keymap.browser.ts';
import { spatialFocusAdapter, startSpatialNavigation } from '../focus/spatial-focus-adapter.tsx';
import { RootBack } from './root-back.tsx';
import { ScreenStackProvider, useScreenMemory, useScreenStack } from './screen-stack.tsx';

const catalogs = join(import.meta.dirname, '../../../shared/i18n/src/messages');
const i18n = await createI18n({
  locale: 'en',
  load: async (locale, namespace) => JSON.parse(readFileSync(join(catalogs, namespace, `${locale}.json`), 'utf8')),
});
await i18n.loadNamespaces(['tv']);
startSpatialNavigation();

// Ids are opaque to the stack.
const TITLE = 'one' as TitleId;

function Root() {
  const { push } = useScreenStack();
  const [visits, remember] = useScreenMemory<number>('visits');
  const open = () => {
    remember((visits ?? 0) + 1);
    push({ name: 'title', titleId: TITLE });
  };
  return (
    <Button focusKey="open" autoFocus onSelect={open}>
      {`root ${visits ?? 0}`}
    </Button>
  );
}

function Shown() {
  const { current } = useScreenStack();
  return current.screen.name === 'home' ? (
    <Root />
  ) : (
    <Button focusKey="deep" autoFocus>
      {current.screen.name}
    </Button>
  );
}

let source: IntentSource;
const leave = jest.fn();

const press = (keyCode: number) =>
  act(async () => {
    for (const type of ['keydown', 'keyup'] as const)
      window.dispatchEvent(new KeyboardEvent(type, { keyCode, bubbles: true, cancelable: true }));
  });
const focused = () => [...document.querySelectorAll('[data-focused]')].map((element) => element.textContent);
const OK = 13;
const BACK = 27;

beforeEach(async () => {
  source = createIntentSource(window, BROWSER_KEYS);
  render(
    <I18nProvider i18n={i18n}>
      <UiProvider theme={tenFootTheme}>
        <FocusAdapterProvider value={spatialFocusAdapter}>
          <IntentProvider value={source}>
            <ScreenStackProvider>
              <RootBack onLeave={leave} />
              <Shown />
            </ScreenStackProvider>
          </IntentProvider>
        </FocusAdapterProvider>
      </UiProvider>
    </I18nProvider>,
  );
  await waitFor(() => expect(focused()).toEqual(['root 0']));
});
afterEach(() => {
  cleanup();
  source.stop();
  leave.mockClear();
});

describe('Back', () => {
  it('goes one screen back, where the screen still knows what it remembered', async () => {
    await press(OK);
    await waitFor(() => expect(focused()).toEqual(['title']));
    await press(BACK);
    await waitFor(() => expect(focused()).toEqual(['root 1']));
    expect(leave).not.toHaveBeenCalled();
  });

  it('asks once at the root, with the focus on staying, and gives the focus back', async () => {
    await press(BACK);
    expect(screen.getByRole('dialog').textContent).toContain('Leave Sahna?');
    await waitFor(() => expect(focused()).toEqual(['Stay']));
    await press(BACK);
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(focused()).toEqual(['root 0']));
    expect(leave).not.toHaveBeenCalled();
  });
});
