import { ButtonRow, FocusGroup, Icon, type IconName, token } from '@app/ui';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { STAGE } from './stage.tsx';

const Page = styled.div`
  position: absolute;
  left: 0;
  top: 0;
  width: ${STAGE.width}px;
  height: ${STAGE.height}px;
  background: radial-gradient(circle at 78% 42%, rgba(${token.glow}, 0.28) 0, rgba(${token.shade}, 0) 52%), ${token.bg0};
  text-align: left;
`;
const Words = styled(FocusGroup)`
  position: absolute;
  left: ${STAGE.safeX}px;
  top: ${STAGE.safeY}px;
  bottom: ${STAGE.safeY}px;
  width: 1140px;
  display: flex;
  flex-direction: column;
  justify-content: center;
  & > svg { flex: none; width: 80px; height: 80px; margin-bottom: 28px; color: ${token.brandText}; }
  & > h1 { max-width: 1100px; font-size: 64px; line-height: 76px; font-weight: 700; letter-spacing: -0.03em; color: ${token.text1}; overflow-wrap: break-word; }
  & > h1:lang(hy) { letter-spacing: -0.01em; }
  & > p { max-width: 980px; margin-top: 20px; font-size: 36px; line-height: 50px; color: ${token.text2}; }
  & > small { display: block; margin-top: 24px; font-size: 28px; line-height: 36px; color: ${token.text3}; }
`;
const Actions = styled.div`
  margin-top: 52px;
`;
const Aside = styled.div`
  position: absolute;
  right: ${STAGE.safeX}px;
  top: ${STAGE.safeY}px;
  bottom: ${STAGE.safeY}px;
  width: 500px;
  display: flex;
  flex-direction: column;
  justify-content: center;
  text-align: center;
  color: ${token.text2};
  & > p { margin-top: 24px; }
`;

export type NoticeProps = {
  readonly icon: IconName;
  readonly title: string;
  readonly text?: string | undefined;
  /** More to know: a countdown, a date. */
  readonly children?: ReactNode;
  /** Buttons; the one next step has `autoFocus`. */
  readonly actions: ReactNode;
  /** A QR code or a poster at the right. */
  readonly aside?: ReactNode;
  /** Small print for support. */
  readonly reference?: string | undefined;
};

/** One thing said on a whole screen, with one next step under the focus. */
export function Notice({ icon, title, text, children, actions, aside, reference }: NoticeProps) {
  return (
    <Page role="alert">
      <Words focusKey="notice" boundary>
        <Icon name={icon} />
        <h1>{title}</h1>
        {text !== undefined && <p>{text}</p>}
        {children}
        <Actions>
          <ButtonRow>{actions}</ButtonRow>
        </Actions>
        {reference !== undefined && <small>{reference}</small>}
      </Words>
      {aside !== undefined && <Aside>{aside}</Aside>}
    </Page>
  );
}
