export interface Message {
  readonly to: string;
  readonly text: string;
  /** The same for every try of one message, so that a provider which knows it can drop the repeat. */
  readonly key: string;
}

/** The way to a person's phone. SMS providers differ by province; each is one implementation of this. */
export interface Gateway {
  /**
   * @returns the provider's id of the message
   * @throws when the provider did not take it; the job is tried again
   */
  send(message: Message): Promise<{ readonly id: string }>;
}
