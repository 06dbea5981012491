/**
 * The page's policy closes every sink that makes script from text (Trusted Types). Workers and the service worker are opened through
 * this one door, which lets pass only scripts that this app was built with; the header names it (apps/sync, server/headers).
 *
 * For a worker: `import url from './decoder.ts?worker&url'`, then `new Worker(trustScriptUrl(url), { type: 'module' })`.
 */
export function trustScriptUrl(url: string): string {
  // The DOM's types know strings only; the browser is given what its policy made.
  return policy ? (policy.createScriptURL(url) as unknown as string) : ownScriptUrl(url);
}

/** @throws TypeError for a script of somebody else */
export function ownScriptUrl(url: string): string {
  const isBuilt = /^\/assets\/[\w.-]+$/.test(url) || url === serviceWorkerUrl;
  // Vite's own addresses while developing.
  const isSource = import.meta.env.DEV && /^\/(src|node_modules|@fs)\/[\w@./+-]+(\?[\w&=.]+)?$/.test(url);
  if (!(isBuilt || isSource) || url.includes('..')) throw new TypeError(`not a script of this app: ${url}`);
  return url;
}

export const serviceWorkerUrl = '/service-worker.js';

interface ScriptUrlPolicy {
  createScriptURL(url: string): object;
}

interface TrustedTypesWindow {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptUrlPolicy;
  };
}

// Not every browser has Trusted Types, and the DOM's types do not name them.
const policy = (globalThis as TrustedTypesWindow).trustedTypes?.createPolicy('mauxn-script-url', {
  createScriptURL: ownScriptUrl,
});
