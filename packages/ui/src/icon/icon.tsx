import type { ReactNode } from 'react';
import styles from './icon.module.css';

interface IconProps {
  readonly name: IconName;
  /** Given when the icon stands without a word beside it; otherwise it is decoration. */
  readonly label?: string;
  /** `1em` by default: the size of the text around it. */
  readonly size?: number | string;
}

/** One stroke icon on a grid of 24, in the colour of the text around it. */
export function Icon({ name, label, size = '1em' }: IconProps) {
  const said = label ? ({ role: 'img', 'aria-label': label } as const) : { 'aria-hidden': true };
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" width={size} height={size} {...said}>
      {drawings[name]}
    </svg>
  );
}

const drawings = {
  'arrow-left': <path d="M20 12H4m7-7-7 7 7 7" />,
  'arrow-right': <path d="M4 12h16m-7-7 7 7-7 7" />,
  box: <path d="M3 8l9-5 9 5v8l-9 5-9-5V8zm0 0l9 5 9-5m-9 5v8" />,
  branch: <path d="M6 4v10h13" />,
  camera: (
    <>
      <path d="M4 7h4l2-3h4l2 3h4v13H4V7z" />
      <circle cx="12" cy="13" r="4" />
    </>
  ),
  check: <path d="M4 12.5l5.5 5.5L20 6.5" />,
  'check-twice': <path d="M2 12.5l4.5 5L15 7m-5 9l1.5 1.5L22 7" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5.5l3.5 2" />
    </>
  ),
  copy: <path d="M9 9h11v11H9V9zm-4 6H4V4h11v1" />,
  cross: <path d="M5 5l14 14M19 5L5 19" />,
  download: <path d="M12 3v12m-5-5l5 5 5-5M4 20h16" />,
  edit: <path d="M4 20l1-5L16 4l4 4L9 19l-5 1zM13.5 6.5l4 4" />,
  flag: <path d="M5 21V4h13l-3 4.5 3 4.5H5" />,
  focus: (
    <>
      <path d="M3 8V4h4M17 4h4v4M21 16v4h-4M7 20H3v-4" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  globe: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c3 2.5 4 5.5 4 9s-1 6.5-4 9c-3-2.5-4-5.5-4-9s1-6.5 4-9z" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v6m0-10v.5" />
    </>
  ),
  keyboard: <path d="M2 6h20v12H2V6zm4 4h.5M10 10h.5m3.5 0h.5m3.5 0h.5M7 14h10" />,
  light: <path d="M13 2L5 13.5h6l-1 8.5 9-12h-6l1-8z" />,
  list: <path d="M9 6h12M9 12h12M9 18h12M4 6h.5M4 12h.5M4 18h.5" />,
  lock: <path d="M5 11h14v10H5V11zm3 0V8a4 4 0 018 0v3" />,
  minus: <path d="M5 12h14" />,
  people: (
    <>
      <circle cx="9" cy="8" r="4" />
      <path d="M2 21c0-4 3-6.5 7-6.5s7 2.5 7 6.5M16 4.5a4 4 0 010 7M18 15c2.5.700 4 3 4 6" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4 21c0-4 3.5-6.5 8-6.5s8 2.5 8 6.5" />
    </>
  ),
  place: (
    <>
      <path d="M12 21c-5-5.5-7-8.5-7-11.5a7 7 0 0114 0C19 12.5 17 15.5 12 21z" />
      <circle cx="12" cy="9.5" r="2.5" />
    </>
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  print: <path d="M7 9V3h10v6M7 17H3V9h18v8h-4M7 14h10v7H7v-7z" />,
  question: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M9 9.5a3 3 0 116 0c0 2-3 2.3-3 4.5m0 3v.5" />
    </>
  ),
  refresh: <path d="M20 4v6h-6M4 20v-6h6M5.5 9a7.5 7.5 0 0113-1.5L20 10M4 14l1.5 2.5a7.5 7.5 0 0013-1.5" />,
  scan: <path d="M3 8V4h4M17 4h4v4M21 16v4h-4M7 20H3v-4M7 8v8M11 8v8M14 8v8M17 8v8" />,
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="M15.5 15.5L21 21" />
    </>
  ),
  send: <path d="M12 20V5m-6 6l6-6 6 6" />,
  'sign-out': <path d="M14 4H4v16h10M10 12h11m-4-4l4 4-4 4" />,
  tube: <path d="M8 3h8M9 3v14a3 3 0 006 0V3M9 10h6" />,
  undo: <path d="M4 9h10a6 6 0 010 12H8M4 9l5-5M4 9l5 5" />,
  warning: <path d="M12 3L2 20.5h20L12 3zm0 6.5v5.5m0 2.7v.3" />,
  'wifi-off': (
    <path d="M3 3l18 18M5 12.5a10 10 0 014-2.5m4 .2a10 10 0 016 2.3M2 9a15 15 0 015-3m5-1a15 15 0 0110 4M8.5 16a5 5 0 017 0M12 20v.1" />
  ),
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;
