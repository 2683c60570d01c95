import type { ProcessingSource, StudioTitle } from '@app/contracts';
import { problemTextKey } from '@app/features/session';
import { type RungColumn, type SourceStatus, sourceStatus, useStudioActions } from '@app/features/studio';
import { type Format, type Translate, useFormat, useT } from '@app/i18n';
import { IconButton, type IconName, type RungCell, RungHeads, RungMatrix, UploadRow, type UploadRowProps } from '@app/ui';

type StatusLine = { readonly status: string; readonly statusIcon: IconName; readonly tone: UploadRowProps['tone'] };

function lineOf(status: SourceStatus, t: Translate, format: Format): StatusLine {
  switch (status.kind) {
    case 'queued':
      return { status: t('studio.uploads.queued'), statusIcon: 'clock', tone: 'plain' };
    case 'encoding':
      return { status: t('studio.uploads.encoding', { percent: format.percent(status.progress) }), statusIcon: 'bolt', tone: 'plain' };
    case 'live': {
      const live = status.height === null ? t('studio.uploads.ready') : t('studio.uploads.liveUpTo', { quality: `${status.height}p` });
      const { next } = status;
      if (next === null) return { status: live, statusIcon: 'check', tone: 'ok' };
      const coming =
        next.etaSec === null
          ? t('studio.uploads.nextRung', { quality: `${next.height}p` })
          : t('studio.uploads.nextRungIn', { quality: `${next.height}p`, left: format.shortDuration(Math.max(1, next.etaSec)) });
      return { status: `${live}. ${coming}`, statusIcon: 'check', tone: 'ok' };
    }
    case 'failed':
      return { status: t(problemTextKey(status.code)), statusIcon: 'warning', tone: 'error' };
  }
}

function cellOf({ id, height, kind, status, progress, etaSec }: RungColumn, t: Translate, format: Format): RungCell {
  const percent = format.percent(progress);
  const words = {
    queued: t('studio.uploads.queued'),
    encoding: etaSec === null ? percent : `${percent}, ${format.shortDuration(Math.max(1, etaSec))}`,
    ready: t('studio.uploads.ready'),
    failed: t('common.error.title'),
  };
  const name = height === null ? t(kind === 'subtitles' ? 'studio.fileKind.subtitles' : 'studio.fileKind.audio') : `${height}p`;
  return { id, name, state: status, progress, percent, words: words[status] };
}

type SourceRowProps = { readonly title: StudioTitle; readonly source: ProcessingSource; readonly columns: readonly RungColumn[] };

/** A file on the server: what it has become so far. */
export function SourceRow({ title, source, columns }: SourceRowProps) {
  const t = useT('studio');
  const format = useFormat();
  const { retry } = useStudioActions();
  const status = sourceStatus(source);
  const cells = columns.map((column) => cellOf(column, t, format));
  const again = () => retry.mutate({ id: title.id, sourceId: source.id });
  return (
    <UploadRow
      name={source.filename}
      imageUrl={title.backdropUrl}
      {...lineOf(status, t, format)}
      progress={null}
      rungs={
        <>
          {source.kind === 'video' && <RungHeads names={cells.map(({ name }) => name)} />}
          <RungMatrix cells={cells} label={source.filename} />
        </>
      }
      actions={
        status.kind === 'failed' && <IconButton small icon="retry" label={t('common.retry')} disabled={retry.isPending} onSelect={again} />
      }
    />
  );
}
