import type { ReactNode } from 'react';

export type MarkShape = 'outlined-circle' | 'filled-square' | 'triangle' | 'dashed-circle';

/** The shape of an outcome, the same as on the staff's screens; its word always stands beside it. */
export function Mark({ shape }: { readonly shape: MarkShape }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      {shapes[shape]}
    </svg>
  );
}

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 2.5 } as const;

const shapes = {
  'outlined-circle': <circle cx="10" cy="10" r="7.5" {...line} />,
  'filled-square': <rect x="2" y="2" width="16" height="16" rx="1.5" fill="currentColor" />,
  triangle: <path d="M10 2.5 18.5 17.5H1.5z" strokeLinejoin="round" {...line} />,
  'dashed-circle': <circle cx="10" cy="10" r="7.5" strokeDasharray="3.2 2.69" {...line} />,
} as const satisfies Record<MarkShape, ReactNode>;
