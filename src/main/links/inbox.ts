import type { DeepLink } from '../../core/model/deepLink';

/** The record that a program asked for last, until the window of a workspace takes it. */
export class LinkInbox {
  #link: DeepLink | null = null;

  constructor(private readonly onChange: () => void) {}

  put(link: DeepLink): void {
    this.#link = link;
    this.onChange();
  }

  take(): DeepLink | null {
    const link = this.#link;
    this.#link = null;
    return link;
  }
}
