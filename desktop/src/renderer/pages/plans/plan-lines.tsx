import type { Plan } from '@app/contracts';
import { useT } from '@app/i18n';
import { Icon, token } from '@app/ui';
import { styled } from 'styled-components';

const Root = styled.ul`
  & > li { display: flex; padding: 5px 0; color: ${token.text1}; }
  & > li > svg { flex: none; margin: 3px 12px 0 0; color: ${token.brandText}; }
  & > li[data-less] { color: ${token.text3}; }
  & > li[data-less] > svg { color: ${token.text3}; }
`;

type PlanLinesProps = { readonly entitlements: Plan['entitlements']; readonly className?: string };

/** What a plan opens, a line each; what is less with it stands last and is marked by more than its colour. */
export function PlanLines({ entitlements, className }: PlanLinesProps) {
  const t = useT('account');
  const { maxHeight, maxStreams, maxProfiles, surroundSound, ads } = entitlements;
  const lines: readonly (readonly [text: string, isLess: boolean])[] = [
    [t('account.plans.quality', { quality: `${maxHeight}p` }), false],
    [t('account.plans.streams', { count: maxStreams }), false],
    [t('account.plans.profiles', { count: maxProfiles }), false],
    ...(surroundSound ? [[t('account.plans.surround'), false] as const] : []),
    [t(ads ? 'account.plans.ads' : 'account.plans.noAds'), ads],
  ];
  return (
    <Root className={className}>
      {lines.map(([line, isLess]) => (
        <li key={line} data-less={isLess ? '' : undefined}>
          <Icon name={isLess ? 'minus' : 'check'} size="small" />
          {line}
        </li>
      ))}
    </Root>
  );
}
