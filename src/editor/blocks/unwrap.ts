import type { ElementNode } from 'lexical';

/** The blocks stay where they are; what held them goes. */
export function $unwrapContainer(container: ElementNode): void {
  for (const child of container.getChildren()) container.insertBefore(child);
  container.remove();
}
