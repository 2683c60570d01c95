import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openApi } from './api.ts';
import { makeMedia, type TestMedia } from './media.ts';
import { expectPlaying, positionSec, signIn } from './pages.ts';

const TRAILER = join(import.meta.dirname, '../../scripts/demo/media/sintel-trailer.mkv');
const ENCODING_MS = 60_000;

let media: TestMedia;
test.beforeAll(async () => {
  media = await makeMedia();
});
test.afterAll(() => rm(media.folder, { recursive: true, force: true }));

test('a creator makes a title, uploads the trailer, watches it being prepared, publishes it; a viewer finds and plays it', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const name = `Sintel ${Date.now()}`;
  await signIn(page, 'creator');
  await page.goto('/studio/new');
  await page.locator('input[name=title]').fill(name);
  await page.locator('input[name=attribution]').fill('© 2010 Blender Foundation, CC BY 3.0');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/studio\/titles\//);
  const publish = page.getByRole('button', { name: 'Опубликовать' });
  await expect(publish).toBeDisabled();
  await page.locator('input[type=file]').first().setInputFiles(TRAILER);
  await expect(page.getByText('sintel-trailer.mkv').first()).toBeVisible();
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: '%' })
      .or(page.getByText(/\d{3}p/))
      .first(),
  ).toBeVisible({ timeout: ENCODING_MS });
  await expect(publish).toBeEnabled({ timeout: ENCODING_MS });
  await publish.click();
  await page.getByRole('button', { name: 'Открыть страницу' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText('© 2010 Blender Foundation, CC BY 3.0')).toBeVisible();
  const titleUrl = page.url();

  const viewer = await browser.newPage();
  await signIn(viewer, 'basic');
  await viewer.goto(titleUrl);
  await viewer.getByTestId('primary-action').click();
  await expectPlaying(viewer);
  await viewer.keyboard.press('Escape');
  await expect(viewer.getByRole('heading', { level: 1, name })).toBeVisible();
  await viewer.close();
});

test('a viewer switches sound, subtitles and quality, seeks by keys, and finds the place again', async ({ page, baseURL }) => {
  test.setTimeout(180_000);
  const studio = openApi(baseURL ?? '');
  await studio.signIn('creator');
  const { id, name } = await studio.createDraft();
  await signIn(page, 'creator');
  await page.goto(`/studio/titles/${id}`);
  await page.locator('input[type=file]').first().setInputFiles(media.film);
  await expect(page.getByRole('button', { name: 'Опубликовать' })).toBeEnabled({ timeout: ENCODING_MS });
  const kind = page.locator('select').first();
  const language = page.locator('select').nth(1);
  await kind.selectOption('audio');
  await language.selectOption('uz');
  await page.locator('input[type=file]').first().setInputFiles(media.dub);
  await kind.selectOption('subtitles');
  await language.selectOption('en');
  await page.locator('input[type=file]').first().setInputFiles(media.subtitles);
  await expect
    .poll(
      async () => (await studio.api.studio.getProcessing({ params: { id } })).sources.filter(({ status }) => status === 'ready').length,
      {
        timeout: ENCODING_MS,
      },
    )
    .toBe(3);
  await studio.api.studio.publishTitle({ params: { id } });

  await page.goto(`/title/${id}`);
  await page.getByTestId('primary-action').click();
  await expectPlaying(page);

  await page.getByRole('button', { name: /\(C, A\)/ }).click();
  await page.getByRole('radio', { name: /Oʻzbekcha/ }).click();
  await expect(page.getByRole('radio', { name: /Oʻzbekcha/ })).toHaveAttribute('aria-checked', 'true');
  await page
    .getByRole('radio', { name: /English/ })
    .last()
    .click();
  await expect(page.getByTestId('subtitle')).toHaveText('The first line');
  await page.keyboard.press('KeyC');
  await expect(page.getByTestId('subtitle')).toHaveCount(0);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Качество' }).click();
  const lowest = page.getByRole('radio', { name: /\d+p/ }).last();
  await lowest.click();
  await expect(lowest).toHaveAttribute('aria-checked', 'true');
  await expect(page.getByRole('radio', { name: /1080p/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expectPlaying(page);

  await page.keyboard.press('Digit5');
  await expect.poll(() => positionSec(page)).toBeGreaterThan(9.5);
  await page.keyboard.press('KeyK');
  await expect(page.getByTestId('player')).toHaveAttribute('data-phase', 'paused');
  const stoppedAt = await positionSec(page);
  await page.keyboard.press('Shift+Slash');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('primary-action')).toContainText('Продолжить');
  await page.getByTestId('primary-action').click();
  await expectPlaying(page);
  expect(Math.abs((await positionSec(page)) - stoppedAt)).toBeLessThan(5);

  await page.goto('/');
  await expect(page.getByText(name).first()).toBeVisible();
});

test('a second screen of Basic is refused and taken over', async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000);
  const studio = openApi(baseURL ?? '');
  await studio.signIn('creator');
  const { items } = await studio.api.catalog.listTitles({ query: { kind: 'film' } });
  const playable = items.find(({ playable: one }) => one !== null);
  expect(playable, 'what the specs above have published').toBeDefined();
  await signIn(page, 'basic');
  await page.goto(`/watch/${playable?.playable?.id}`);
  await expectPlaying(page);
  await page.reload();
  await expectPlaying(page);

  const other = await browser.newPage();
  await signIn(other, 'basic');
  await other.goto(`/watch/${playable?.playable?.id}`);
  await expect(other.getByRole('alert')).toBeVisible();
  await other.keyboard.press('Enter');
  await expectPlaying(other);
  await other.close();
});
