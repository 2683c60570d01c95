import { useAppClient, useUser } from '@app/features/session';
import { useSubscription } from '@app/features/subscriptions';
import { useT } from '@app/i18n';
import { Logo, token } from '@app/ui';
import { styled } from 'styled-components';
import { APP_VERSION } from '../../app/version.ts';

const List = styled.dl`
  margin-top: 40px;
  & > div { display: flex; min-height: 60px; }
  & dt { flex: none; width: 380px; color: ${token.text3}; }
  & dd { color: ${token.text1}; }
`;

/** Who is signed in, with which plan, and what to tell support. */
export function AboutSection() {
  const t = useT('tv', 'account');
  const user = useUser();
  const { platform } = useAppClient();
  const plan = useSubscription().data?.plan.name;
  const name = user === null ? '' : [user.firstName, user.lastName].join(' ').trim();
  const facts: readonly (readonly [string, string])[] = [
    [t('common.nav.account'), name === '' ? (user?.email ?? user?.phone ?? '') : name],
    [t('account.plan.current'), plan ?? ''],
    [t('tv.about.device'), platform.profile.name],
    [t('tv.about.version'), APP_VERSION],
  ];
  return (
    <>
      <Logo height={64} withWord />
      <List>
        {facts
          .filter(([, value]) => value !== '')
          .map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </List>
    </>
  );
}
