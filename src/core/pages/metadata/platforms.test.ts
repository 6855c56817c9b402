import { describe, expect, test } from 'vitest';
import { day, linked, property } from '../../../../tests/support/pageMetadata';
import { readPageMetadata } from '.';

describe('pages of platforms', () => {
  const at = (url: string, head: string, body = '') =>
    readPageMetadata(`<html><head>${head}</head><body>${body}</body></html>`, url);

  test('a video has the account as its author, and its day', () => {
    const microdata =
      '<div itemscope><meta itemprop="datePublished" content="2024-03-05T01:00:00-08:00"><span itemprop="author" itemscope><link itemprop="url" href="https://a.example"><link itemprop="name" content="Quay Channel"></span></div>';
    const head = property('og:title', 'Dredging') + property('og:site_name', 'YouTube');
    for (const url of [
      'https://www.youtube.com/watch?v=a1',
      'https://youtu.be/a1',
      'https://www.youtube.com/shorts/a1',
    ])
      expect(at(url, head, microdata), url).toEqual({
        type: 'broadcast',
        title: 'Dredging',
        author: [{ literal: 'Quay Channel' }],
        'container-title': 'YouTube',
        issued: day(2024, 3, 5),
        URL: url,
      });
  });

  test.each([
    [{ partOfSeries: { name: 'Harbour Talk' } }],
    [
      {
        partOfSeason: { name: 'Season 2' },
        partOfSeries: { '@type': 'PodcastSeries', name: 'Harbour Talk' },
      },
    ],
    [{ isPartOf: { '@type': 'PodcastSeries', name: 'Harbour Talk' } }],
  ])('an episode of a podcast is in its series: %j', (series) => {
    const episode = {
      '@type': 'PodcastEpisode',
      name: 'The long way',
      datePublished: '2023-10-06',
      episodeNumber: 12,
      productionCompany: { '@type': 'Organization', name: 'Quay Audio' },
      ...series,
    };
    expect(at('https://pod.example/12', linked(episode) + property('og:site_name', 'Podcasts'))).toEqual({
      type: 'broadcast',
      title: 'The long way',
      'container-title': 'Harbour Talk',
      publisher: 'Quay Audio',
      number: '12',
      issued: day(2023, 10, 6),
      URL: 'https://pod.example/12',
    });
  });

  test.each([
    [
      'https://x.com/port/status/1',
      'Port Board (@port) on X',
      '“Closing tonight.”',
      'Port Board [@port]',
      'X',
    ],
    [
      'https://bsky.app/profile/p.example/post/3k',
      'Port Board (@p.example)',
      'Closing tonight.',
      'Port Board [@p.example]',
      'Bluesky',
    ],
    [
      'https://social.example/@port/112233445566',
      'Port Board (@port@social.example)',
      'Closing tonight.',
      'Port Board [@port@social.example]',
      'Mastodon',
    ],
    [
      'https://www.threads.net/@port/post/C1',
      'Port Board (@port) on Threads',
      'Closing tonight.',
      'Port Board [@port]',
      'Threads',
    ],
    [
      'https://www.linkedin.com/posts/port-1',
      'Port Board on LinkedIn: “Closing tonight.” | 12 comments',
      'Other',
      'Port Board',
      'LinkedIn',
    ],
  ])('a post has its words as the title: %s', (url, heading, description, author, container) => {
    expect(at(url, property('og:title', heading) + property('og:description', description))).toEqual({
      type: 'post',
      title: 'Closing tonight.',
      author: [{ literal: author }],
      'container-title': container,
      URL: url,
    });
  });

  test('a page of a person or a search there is no post', () => {
    expect(at('https://x.com/port', property('og:title', 'Port Board'))).toMatchObject({ type: 'webpage' });
    expect(at('https://www.youtube.com/results?q=a', '<title>a</title>')).toMatchObject({ type: 'webpage' });
  });
});
