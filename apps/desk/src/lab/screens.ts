/** The screens of the lab bench, loaded together: somebody at the bench goes round all of them. */
export * from './entry.tsx';
export * from './reception.tsx';
export * from './release.tsx';
export * from './released.tsx';
export * from './review.tsx';
