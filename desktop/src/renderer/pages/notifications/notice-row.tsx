import type { Notification } from '@app/contracts';
import { useNoticeWords } from '@app/screens/notices';
import { Icon, token } from '@app/ui';
import { Link } from 'react-router';
import { styled } from 'styled-components';

const Row = styled.li`
  position: relative;
  display: flex;
  align-items: flex-start;
  gap: 16px;
  padding: 18px 22px;
  border-radius: 14px;
  background: ${token.bg1};
  & + & { margin-top: 10px; }
  & > svg { margin-top: 2px; color: ${token.text3}; }
  &[data-unread] { background: ${token.bg2}; }
  &[data-unread] > svg { color: ${token.brandText}; }
  & > div { flex: 1; min-width: 0; }
  & h2 { font-size: ${token.bodySize}; line-height: ${token.bodyLine}; font-weight: 600; color: ${token.text1}; }
  & h2 > a { color: inherit; outline: none; }
  & h2 > a::after { content: ''; position: absolute; inset: 0; border-radius: 14px; }
  & h2 > a:hover::after { background: rgba(255, 255, 255, 0.04); }
  & h2 > a:focus-visible::after { box-shadow: 0 0 0 3px ${token.bg0}, 0 0 0 6px ${token.focus}; }
  & p { overflow-wrap: anywhere; }
  & > time { flex: none; font-size: ${token.metaSize}; line-height: ${token.bodyLine}; color: ${token.text3}; }
`;

/** One notice in the reader's words, money and clock; the whole row leads to where it points. */
export function NoticeRow({ notice }: { readonly notice: Notification }) {
  const { icon, title, text, when } = useNoticeWords()(notice);
  const { link, readAt, createdAt } = notice;
  return (
    <Row data-unread={readAt === null ? '' : undefined}>
      <Icon name={icon} />
      <div>
        <h2>{link === null ? title : <Link to={link}>{title}</Link>}</h2>
        <p>{text}</p>
      </div>
      <time dateTime={createdAt}>{when}</time>
    </Row>
  );
}
