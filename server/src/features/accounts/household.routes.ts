import { pipeline } from 'node:stream/promises';
import { EXPORT_PATH, endpoints } from '@app/contracts';
import { type RawRoute, type Route, rawRoute, route } from '../../http/index.ts';
import type { Applications } from './applications.service.ts';
import type { Deletion } from './deletion.service.ts';
import type { Export } from './export.service.ts';
import type { Household } from './household.service.ts';
import type { Staff } from './staff.service.ts';

const on = endpoints.accounts;

const page = <Item>({ items, nextCursor }: { readonly items: readonly Item[]; readonly nextCursor: string | null }) => ({
  items: [...items],
  nextCursor,
});

export function householdRoutes(deps: {
  readonly household: Household;
  readonly deletion: Deletion;
  readonly applications: Applications;
  readonly staff: Staff;
}): Route[] {
  const { household, deletion, applications, staff } = deps;
  return [
    route(on.listProfiles, async ({ actor }) => ({ items: await household.list(actor) })),
    route(on.createProfile, ({ actor, body }) => household.create(actor, body)),
    route(on.updateProfile, ({ actor, params, body }) => household.update(actor, params.id, body)),
    route(on.deleteProfile, ({ actor, params }) => household.remove(actor, params.id)),
    route(on.enterProfile, ({ actor, body }) => household.enter(actor, body.profileId, body.pin)),
    route(on.deleteMe, ({ actor, body }) => deletion.request(actor, body?.password)),
    route(on.restoreMe, ({ actor }) => deletion.restore(actor)),
    route(on.applyAsAuthor, ({ actor, body }) => applications.apply(actor, body)),
    route(on.getAuthorApplication, ({ actor }) => applications.getLatest(actor)),
    route(on.listAuthorApplications, async ({ query }) => page(await applications.list(query))),
    route(on.decideAuthorApplication, ({ actor, params, body, ip }) => applications.decide(actor, params.id, body, ip)),
    route(on.listUsers, async ({ query }) => page(await staff.listUsers(query))),
    route(on.setUserRoles, ({ actor, params, body, ip }) => staff.setRoles(actor, params.id, body, ip)),
    route(on.listAudit, async ({ query }) => page(await staff.listAudit(query))),
  ];
}

export function exportRoute(exports: Export): RawRoute {
  return rawRoute({ path: EXPORT_PATH, methods: ['get'], auth: 'viewer', limit: 'auth', kids: false }, async (_req, res, { actor }) => {
    const zip = await exports.stream(actor);
    res.setHeader('Content-Type', 'application/zip');
    res.setHeader('Content-Disposition', 'attachment; filename="sahna.zip"');
    res.setHeader('Cache-Control', 'no-store');
    await pipeline(zip, res);
  });
}
