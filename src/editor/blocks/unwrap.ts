import type { ElementNode } from 'lexical';

/** Removes a container and leaves its blocks in its place. */
export function $unwrapContainer(container: ElementNode): void {
  for (const child of container.getChildren()) container.insertBefore(child);
  container.remove();
}
