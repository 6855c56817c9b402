import type { RelatedPost } from '../../core/model/relatedPost';
import { Store } from '../shell/store';

/** The post that is being dragged, from the list of attached or of suggested ones. Data of a drag could be anybody's. */
export const draggedPost = new Store<RelatedPost | null>(null);

/** What makes an element carry a post. */
export const dragOf = (post: RelatedPost) => ({
  draggable: true,
  onDragStart: ({ dataTransfer }: { dataTransfer: DataTransfer }) => {
    // Without data nothing is dragged, and in another program it is the title.
    dataTransfer.setData('text/plain', post.title);
    draggedPost.set(post);
  },
  onDragEnd: () => draggedPost.set(null),
});
