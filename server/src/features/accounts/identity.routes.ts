import { endpoints } from '@app/contracts';
import { type Route, route } from '../../http/index.ts';
import type { Contacts } from './contacts.service.ts';
import type { Identities } from './identities.service.ts';
import type { PasswordChange } from './password.service.ts';
import type { SecondFactorService } from './second-factor.service.ts';

const on = endpoints.accounts;

/** Who somebody is: contacts, passwords, the second factor, outside providers. */
export function identityRoutes(deps: {
  readonly contacts: Contacts;
  readonly passwordChange: PasswordChange;
  readonly secondFactor: SecondFactorService;
  readonly identities: Identities;
}): Route[] {
  const { contacts, passwordChange, secondFactor, identities } = deps;
  return [
    route(on.verifyContact, ({ actor, params, body, locale }) =>
      body.code === undefined ? contacts.send(actor, params.channel, locale) : contacts.verify(actor, params.channel, body.code),
    ),
    route(on.changeContact, ({ actor, params, body, country, locale }) =>
      contacts.change(actor, params.channel, { value: body.value, password: body.password, country, locale }),
    ),
    route(on.forgotPassword, ({ body, ...caller }) => passwordChange.forgot(body, caller)),
    route(on.resetPassword, ({ body, ...caller }) => passwordChange.reset(body, caller)),
    route(on.changePassword, ({ actor, body }) => passwordChange.change(actor, body)),
    route(on.startTotp, ({ actor }) => secondFactor.start(actor)),
    route(on.confirmTotp, ({ actor, body }) => secondFactor.confirm(actor, body.code)),
    route(on.disableTotp, ({ actor, body }) => secondFactor.disable(actor, body.code)),
    route(on.renewRecoveryCodes, async ({ actor, body }) => ({ recoveryCodes: await secondFactor.renewRecoveryCodes(actor, body.code) })),
    route(on.exchangeCode, ({ body, ...caller }) => identities.exchange(body, caller)),
    route(on.completeContact, ({ body, ...caller }) => identities.completeContact(body, caller)),
    route(on.linkWithPassword, ({ body, ...caller }) => identities.linkWithPassword(body, caller)),
    route(on.listIdentities, ({ actor }) => identities.list(actor)),
    route(on.linkIdentity, ({ actor, body }) => identities.linkTo(actor, body)),
    route(on.unlinkIdentity, ({ actor, params }) => identities.unlink(actor, params.provider)),
    route(on.stepUp, ({ actor, body }) => secondFactor.stepUp(actor, body.code)),
  ];
}
