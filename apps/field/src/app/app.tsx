import { RouterProvider } from '@tanstack/react-router';
import { router } from '../routes.tsx';
import { type Field, FieldContext } from './field.ts';

export function App({ field }: { readonly field: Field }) {
  return (
    <FieldContext value={field}>
      <RouterProvider router={router} />
    </FieldContext>
  );
}
