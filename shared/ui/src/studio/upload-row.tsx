import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { Icon } from '../icons/icon.tsx';
import type { IconName } from '../icons/icon-shapes.tsx';
import { ProgressBar } from '../primitives/progress-bar.tsx';
import { oneLine, tabularNumbers } from '../theme/mixins.ts';
import { token } from '../theme/theme.ts';

const Root = styled.li`
  position: relative;
  display: grid;
  grid-template-columns: 96px minmax(0, 1fr) auto auto;
  gap: 14px;
  align-items: center;
  min-height: 82px;
  padding: 11px 14px;
  border-radius: 12px;
  & + &::before { content: ''; position: absolute; left: 14px; right: 14px; top: 0; border-top: 1px solid ${token.lineSoft}; }
  &[data-selected] { background: ${token.bg2}; box-shadow: inset 0 0 0 1px #3a3d5c; }
`;

const Still = styled.div`
  width: 96px;
  height: 54px;
  border-radius: 7px;
  background: ${token.bg3} center / cover;
  display: grid;
  place-items: center;
  color: ${token.text3};
`;

const Words = styled.div`
  min-width: 0;
  & > h3 { font-size: ${token.bodySize}; line-height: 22px; font-weight: 600; color: ${token.text1}; ${oneLine} }
`;

const Bar = styled.div`
  max-width: 330px;
  margin: 7px 0 3px;
`;

const Status = styled.p`
  display: flex;
  align-items: flex-start;
  font-size: ${token.metaSize};
  line-height: ${token.metaLine};
  font-weight: 500;
  color: ${token.text2};
  ${tabularNumbers}
  & > svg { width: 16px; height: 16px; margin: 2px 7px 0 0; }
  &[data-tone='ok'] { color: ${token.ok}; }
  &[data-tone='warn'] { color: ${token.warn}; }
  &[data-tone='error'] { color: ${token.error}; }
`;

const Actions = styled.div`
  display: flex;
  justify-content: flex-end;
  gap: 4px;
  min-width: 84px;
`;

export type UploadRowProps = {
  readonly name: string;
  readonly imageUrl?: string | null;
  /** What goes on and what happens next: "64 %, 11.8 of 18.4 GB, 1 h 13 min left". */
  readonly status: string;
  readonly statusIcon: IconName;
  readonly tone: 'plain' | 'ok' | 'warn' | 'error';
  /** 0–1 while bytes are being sent or wait; null when there is nothing to send. */
  readonly progress: number | null;
  readonly selected?: boolean;
  /** A `RungMatrix`. */
  readonly rungs?: ReactNode;
  readonly actions?: ReactNode;
};

/** One file of the upload queue. */
export function UploadRow({ name, imageUrl = null, status, statusIcon, tone, progress, selected = false, rungs, actions }: UploadRowProps) {
  return (
    <Root data-selected={selected ? '' : undefined}>
      <Still style={imageUrl === null ? undefined : { backgroundImage: `url("${imageUrl}")` }}>
        {imageUrl === null && <Icon name="film" />}
      </Still>
      <Words>
        <h3 title={name}>{name}</h3>
        {progress !== null && (
          <Bar>
            <ProgressBar value={progress} label={name} tone={tone === 'plain' ? 'brand' : 'quiet'} />
          </Bar>
        )}
        <Status data-tone={tone}>
          <Icon name={statusIcon} />
          {status}
        </Status>
      </Words>
      <div>{rungs}</div>
      <Actions>{actions}</Actions>
    </Root>
  );
}
