import type { Notification } from '@app/contracts';
import type { Notice } from './notifications.repository.ts';

export function presentNotice({ id, kind, values, link, createdAt, readAt }: Notice): Notification {
  return { id, kind, values: { ...values }, link, createdAt: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null };
}
