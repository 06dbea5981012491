/** The screens of managers and admins, loaded together. */
export * from './site/places.tsx';
export * from './staff/staff.tsx';
export * from './unit/units.tsx';
