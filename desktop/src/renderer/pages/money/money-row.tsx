import { token } from '@app/ui';
import { styled } from 'styled-components';

/** A list of things with a price each: invoices, orders, cards. */
export const MoneyList = styled.ul`
  & > li + li { margin-top: 12px; }
`;

/** Picture or icon, words, then the sum and buttons; they wrap below each other where there is no room. */
export const MoneyRow = styled.li`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 12px 20px;
  padding: 18px 20px;
  border-radius: 14px;
  background: ${token.bg1};
  & > img { flex: none; width: 54px; height: 81px; border-radius: 7px; object-fit: cover; background: ${token.bg2}; }
  & > svg { flex: none; color: ${token.brandText}; }
  & > div { flex: 1 1 240px; min-width: 0; }
  & > div > h2 { color: ${token.text1}; font-size: ${token.bodySize}; font-weight: 600; overflow-wrap: anywhere; }
  & > div > h2 > a { color: inherit; }
  & > div > p { font-size: ${token.metaSize}; line-height: ${token.metaLine}; color: ${token.text3}; overflow-wrap: anywhere; }
  & > div > p > a { color: ${token.brandText}; text-decoration: underline; }
  & > strong { color: ${token.text1}; white-space: nowrap; }
  /* Only a line of its own has room to the left of it. */
  & > button:first-of-type { margin-left: auto; }
`;

/** The state of a thing in words; colour only adds to them. */
export const StateMark = styled.span`
  font-size: ${token.metaSize};
  font-weight: 600;
  color: ${token.text2};
  &[data-tone='ok'] { color: ${token.ok}; }
  &[data-tone='warn'] { color: ${token.warn}; }
`;
