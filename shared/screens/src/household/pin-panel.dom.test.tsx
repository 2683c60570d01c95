import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormProblemKey } from '@app/features/session';
import { createI18n, I18nProvider } from '@app/i18n';
import { desktopTheme, domFocusAdapter, FocusAdapterProvider, UiProvider } from '@app/ui';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { PinPanel } from './pin-panel.tsx';

const catalogs = join(import.meta.dirname, '../../../i18n/src/messages');
const i18n = await createI18n({
  locale: 'en',
  load: async (locale, namespace) => JSON.parse(readFileSync(join(catalogs, namespace, `${locale}.json`), 'utf8')),
});
await i18n.loadNamespaces(['auth', 'household']);

const tried: string[] = [];

/** A door that opens to 4071. */
function Door() {
  const [problem, setProblem] = useState<FormProblemKey | null>(null);
  const handlePin = async (pin: string) => {
    tried.push(pin);
    setProblem(pin === '4071' ? null : 'errors.accounts.pin_invalid');
    return pin === '4071';
  };
  const problems = { form: null, retryAtMs: null, fields: problem === null ? {} : { pin: problem } };
  return <PinPanel profile={{ name: 'Тимур', avatar: 'amber' }} problems={problems} isPending={false} onPin={handlePin} />;
}

afterEach(() => {
  cleanup();
  tried.length = 0;
});

const show = () =>
  render(
    <I18nProvider i18n={i18n}>
      <UiProvider theme={desktopTheme}>
        <FocusAdapterProvider value={domFocusAdapter}>
          <Door />
        </FocusAdapterProvider>
      </UiProvider>
    </I18nProvider>,
  );
const dots = () => screen.getByRole('status').getAttribute('aria-label');

describe('the PIN of a profile', () => {
  it('is typed on keys or pressed on the pad, goes off with the fourth digit and never shows itself', async () => {
    const { container } = show();
    await userEvent.keyboard('40');
    await userEvent.click(screen.getByRole('button', { name: '7' }));
    await userEvent.keyboard('{Backspace}7');
    expect(container.textContent).not.toContain('407');
    await userEvent.keyboard('1');
    await waitFor(() => expect(tried.at(-1)).toBe('4071'));
  });

  it('begins anew after a wrong one and says so', async () => {
    show();
    await userEvent.keyboard('0000');
    expect((await screen.findByRole('alert')).textContent).toContain('The PIN is wrong');
    await waitFor(() => expect(dots()).toBe('PIN: 0 / 4'));
    await userEvent.keyboard('4071');
    expect(tried).toEqual(['0000', '4071']);
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});
