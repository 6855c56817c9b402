import type { Code, Construct, Extension, State, TokenizeContext } from 'micromark-util-types';

const brace = 123;
const closingBrace = 125;
const percent = 37;
const isLineEnding = (code: Code) => code !== null && code < -2;

/** The closing marks that a text was searched for to its end without success: no later tag can find them either. */
const missing = new WeakMap<TokenizeContext, Set<number>>();

/**
 * `{{ … }}` and `{% … %}`: shortcodes of Hugo, tags of Liquid and Nunjucks. Parsed like inline HTML from the opening to
 * the closing braces, across line ends: nothing inside is Markdown, and mdast keeps the source.
 */
const shortcode: Construct = {
  name: 'shortcode',
  tokenize(effects, ok, nok): State {
    const absent = missing.get(this) ?? new Set();
    missing.set(this, absent);
    let closing = closingBrace;
    return start;

    function start(code: Code): State | undefined {
      effects.enter('htmlText');
      effects.enter('htmlTextData');
      effects.consume(code);
      return second;
    }

    function second(code: Code): State | undefined {
      if (code !== brace && code !== percent) return nok(code);
      closing = code === brace ? closingBrace : percent;
      if (absent.has(closing)) return nok(code);
      effects.consume(code);
      return inside;
    }

    function inside(code: Code): State | undefined {
      if (code === null) return unclosed(code);
      if (isLineEnding(code)) {
        effects.exit('htmlTextData');
        return lineEnding(code);
      }
      effects.consume(code);
      return code === closing ? end : inside;
    }

    function lineEnding(code: Code): State | undefined {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return afterLineEnding;
    }

    function afterLineEnding(code: Code): State | undefined {
      if (code === null) return unclosed(code);
      if (isLineEnding(code)) return lineEnding(code);
      effects.enter('htmlTextData');
      return inside(code);
    }

    function unclosed(code: Code): State | undefined {
      absent.add(closing);
      return nok(code);
    }

    function end(code: Code): State | undefined {
      if (code !== closingBrace) return inside(code);
      effects.consume(code);
      effects.exit('htmlTextData');
      effects.exit('htmlText');
      return ok;
    }
  },
};

export const shortcodeSyntax: Extension = { text: { [brace]: shortcode } };
