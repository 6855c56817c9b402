import { parse } from '@formatjs/icu-messageformat-parser';

/**
 * Parses the messages at build time, so that the window loads no parser. A malformed message fails the
 * build with its key.
 */
export const parsedMessages = () => ({
  name: 'stet-parsed-messages',
  enforce: 'pre',
  config: () => ({
    resolve: {
      alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' },
    },
  }),
  transform(text, id) {
    if (!/[\\/]resources[\\/]messages[\\/].+\.json$/.test(id)) return null;
    const messages = Object.entries(JSON.parse(text)).map(([key, message]) => [
      key,
      parsed(key, message, id),
    ]);
    return { code: JSON.stringify(Object.fromEntries(messages)), map: null };
  },
});

/** A message without placeholders stays a string, as `core/messages/catalog.ts` expects. */
function parsed(key, message, file) {
  if (!/[{}<']/.test(message)) return message;
  try {
    return parse(message);
  } catch (error) {
    throw new Error(`${file}: the message “${key}” is not well formed (${error.message}).`);
  }
}
