import type { ReactNode } from 'react';

/** Icons of the set, 24 x 24, drawn with a line of 1.75 in the text's colour. */
export const ICON_SHAPES = {
  home: <path d="M4 10.5 12 4l8 6.5V19a1 1 0 0 1-1 1h-4.5v-5.5h-5V20H5a1 1 0 0 1-1-1z" />,
  film: (
    <>
      <rect x="3.5" y="5" width="17" height="14" rx="2.5" />
      <path d="M8 5v14M16 5v14M3.5 9.7H8M3.5 14.3H8M16 9.7h4.5M16 14.3h4.5" />
    </>
  ),
  series: (
    <>
      <rect x="3.5" y="8" width="17" height="12" rx="2.5" />
      <path d="M6.5 5h11M8.5 2.5h7" />
    </>
  ),
  music: (
    <>
      <circle cx="7" cy="17.5" r="2.8" />
      <circle cx="17" cy="15.5" r="2.8" />
      <path d="M9.8 17.5V6.5l10-2v11" />
    </>
  ),
  live: (
    <>
      <circle cx="12" cy="12" r="2.2" />
      <path d="M7.8 7.8a6 6 0 0 0 0 8.4M16.2 7.8a6 6 0 0 1 0 8.4M5 5a10 10 0 0 0 0 14M19 5a10 10 0 0 1 0 14" />
    </>
  ),
  search: (
    <>
      <circle cx="11" cy="11" r="6.5" />
      <path d="m16 16 4.5 4.5" />
    </>
  ),
  list: <path d="M6 4.5h12a1 1 0 0 1 1 1V20l-7-4.5L5 20V5.5a1 1 0 0 1 1-1z" />,
  bell: <path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4" />,
  user: (
    <>
      <circle cx="12" cy="8.5" r="4" />
      <path d="M4.5 20c.8-4 4-5.5 7.5-5.5s6.7 1.5 7.5 5.5" />
    </>
  ),
  users: (
    <>
      <circle cx="9" cy="9" r="3.5" />
      <path d="M2.5 19.5c.6-3.5 3.3-5 6.5-5s5.9 1.5 6.5 5M16 5.8a3.5 3.5 0 0 1 0 6.4M18 14.9c2 .7 3.2 2.3 3.5 4.6" />
    </>
  ),
  gear: (
    <>
      <circle cx="12" cy="12" r="3" />
      <path d="M12 3.5v2.3M12 18.2v2.3M3.5 12h2.3M18.2 12h2.3M6 6l1.6 1.6M16.4 16.4 18 18M18 6l-1.6 1.6M7.6 16.4 6 18" />
    </>
  ),
  play: (
    <path fill="currentColor" stroke="none" d="M7.5 4.8v14.4a.8.8 0 0 0 1.22.68l11.5-7.2a.8.8 0 0 0 0-1.36L8.72 4.12A.8.8 0 0 0 7.5 4.8z" />
  ),
  pause: <path fill="currentColor" stroke="none" d="M7 4.5h3.2v15H7zM13.8 4.5H17v15h-3.2z" />,
  plus: <path d="M12 5v14M5 12h14" />,
  check: <path d="m4.5 12.5 5 5 10-11" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  minus: <path d="M5 12h14" />,
  star: (
    <path fill="currentColor" stroke="none" d="m12 3.2 2.7 5.6 6.1.85-4.45 4.25 1.08 6.1L12 17.05 6.57 20l1.08-6.1L3.2 9.65l6.1-.85z" />
  ),
  starOutline: <path d="m12 4 2.5 5.2 5.7.8-4.15 3.95 1 5.65L12 16.9 6.95 19.6l1-5.65L3.8 10l5.7-.8z" />,
  share: <path d="M12 15V4M8 7.5 12 3.5l4 4M5 13v6a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-6" />,
  more: (
    <>
      <g fill="currentColor" stroke="none">
        <circle cx="5.5" cy="12" r="1.7" />
        <circle cx="12" cy="12" r="1.7" />
        <circle cx="18.5" cy="12" r="1.7" />
      </g>
    </>
  ),
  right: <path d="m9 5 7 7-7 7" />,
  left: <path d="m15 5-7 7 7 7" />,
  down: <path d="m5 9 7 7 7-7" />,
  up: <path d="m5 15 7-7 7 7" />,
  volume: (
    <>
      <path fill="currentColor" stroke="none" d="M4 9.5h3.5L12 5.5v13l-4.5-4H4z" />
      <path d="M15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11" />
    </>
  ),
  subtitles: (
    <>
      <rect x="3" y="5" width="18" height="14" rx="3" />
      <path d="M10.5 10.3a2.3 2.3 0 1 0 0 3.4M17.3 10.3a2.3 2.3 0 1 0 0 3.4" />
    </>
  ),
  pictureInPicture: (
    <>
      <rect x="3" y="5" width="18" height="14" rx="2.5" />
      <rect fill="currentColor" stroke="none" x="12" y="11.5" width="7" height="5.5" rx="1.2" />
    </>
  ),
  fullscreen: <path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" />,
  back10: <path d="M4.5 12a7.5 7.5 0 1 0 2.6-5.7M7.5 2.8v4h4" />,
  forward10: <path d="M19.5 12a7.5 7.5 0 1 1-2.6-5.7M16.5 2.8v4h-4" />,
  next: (
    <>
      <path fill="currentColor" stroke="none" d="M5 5.2v13.6a.7.7 0 0 0 1.1.57l9.4-6.8a.7.7 0 0 0 0-1.14l-9.4-6.8A.7.7 0 0 0 5 5.2z" />
      <path d="M18.5 5v14" />
    </>
  ),
  download: <path d="M12 4v11M7.5 11 12 15.5 16.5 11M4.5 19.5h15" />,
  upload: <path d="M12 16V5M7.5 9 12 4.5 16.5 9M4.5 19.5h15" />,
  lock: (
    <>
      <rect x="5" y="10.5" width="14" height="10" rx="2.5" />
      <path d="M8 10.5V8a4 4 0 0 1 8 0v2.5" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 7.5V12l3 2" />
    </>
  ),
  calendar: (
    <>
      <rect x="4" y="5.5" width="16" height="15" rx="2.5" />
      <path d="M4 10h16M8.5 3v4M15.5 3v4" />
    </>
  ),
  tv: (
    <>
      <rect x="3" y="5" width="18" height="12" rx="2" />
      <path d="M8.5 20.5h7" />
    </>
  ),
  laptop: (
    <>
      <rect x="5" y="5" width="14" height="10" rx="1.8" />
      <path d="M2.5 18.5h19" />
    </>
  ),
  phone: (
    <>
      <rect x="7" y="2.8" width="10" height="18.4" rx="2.5" />
      <path d="M10.7 18h2.6" />
    </>
  ),
  eye: (
    <>
      <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
      <circle cx="12" cy="12" r="2.8" />
    </>
  ),
  globe: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M3.5 12h17M12 3.5c5 5.2 5 11.8 0 17M12 3.5c-5 5.2-5 11.8 0 17" />
    </>
  ),
  chart: <path d="M5 20v-7M12 20V4M19 20v-11" />,
  chat: <path d="M4.5 5.5h15v11H12l-4.5 3.8V16.5h-3z" />,
  wallet: (
    <>
      <rect x="3.5" y="6.5" width="17" height="13" rx="2.5" />
      <path d="M3.5 8.5 16 4v2.5M20.5 11h-5a2 2 0 0 0 0 4h5" />
    </>
  ),
  grid: (
    <>
      <rect x="4" y="4" width="6.8" height="6.8" rx="1.5" />
      <rect x="13.2" y="4" width="6.8" height="6.8" rx="1.5" />
      <rect x="4" y="13.2" width="6.8" height="6.8" rx="1.5" />
      <rect x="13.2" y="13.2" width="6.8" height="6.8" rx="1.5" />
    </>
  ),
  retry: <path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4v5h-5" />,
  warning: (
    <>
      <path d="M12 4 21 19.5H3zM12 10v4.5" />
      <circle fill="currentColor" stroke="none" cx="12" cy="17" r="1" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 11v5.5" />
      <circle fill="currentColor" stroke="none" cx="12" cy="7.8" r="1.1" />
    </>
  ),
  moon: <path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z" />,
  voice: <path d="M5 10v4M9 7v10M13 4.5v15M17 8v8M20.5 10.5v3" />,
  heart: <path d="M12 20S4 15 4 9.3A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.3C20 15 12 20 12 20z" />,
  backspace: <path d="M9 5.5h10.5a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H9L3 12zM12 9.5l5 5M17 9.5l-5 5" />,
  trash: <path d="M5 7h14M9.5 7V4.5h5V7M7 7l.8 13h8.4L17 7" />,
  drag: (
    <>
      <g fill="currentColor" stroke="none">
        <circle cx="9" cy="6" r="1.5" />
        <circle cx="15" cy="6" r="1.5" />
        <circle cx="9" cy="12" r="1.5" />
        <circle cx="15" cy="12" r="1.5" />
        <circle cx="9" cy="18" r="1.5" />
        <circle cx="15" cy="18" r="1.5" />
      </g>
    </>
  ),
  folder: <path d="M3.5 6.5a1 1 0 0 1 1-1H10l2 2.5h7.5a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1z" />,
  pen: <path d="m4 20 1-4.5L16 4.5l3.5 3.5-11 11zM13.5 7l3.5 3.5" />,
  mail: (
    <>
      <rect x="3.5" y="5.5" width="17" height="13" rx="2.5" />
      <path d="m4 7 8 6.5L20 7" />
    </>
  ),
  ticket: <path d="M3.5 7h17v3.5a1.8 1.8 0 0 0 0 3.5V17h-17v-3a1.8 1.8 0 0 0 0-3.5zM14.5 7v10" />,
  bolt: <path fill="currentColor" stroke="none" d="M13 2.5 5 13.5h5.5L10 21.5l8.5-11.5H13z" />,
  caret: <path fill="currentColor" stroke="none" d="M6.5 9.5h11L12 16z" />,
  remote: (
    <>
      <rect x="8" y="2.5" width="8" height="19" rx="3" />
      <circle cx="12" cy="8" r="2" />
      <path d="M12 14h.01M12 17.5h.01" />
    </>
  ),
  muted: (
    <>
      <path fill="currentColor" stroke="none" d="M4 9.5h3.5L12 5.5v13l-4.5-4H4z" />
      <path d="m16 9.5 5 5M21 9.5l-5 5" />
    </>
  ),
  eyeOff: (
    <path d="M4 4l16 16M9.5 6a8.6 8.6 0 0 1 2.5-.5c6 0 9.5 6.5 9.5 6.5a16 16 0 0 1-2.7 3.4M6 7.8A15.6 15.6 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4-.9" />
  ),
  exitFullscreen: <path d="M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5" />,
  offline: (
    <>
      <path d="M4 4l16 16M5 11a10.5 10.5 0 0 1 4-2.4M19 11a10.5 10.5 0 0 0-5-2.7M8 14.5a6 6 0 0 1 6-1.4" />
      <circle fill="currentColor" stroke="none" cx="12" cy="18" r="1.2" />
    </>
  ),
  signOut: <path d="M14 4.5h4.5a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H14M10 8l-4 4 4 4M6 12h9.5" />,
} as const satisfies Readonly<Record<string, ReactNode>>;

export type IconName = keyof typeof ICON_SHAPES;
