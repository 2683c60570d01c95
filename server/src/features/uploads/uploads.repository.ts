import type { Upload, UploadKind } from '@app/contracts';
import type { AccountId, PlayableId, TitleId, UploadId } from '@app/kernel';
import { type Db, execute, selectRows, txOf } from '../../db/index.ts';
import { UploadModel } from './uploads.model.ts';

export type UploadRecord = {
  readonly id: UploadId;
  readonly accountId: AccountId;
  readonly titleId: TitleId;
  readonly playableId: PlayableId | null;
  readonly kind: UploadKind;
  readonly filename: string;
  readonly language: string | null;
  readonly label: string | null;
  readonly sizeBytes: number;
  readonly status: Upload['status'];
  readonly code: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

const UPLOAD = `id, account_id as "accountId", title_id as "titleId", playable_id as "playableId", kind, filename, language, label,
  size_bytes::float8 as "sizeBytes", status, code, created_at as "createdAt", updated_at as "updatedAt"`;

export async function insertUpload(db: Db, upload: Omit<UploadRecord, 'status' | 'code' | 'createdAt' | 'updatedAt'>): Promise<void> {
  await UploadModel.create(upload, txOf(db));
}

export async function findUpload(db: Db, id: string): Promise<UploadRecord | null> {
  const [row] = await selectRows<UploadRecord>(db, `select ${UPLOAD} from uploads where id::text = $1`, [id]);
  return row ?? null;
}

export async function selectUploads(
  db: Db,
  owner: AccountId,
  page: { readonly titleId: TitleId | null; readonly after: UploadId | null; readonly limit: number },
): Promise<UploadRecord[]> {
  return selectRows<UploadRecord>(
    db,
    `select ${UPLOAD} from uploads where account_id = $1 and ($2::uuid is null or title_id = $2) and ($3::uuid is null or id < $3) order by id desc limit $4`,
    [owner, page.titleId, page.after, page.limit + 1],
  );
}

/** Moves an upload on. False when it was not in `from` any more: somebody else has moved it. */
export async function moveUpload(
  db: Db,
  id: UploadId,
  from: Upload['status'],
  to: { readonly status: Upload['status']; readonly code?: string; readonly details?: Readonly<Record<string, unknown>> },
): Promise<boolean> {
  const moved = await execute(
    db,
    'update uploads set status = $3, code = $4, details = $5::jsonb, updated_at = now() where id = $1 and status = $2',
    [id, from, to.status, to.code ?? null, JSON.stringify(to.details ?? {})],
  );
  return moved > 0;
}

export async function touchUpload(db: Db, id: UploadId): Promise<void> {
  await execute(db, 'update uploads set updated_at = now() where id = $1', [id]);
}

export async function selectOpenUploads(db: Db, status: 'receiving' | 'checking', idleMs: number): Promise<UploadRecord[]> {
  return selectRows<UploadRecord>(
    db,
    `select ${UPLOAD} from uploads where status = $1 and updated_at < now() - $2 * interval '1 millisecond' order by updated_at limit 500`,
    [status, idleMs],
  );
}

/** Of these ids, those whose file is still wanted. */
export async function selectKept(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await selectRows<{ id: string }>(
    db,
    `select id::text from uploads where id::text = any($1::text[]) 
       and (status in ('receiving', 'checking') or (status = 'accepted' and kind in ('video', 'audio', 'subtitles')))`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Returns the ids of what was forgotten. */
export async function deleteUploads(
  db: Db,
  where: { readonly titleId: TitleId } | { readonly playableId: PlayableId },
): Promise<UploadId[]> {
  const [column, value] = 'titleId' in where ? ['title_id', where.titleId] : ['playable_id', where.playableId];
  return (await selectRows<{ id: UploadId }>(db, `delete from uploads where ${column} = $1 returning id`, [value])).map(({ id }) => id);
}
