import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type Answers, openAt, refusal } from '../../../../test/render-desktop.tsx';
import { CardsPage } from './cards-page.tsx';

const id = (n: number) => `01935b00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const card = (n: number, part: object = {}) => ({
  id: id(n),
  number: `860006******000${n}`,
  expire: '03/99',
  state: 'active',
  preferred: n === 1,
  createdAt: '2026-11-23T06:00:00.000Z',
  ...part,
});
const SETTINGS = {
  payme: { merchantId: 'm', checkoutUrl: 'https://checkout.test', subscribeUrl: 'https://subscribe.test', sandbox: true },
};
const ADDED = { card: card(3, { state: 'awaiting_code', preferred: false }), sentTo: '99890*****67', resendAfterSec: 60 };
const SERVER: Answers = {
  'GET /me/cards': { items: [card(1), card(2)] },
  'GET /payments/settings': SETTINGS,
  'POST /me/cards': ADDED,
};
const open = (answers: Answers = {}) => openAt('/account/cards', [{ path: '*', element: <CardsPage /> }], { ...SERVER, ...answers });

/** The provider, which alone is told the number. */
function provider(answer: object): unknown[] {
  const told: unknown[] = [];
  Object.assign(globalThis, {
    fetch: jest.fn(async (_url: unknown, init: { readonly body: string }) => {
      told.push(JSON.parse(init.body).params);
      return { json: async () => answer };
    }),
  });
  return told;
}
const TOKEN = { result: { card: { token: 't' } } };

async function fillIn(number: string, expiry: string): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: 'Add a card' }));
  await userEvent.type(screen.getByLabelText('Card number'), number);
  await userEvent.type(screen.getByLabelText(/^Expires/), `${expiry}{Enter}`);
}

/** What is said beside a field. */
const noteOf = (label: RegExp): string =>
  document.getElementById(screen.getByLabelText(label).getAttribute('aria-describedby') ?? '')?.textContent ?? '';

afterEach(cleanup);

describe('adding a card', () => {
  it.each([
    ['8600 0691 9540 631', '0399', '16 digits', ''],
    ['8600069195406311', '1399', '', 'month and year'],
    ['8600069195406311', '0124', '', 'expired'],
    ['', '', '16 digits', 'month and year'],
  ])('says beside its field what is wrong with %j, %j, and tells nobody', async (number, expiry, ofNumber, ofExpiry) => {
    const told = provider(TOKEN);
    await open();
    await fillIn(number || ' ', expiry || ' ');
    expect(noteOf(/^Card number/)).toContain(ofNumber);
    expect(noteOf(/^Expires/)).toContain(ofExpiry);
    expect([noteOf(/^Card number/) === '', noteOf(/^Expires/) === '']).toEqual([ofNumber === '', ofExpiry === '']);
    expect(told).toEqual([]);
  });

  it('gives the number to the provider alone, and goes on to the code', async () => {
    const told = provider(TOKEN);
    const { asked } = await open();
    await fillIn('8600069195406311', '0399');
    await screen.findByText(/99890\*{5}67/);
    expect(told).toEqual([{ card: { number: '8600069195406311', expire: '0399' }, save: true }]);
    expect(JSON.stringify(asked)).not.toContain('9540');
  });

  it('says that the provider refused it, and keeps what was typed', async () => {
    provider({ error: { code: -31300 } });
    await open();
    await fillIn('8600069195406311', '0399');
    expect((await screen.findByRole('alert')).textContent).toMatch(/card/i);
    expect(screen.getByLabelText('Card number')).toHaveProperty('value', '8600 0691 9540 6311');
  });

  it('takes the next code where a wrong one was, without a pointer', async () => {
    provider(TOKEN);
    const answers = [refusal('payments.card_code_invalid', 400), card(3)];
    const { asked } = await open({ [`POST /me/cards/${id(3)}/verify`]: () => answers.shift() ?? {} });
    await fillIn('8600069195406311', '0399');
    await screen.findByText(/99890\*{5}67/);
    await userEvent.keyboard('000000');
    await screen.findByRole('alert');
    await userEvent.keyboard('666666');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked.filter(({ call }) => call.endsWith('/verify')).map(({ body }) => body)).toEqual([{ code: '000000' }, { code: '666666' }]);
  });
});

describe('removing a card', () => {
  const REMOVE = `DELETE /me/cards/${id(2)}`;
  const removeButton = async () => (await screen.findAllByRole('button', { name: 'Remove' }))[1] ?? document.body;

  it('asks by its number; Escape keeps it and gives the focus back', async () => {
    const { asked } = await open();
    await userEvent.click(await removeButton());
    expect(screen.getByRole('dialog', { name: 'Remove the card 860006******0002?' })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Keep it');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(await removeButton());
    expect(asked.map(({ call }) => call)).not.toContain(REMOVE);
  });

  it('stays with Escape after a refusal, and with the heading once the row is gone', async () => {
    let left = [card(1), card(2)];
    const answers = [refusal('internal', 500)];
    await open({
      'GET /me/cards': () => ({ items: left }),
      [REMOVE]: () => {
        const refused = answers.shift();
        if (refused === undefined) left = [card(1)];
        return refused ?? {};
      },
    });
    await userEvent.click(await removeButton());
    const dialog = screen.getByRole('dialog');
    await userEvent.keyboard('{Tab}{Enter}');
    await screen.findByRole('alert');
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();

    await userEvent.click(await removeButton());
    await userEvent.keyboard('{Tab}{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })));
  });
});
