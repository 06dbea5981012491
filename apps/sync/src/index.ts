export * from './app.ts';
export * from './session/password.ts';
export * from './session/token.ts';
