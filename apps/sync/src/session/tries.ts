import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { ServiceError } from '../server/service-error.ts';

const windowMs = 20 * 60_000;
/** Tries per account and address, right or wrong: nobody can lock a colleague out from elsewhere. */
const perAccount = { max: 10, timeWindow: windowMs };
/** Tries per address over all accounts: a whole hospital may sit behind one, somebody who guesses from list to list is slowed. */
const perAddress = { max: 1_200, timeWindow: windowMs };

type Limiter = ReturnType<FastifyInstance['createRateLimit']>;
type Asking = { readonly request: FastifyRequest; readonly reply: FastifyReply };

/** Counts the tries to prove a password. Each throws ServiceError too_many_requests and says in Retry-After how long to wait. */
export interface PasswordTries {
  atLogin(call: Asking & { readonly body: { readonly login: string } }): Promise<void>;
  /** Of somebody who is signed in already: counted by account wherever they sit. */
  atChange(call: Asking): Promise<void>;
}

/**
 * One count for all apps of the process: whoever has tried enough at one does not go on at the other. The limiter needs an app to live
 * in; this one listens nowhere.
 */
export async function countPasswordTries(): Promise<PasswordTries> {
  const home = Fastify();
  await home.register(rateLimit, { global: false });
  await home.ready();
  const address = home.createRateLimit(perAddress);
  const account = home.createRateLimit({
    ...perAccount,
    keyGenerator: (request) => `${normalizeIP(request.ip)} ${loginOf(request.body)}`,
  });
  const change = home.createRateLimit({
    ...perAccount,
    keyGenerator: (request) => request.caller.actor?.id ?? '',
  });
  return {
    atLogin: async (call) => {
      await count(address, call);
      await count(account, call);
    },
    atChange: (call) => count(change, call),
  };
}

async function count(limiter: Limiter, { request, reply }: Asking): Promise<void> {
  const tries = await limiter(request);
  if (tries.isAllowed || !tries.isExceeded) return;
  reply.header('retry-after', String(tries.ttlInSeconds));
  throw new ServiceError('too_many_requests');
}

function loginOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'login' in body ? String(body.login).toLowerCase() : '';
}
