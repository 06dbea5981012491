import { useNavigate, useSearch } from '@tanstack/react-router';

/** The part of a tube code that a list is narrowed to; it lives in the address. */
export function useCodeFilter() {
  const { code } = useSearch({ strict: false });
  const navigate = useNavigate();
  const setCode = (next: string | undefined) =>
    void navigate({ to: '.', search: next ? { code: next } : {}, replace: true });
  return { code, setCode };
}
