import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { queryClient } from './api/client.ts';
import { router } from './routes.tsx';
import { useLocale } from './text/locale.ts';

export function App() {
  const locale = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <QueryClientProvider client={queryClient}>
      {/* Texts are read while drawing: another language draws everything anew. */}
      <RouterProvider key={locale} router={router} />
    </QueryClientProvider>
  );
}
