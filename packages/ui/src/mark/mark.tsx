import type { ReactNode } from 'react';
import styles from './mark.module.css';

export type MarkShape = 'outlined-circle' | 'filled-square' | 'triangle' | 'dashed-circle';

interface MarkProps {
  readonly shape: MarkShape;
  /** Always beside the shape: a shape alone says nothing to who does not know it. */
  readonly label: ReactNode;
  readonly size?: 's' | 'm' | 'l';
}

/** A shape with its word; the same on screen, print and slip, readable without colour. */
export function Mark({ shape, label, size = 's' }: MarkProps) {
  return (
    <span className={styles.mark} data-size={size} data-shape={shape}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        {shapes[shape]}
      </svg>
      <span>{label}</span>
    </span>
  );
}

const shapes = {
  'outlined-circle': <circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" strokeWidth="2.5" />,
  'filled-square': <rect x="2" y="2" width="16" height="16" rx="1.5" fill="currentColor" />,
  triangle: (
    <path
      d="M10 2.5 18.5 17.5H1.5z"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinejoin="round"
    />
  ),
  'dashed-circle': (
    <circle
      cx="10"
      cy="10"
      r="7.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeDasharray="3.2 2.69"
    />
  ),
} as const satisfies Record<MarkShape, ReactNode>;
