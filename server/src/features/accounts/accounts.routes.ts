import { endpoints, type Provider } from '@app/contracts';
import { type Route, route } from '../../http/index.ts';
import type { DeviceGrants } from './device-grants.service.ts';
import type { People } from './people.service.ts';
import type { Sessions } from './sessions.service.ts';
import type { SignInService } from './sign-in.service.ts';

const on = endpoints.accounts;

export function accountsRoutes(deps: {
  readonly signIn: SignInService;
  readonly sessions: Sessions;
  readonly deviceGrants: DeviceGrants;
  readonly people: People;
  /** Providers that are configured and shown in a country. */
  readonly offeredProviders: (country: string) => readonly Provider[];
}): Route[] {
  const { signIn, sessions, deviceGrants, people, offeredProviders } = deps;
  return [
    route(on.register, ({ body, ...caller }) => signIn.register(body, caller)),
    route(on.login, ({ body, ...caller }) => signIn.login(body, caller)),
    route(on.refresh, ({ body, country }) => sessions.refresh(body.refreshToken, country)),
    route(on.logout, ({ actor }) => sessions.logout(actor)),
    route(on.listProviders, async ({ country }) => ({ items: offeredProviders(country).map((id) => ({ id })) })),
    route(on.createDeviceCode, ({ body, country }) => deviceGrants.create(body.device, country)),
    route(on.pollDeviceToken, ({ body, country }) => deviceGrants.poll(body.deviceCode, country)),
    route(on.findPendingDevice, ({ actor, query }) => deviceGrants.findPending(actor, query.userCode)),
    route(on.approveDevice, ({ actor, body }) => deviceGrants.decide(actor, body.userCode, body.approve)),
    route(on.getMe, ({ actor }) => people.getMe(actor)),
    route(on.updateMe, ({ actor, body }) => people.updateMe(actor, body)),
    route(on.listSessions, async ({ actor, query }) => {
      const { items, nextCursor } = await sessions.list(actor, query);
      return { items: [...items], nextCursor };
    }),
    route(on.revokeSession, ({ actor, params }) => sessions.revoke(actor, params.id)),
    route(on.revokeOtherSessions, ({ actor }) => sessions.revokeOthers(actor)),
  ];
}
