import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createI18n, I18nProvider } from '@app/i18n';
import { describe, expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { Dialog } from './feedback/dialog.tsx';
import { CodeInput } from './fields/code-input.tsx';
import { domFocusAdapter } from './focus/dom-focus-adapter.tsx';
import { FocusAdapterProvider } from './focus/focus-adapter.ts';
import { Focusable } from './focus/focusable.tsx';
import { Button } from './primitives/button.tsx';
import { desktopTheme } from './theme/theme.ts';
import { UiProvider } from './theme/theme-provider.tsx';

const catalogs = join(import.meta.dirname, '../../i18n/src/messages');
const i18n = await createI18n({
  locale: 'en',
  load: async (locale, namespace) => JSON.parse(readFileSync(join(catalogs, namespace, `${locale}.json`), 'utf8')),
});

const show = (children: ReactNode) =>
  render(
    <I18nProvider i18n={i18n}>
      <UiProvider theme={desktopTheme}>
        <FocusAdapterProvider value={domFocusAdapter}>{children}</FocusAdapterProvider>
      </UiProvider>
    </I18nProvider>,
  );

const words = { open: 'Open', no: 'No', yes: 'Yes', title: 'Sure?' };

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onSelect={() => setOpen(true)}>{words.open}</Button>
      {open && (
        <Dialog
          title={words.title}
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button autoFocus>{words.no}</Button>
              <Button>{words.yes}</Button>
            </>
          }
        />
      )}
    </>
  );
}

function Code() {
  const [code, setCode] = useState('');
  return <CodeInput length={8} groupSize={4} value={code} onChange={setCode} label="code" autoFocus />;
}

describe('Dialog', () => {
  it('puts the focus on the safe choice, keeps Tab inside and gives the focus back when Escape closes it', async () => {
    const user = userEvent.setup();
    show(<Page />);
    const opener = screen.getByRole('button', { name: words.open });
    await user.click(opener);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: words.no }));
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: words.yes }));
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: words.no }));
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: words.yes }));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });
});

describe('Focusable by the DOM adapter', () => {
  it('is chosen once by click, Enter and Space, as a button and as a plain box, and never when disabled', async () => {
    const user = userEvent.setup();
    const chosen = jest.fn<(name: string) => void>();
    show(
      <>
        <Focusable onSelect={() => chosen('button')}>{words.yes}</Focusable>
        <Focusable element="div" onSelect={() => chosen('box')}>
          {words.no}
        </Focusable>
        <Focusable disabled onSelect={() => chosen('disabled')}>
          {words.open}
        </Focusable>
      </>,
    );
    await user.tab();
    await user.keyboard('{Enter} ');
    await user.tab();
    await user.keyboard('{Enter} ');
    await user.click(screen.getByRole('button', { name: words.no }));
    await user.click(screen.getByRole('button', { name: words.open }));
    expect(chosen.mock.calls.flat()).toEqual(['button', 'button', 'box', 'box', 'box']);
  });

  it('is found by its key, and tells of focus, blur and the secondary button', async () => {
    const user = userEvent.setup();
    const seen: string[] = [];
    show(
      <Focusable
        focusKey="card:1"
        onFocus={() => seen.push('focus')}
        onBlur={() => seen.push('blur')}
        onLongSelect={() => seen.push('long')}
      >
        {words.open}
      </Focusable>,
    );
    domFocusAdapter.focus('card:1');
    await user.pointer({ keys: '[MouseRight]', target: screen.getByRole('button') });
    screen.getByRole('button').blur();
    domFocusAdapter.focus('nobody');
    expect(seen).toEqual(['focus', 'long', 'blur']);
  });
});

describe('CodeInput', () => {
  const typed = () =>
    screen
      .getAllByRole<HTMLInputElement>('textbox')
      .map(({ value }) => value)
      .join('');

  it('moves on while typing, goes back with Backspace and takes a pasted code with its hyphen', async () => {
    const user = userEvent.setup();
    show(<Code />);
    await user.keyboard('kx4p');
    expect(typed()).toBe('KX4P');
    await user.keyboard('{Backspace}{Backspace}');
    expect(typed()).toBe('KX');
    await user.paste('kx4p-92tm');
    expect(typed()).toBe('KX4P92TM');
  });
});
