import { wireNumber } from '@mauxn/wire';

declare const __APP_VERSION__: string;

/** What somebody on the telephone is asked for: the app's version, and the number of what it speaks with the service. */
export const appVersion = `${__APP_VERSION__} · ${wireNumber}`;
