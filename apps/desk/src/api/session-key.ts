/** Names of the session's entries in the cache. */
export const sessionKey = { me: ['session'], expired: ['session-expired'] } as const;
