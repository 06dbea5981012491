export * from './audit/audit.ts';
export * from './database.ts';
export * from './deployment/deployment.ts';
export * from './migrate.ts';
