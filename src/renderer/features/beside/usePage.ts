import { useEffect, useState } from 'react';
import { call } from '../../api/client';
import { onStaleAtRest } from '../../api/query';

interface Page {
  html: string | null;
  error: Error | null;
}

/** The page of an article as readers see it, made again when its user rests; the last one stays until then. */
export function usePage(articleId: string): Page {
  const [page, setPage] = useState<Page>({ html: null, error: null });
  useEffect(() => {
    let isLeft = false;
    const make = () =>
      void call('preview.page', { id: articleId }).then(
        (html) => isLeft || setPage({ html, error: null }),
        (error: Error) => isLeft || setPage({ html: null, error }),
      );
    make();
    const stop = onStaleAtRest(['preview.page'], make);
    return () => {
      isLeft = true;
      stop();
    };
  }, [articleId]);
  return page;
}
