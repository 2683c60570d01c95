import { endpoints } from '@app/contracts';
import type { PlayableId, ProfileId, TitleId } from '@app/kernel';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { newId, selectRows } from '../../db/index.ts';
import { saveProgress } from './progress.repository.ts';

const on = endpoints.accounts;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

it('of a profile that is gone is not kept, and that of others in the same batch is', async () => {
  const { user, tokens } = await app.signUp();
  const as = { token: tokens.accessToken };
  const { id } = (await app.call(on.createProfile, { body: { name: 'Second' } }, as)).body;
  await app.call(on.deleteProfile, { params: { id } }, as);
  const report = (profileId: ProfileId) => ({
    profileId,
    playableId: newId<PlayableId>(),
    titleId: newId<TitleId>(),
    positionSec: 60,
    durationSec: 600,
    atMs: Date.now(),
  });
  const mine = report(user.profile.id);
  await saveProgress(app.db, [report(id), mine]);
  const rows = (table: string) => selectRows(app.db, `select profile_id as "profileId" from ${table}`);
  for (const table of ['playback_progress', 'title_progress']) expect(await rows(table)).toEqual([{ profileId: mine.profileId }]);
});
