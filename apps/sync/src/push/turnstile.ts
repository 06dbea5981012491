import { ServiceError } from '../server/service-error.ts';

/**
 * Lets a few in at once and keeps the rest waiting in order; beyond the queue it turns away with 503. Without it a storm of devices has
 * every batch parsed at the same time, and the garbage collector eats the gain.
 */
export class Turnstile {
  readonly #places: number;
  readonly #queue: number;
  #inside = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(places: number, queue: number) {
    this.#places = places;
    this.#queue = queue;
  }

  async pass<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.#inside >= this.#places) {
      if (this.#waiting.length >= this.#queue) throw new ServiceError('unavailable');
      // Whoever leaves hands over the place, so the count does not change here.
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else {
      this.#inside++;
    }
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#inside--;
    }
  }
}
