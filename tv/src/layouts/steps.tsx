import { token } from '@app/ui';
import { styled } from 'styled-components';

const List = styled.ol`
  margin-top: 40px;
  & > li { position: relative; min-height: 64px; margin-bottom: 26px; padding: 8px 0 0 92px; font-size: 36px; line-height: 48px; overflow-wrap: break-word; }
  & > li > span:first-child {
    position: absolute; left: 0; top: 0; width: 64px; height: 64px; border-radius: 32px; background: rgba(${token.glow}, 0.35);
    color: ${token.brandText}; font-weight: 600; line-height: 64px; text-align: center;
  }
`;

/** What to do on the phone, in numbered steps. */
export function Steps({ steps }: { readonly steps: readonly string[] }) {
  return (
    <List>
      {steps.map((step, index) => (
        <li key={step}>
          <span>{index + 1}</span>
          <span>{step}</span>
        </li>
      ))}
    </List>
  );
}
