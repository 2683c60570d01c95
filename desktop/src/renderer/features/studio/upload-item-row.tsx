import { problemTextKey, type UploadItem } from '@app/features/session';
import { etaOf, uploadProgress, useUploadQueue } from '@app/features/uploads';
import { type Format, type Translate, useFormat, useT } from '@app/i18n';
import { IconButton, type IconName, UploadRow, type UploadRowProps } from '@app/ui';
import { LocateButton } from './locate-button.tsx';

type StatusLine = { readonly status: string; readonly statusIcon: IconName; readonly tone: UploadRowProps['tone'] };

function statusOf(item: UploadItem, t: Translate, format: Format): StatusLine {
  const percent = format.percent(item.sizeBytes === 0 ? 0 : item.sentBytes / item.sizeBytes);
  switch (item.state) {
    case 'waiting':
      return { status: t('studio.uploads.waiting', { size: format.bytes(item.sizeBytes) }), statusIcon: 'clock', tone: 'plain' };
    case 'sending': {
      const eta = etaOf(item.sizeBytes - item.sentBytes, item.bytesPerSec);
      const left = eta === null ? '…' : format.shortDuration(Math.max(1, eta));
      const status = t('studio.uploads.sending', {
        percent,
        sent: format.bytes(item.sentBytes),
        total: format.bytes(item.sizeBytes),
        left,
      });
      return { status, statusIcon: 'upload', tone: 'plain' };
    }
    case 'paused':
      return { status: t('studio.uploads.paused', { percent }), statusIcon: 'pause', tone: 'warn' };
    case 'lost':
      return { status: t('studio.uploads.lost'), statusIcon: 'warning', tone: 'warn' };
    case 'sent':
      return { status: t('studio.uploads.checking'), statusIcon: 'clock', tone: 'plain' };
    case 'failed':
      return { status: t(problemTextKey(item.code ?? 'internal')), statusIcon: 'warning', tone: 'error' };
  }
}

/** A file on its way, with what can be done about it. */
export function UploadItemRow({ item }: { readonly item: UploadItem }) {
  const t = useT('studio');
  const format = useFormat();
  const queue = useUploadQueue();
  const { id, state } = item;
  const isOver = state === 'sent' || state === 'failed';
  const actions = (
    <>
      {(state === 'sending' || state === 'waiting') && (
        <IconButton small icon="pause" label={t('studio.uploads.pause')} onSelect={() => queue.pause(id)} />
      )}
      {state === 'paused' && <IconButton small icon="play" label={t('studio.uploads.resume')} onSelect={() => queue.resume(id)} />}
      {state === 'failed' && <IconButton small icon="retry" label={t('common.retry')} onSelect={() => queue.resume(id)} />}
      {state === 'lost' && <LocateButton onFile={(file) => queue.locate(id, file)} />}
      <IconButton
        small
        variant="plain"
        icon="close"
        label={t(isOver ? 'common.close' : 'studio.uploads.cancel')}
        onSelect={() => (isOver ? queue.dismiss(id) : queue.cancel(id))}
      />
    </>
  );
  return (
    <UploadRow
      name={`${item.titleName}: ${item.filename}`}
      {...statusOf(item, t, format)}
      progress={uploadProgress(item)}
      actions={actions}
    />
  );
}
