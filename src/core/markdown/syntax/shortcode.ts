import type { Code, Construct, Extension, State } from 'micromark-util-types';

const brace = 123;
const closingBrace = 125;
const percent = 37;
const isLineEnding = (code: Code) => code !== null && code < -2;

/**
 * `{{ … }}` and `{% … %}`: shortcodes of Hugo, tags of Liquid and Nunjucks. Parsed like inline HTML from the opening to
 * the closing braces, across line ends: nothing inside is Markdown, and mdast keeps the source.
 */
const shortcode: Construct = {
  name: 'shortcode',
  tokenize(effects, ok, nok): State {
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
      effects.consume(code);
      return inside;
    }

    function inside(code: Code): State | undefined {
      if (code === null) return nok(code);
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
      if (code === null) return nok(code);
      if (isLineEnding(code)) return lineEnding(code);
      effects.enter('htmlTextData');
      return inside(code);
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
