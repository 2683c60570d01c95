import { queueTotals, useUploadItems, useUploadQueue } from '@app/features/uploads';
import { useFormat, useT } from '@app/i18n';
import type { TitleId } from '@app/kernel';
import { Button, EmptyState, token } from '@app/ui';
import { useNavigate } from 'react-router';
import { styled } from 'styled-components';
import { Page } from '../../layouts/page.tsx';
import { ProcessingOfTitle } from './processing-of-title.tsx';
import { UploadItemRow } from './upload-item-row.tsx';

const Figures = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
  margin-bottom: 28px;
  border-radius: 14px;
  background: ${token.bg1};
  overflow: hidden;
  & > div { display: flex; flex-direction: column-reverse; padding: 16px 20px; box-shadow: -1px 0 ${token.lineSoft}; }
  & dd { color: ${token.text1}; font-size: 24px; line-height: 32px; font-weight: 650; font-variant-numeric: tabular-nums; }
  & dt { color: ${token.text3}; font-size: ${token.metaSize}; }
`;

/** The whole queue of this device, and what the server makes of its titles. */
export function UploadsPage() {
  const t = useT('studio');
  const format = useFormat();
  const navigate = useNavigate();
  const queue = useUploadQueue();
  const items = useUploadItems();
  const totals = queueTotals(items);
  const movable = items.filter(({ state }) => state === 'sending' || state === 'waiting');
  const stopped = items.filter(({ state }) => state === 'paused');
  const titleIds = [...new Set<TitleId>(items.map(({ titleId }) => titleId))];
  const all =
    movable.length > 0 ? (
      <Button
        small
        icon="pause"
        onSelect={() => {
          for (const { id } of movable) queue.pause(id);
        }}
      >
        {t('studio.uploads.pauseAll')}
      </Button>
    ) : (
      stopped.length > 0 && (
        <Button
          small
          icon="play"
          onSelect={() => {
            for (const { id } of stopped) queue.resume(id);
          }}
        >
          {t('studio.uploads.resumeAll')}
        </Button>
      )
    );
  if (items.length === 0)
    return (
      <Page title={t('studio.uploads.title')}>
        <EmptyState
          icon="upload"
          title={t('studio.uploads.empty')}
          action={
            <Button variant="primary" onSelect={() => void navigate('/studio')}>
              {t('studio.titles.title')}
            </Button>
          }
        />
      </Page>
    );
  return (
    <Page title={t('studio.uploads.title')} actions={all}>
      <Figures>
        <div>
          <dt>{t('studio.uploads.now')}</dt>
          <dd>{t('studio.uploads.nowOf', { active: totals.sending, total: totals.total })}</dd>
        </div>
        <div>
          <dt>{t('studio.uploads.speed')}</dt>
          <dd>{format.bitrate(totals.bytesPerSec * 8)}</dd>
        </div>
        <div>
          <dt>{t('studio.uploads.left')}</dt>
          <dd>{format.bytes(totals.leftBytes)}</dd>
        </div>
        <div>
          <dt>{t('studio.uploads.untilEmpty')}</dt>
          <dd>{totals.etaSec === null ? '—' : format.shortDuration(Math.max(1, totals.etaSec))}</dd>
        </div>
      </Figures>
      <ul>
        {items.map((item) => (
          <UploadItemRow key={item.id} item={item} />
        ))}
        {titleIds.map((id) => (
          <ProcessingOfTitle key={id} id={id} />
        ))}
      </ul>
    </Page>
  );
}
