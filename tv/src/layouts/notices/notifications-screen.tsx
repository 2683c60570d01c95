import type { Notification } from '@app/contracts';
import { useNotifications } from '@app/features/notifications';
import { useT } from '@app/i18n';
import { useNoticeWords } from '@app/screens/notices';
import { useEffect, useRef } from 'react';
import { useScreenStack } from '../../app/screen-stack.tsx';
import { useRememberedFocus } from '../../focus/use-remembered-focus.ts';
import { ActionRow } from '../action-row.tsx';
import { ListPage } from '../list-page.tsx';
import { ListState } from '../list-state.tsx';
import { screenOfLink } from './screen-of-link.ts';

/** What happened, latest first. Leaving the screen is what says that it was seen. */
export function NotificationsScreen() {
  const t = useT('notifications');
  const { list, read } = useNotifications();
  const notices = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const seen = useRef<(() => void) | null>(null);
  const unread = list.data?.pages[0]?.unread ?? 0;
  const latest = notices[0]?.createdAt;
  seen.current = unread > 0 && latest !== undefined ? () => read.mutate(latest) : null;
  useEffect(() => () => seen.current?.(), []);
  const empty = { icon: 'bell', title: t('common.empty.title'), text: t('notifications.empty.text') } as const;
  return (
    <ListPage
      heading={t('notifications.title')}
      rows={<NoticeRows notices={notices} onEnd={() => list.hasNextPage && void list.fetchNextPage()} />}
      instead={notices.length === 0 ? <ListState query={list} empty={empty} /> : undefined}
    />
  );
}

type NoticeRowsProps = { readonly notices: readonly Notification[]; readonly onEnd: () => void };

function NoticeRows({ notices, onEnd }: NoticeRowsProps) {
  const t = useT();
  const wordsOf = useNoticeWords();
  const { push } = useScreenStack();
  const focus = useRememberedFocus(`notice-${notices[0]?.id ?? ''}`);
  return notices.map((notice, index) => {
    const { id, link, readAt } = notice;
    const words = wordsOf(notice);
    const target = screenOfLink(link);
    const { onFocus, ...named } = focus(`notice-${id}`);
    const handleFocus = () => {
      onFocus();
      if (index === notices.length - 1) onEnd();
    };
    return (
      <ActionRow
        key={id}
        icon={words.icon}
        name={`${words.title} · ${words.when}`}
        note={words.text}
        isNew={readAt === null}
        action={target === null ? undefined : t('common.more')}
        {...named}
        onFocus={handleFocus}
        onSelect={() => target !== null && push(target)}
      />
    );
  });
}
