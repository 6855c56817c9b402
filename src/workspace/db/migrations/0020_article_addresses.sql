-- Where a text links to an article of its workspace; from now on written with its other addresses.
INSERT OR IGNORE INTO post_address SELECT 'stet:article/' || id, 'article', id FROM article;
