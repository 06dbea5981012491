import type { ReactNode } from 'react';

interface NoticeProps {
  readonly tone: 'attention' | 'danger';
  readonly title: string;
  readonly children: ReactNode;
}

/** What somebody has to know before anything else on the page. */
export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <div className={`notice ${tone}`} role="alert">
      <strong>{title}</strong>
      {children}
    </div>
  );
}
