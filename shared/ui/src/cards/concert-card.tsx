import { memo } from 'react';
import { styled } from 'styled-components';
import { tabularNumbers } from '../theme/mixins.ts';
import { token } from '../theme/theme.ts';
import { CardMeta, type CardProps, CardShell, CardTitle } from './card-shell.tsx';

const Words = styled.span`
  display: flex;
  align-items: flex-start;
  padding-top: 14px;
`;

const DateBlock = styled.span`
  flex: none;
  min-width: 3.5em;
  margin-right: 16px;
  padding: 8px 6px 7px;
  border-radius: 10px;
  background: ${token.bg3};
  text-align: center;
  font-size: ${token.metaSize};
  line-height: 1.3;
  color: ${token.brandText};
  ${tabularNumbers}
  & > b { display: block; font-size: 1.9em; line-height: 1.1; letter-spacing: -0.02em; font-weight: 700; }
`;

const Text = styled.span`
  flex: 1;
  min-width: 0;
  & > span:first-child { margin-top: 0; white-space: normal; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
`;

export type ConcertCardProps = CardProps & {
  /** From `format.dateBlock`; null when there is no date. */
  readonly date: { readonly day: string; readonly month: string } | null;
  readonly meta?: string | undefined;
};

/** A concert: wide picture, date block, name and one line about where, when or for whom. */
export const ConcertCard = memo(function ConcertCard({ date, meta, ...card }: ConcertCardProps) {
  return (
    <CardShell shape="banner" {...card}>
      <Words>
        {date !== null && (
          <DateBlock>
            <b>{date.day}</b>
            {date.month}
          </DateBlock>
        )}
        <Text>
          <CardTitle title={card.title}>{card.title}</CardTitle>
          {meta !== undefined && <CardMeta>{meta}</CardMeta>}
        </Text>
      </Words>
    </CardShell>
  );
});
