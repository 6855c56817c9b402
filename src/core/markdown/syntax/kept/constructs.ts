import { htmlFlow } from 'micromark-core-commonmark';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import type { FindEnd } from './find';

const isLineEnding = (code: Code) => code !== null && code < -2;

/** A state that takes the line ending and goes on with what follows it. */
const overLineEnding =
  (effects: Effects, then: State): State =>
  (code) => {
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return then;
  };

/** The nearest end that lies behind the text being parsed: no later piece with that end can be in it either. */
const beyond = new WeakMap<TokenizeContext, number>();

/** A piece among words, read like inline HTML: nothing inside is Markdown, and mdast keeps it as it is written. */
export const keptText = (find: FindEnd): Construct => ({
  name: 'keptText',
  tokenize(effects, ok, nok): State {
    // Not a parameter of the states: micromark calls them without `this`.
    const context = this;
    let end = 0;
    return start;

    function start(code: Code): State | undefined {
      const found = find(context.now().offset);
      if (found === null || found >= (beyond.get(context) ?? Number.POSITIVE_INFINITY)) return nok(code);
      end = found;
      effects.enter('htmlText');
      effects.enter('htmlTextData');
      effects.consume(code);
      return inside;
    }

    function inside(code: Code): State | undefined {
      if (context.now().offset >= end) {
        effects.exit('htmlTextData');
        effects.exit('htmlText');
        return ok(code);
      }
      if (code === null) {
        beyond.set(context, end);
        return nok(code);
      }
      if (isLineEnding(code)) {
        effects.exit('htmlTextData');
        return lineEnding(code);
      }
      effects.consume(code);
      return inside;
    }

    function lineEnding(code: Code): State | undefined {
      return overLineEnding(effects, nextLine)(code);
    }

    function nextLine(code: Code): State | undefined {
      if (isLineEnding(code)) return lineEnding(code);
      if (code === null) return nok(code);
      effects.enter('htmlTextData');
      return inside(code);
    }
  },
});

/** Whole lines, read like a block of HTML; they may follow a paragraph without a blank line. */
export const keptFlow = (find: FindEnd): Construct => ({
  name: 'keptFlow',
  concrete: true,
  resolveTo: htmlFlow.resolveTo as NonNullable<Construct['resolveTo']>,
  tokenize(effects, ok, nok): State {
    const context = this;
    let end = 0;
    return start;

    function start(code: Code): State | undefined {
      const found = find(context.now().offset);
      if (found === null) return nok(code);
      end = found;
      effects.enter('htmlFlow');
      effects.enter('htmlFlowData');
      effects.consume(code);
      return inside;
    }

    function inside(code: Code): State | undefined {
      if (code === null || (isLineEnding(code) && context.now().offset >= end)) {
        effects.exit('htmlFlowData');
        return done(code);
      }
      if (isLineEnding(code)) {
        effects.exit('htmlFlowData');
        return betweenLines(code);
      }
      effects.consume(code);
      return inside;
    }

    function betweenLines(code: Code): State | undefined {
      const lineEnding = overLineEnding(effects, nextLine);
      return effects.check({ tokenize: sameContainer, partial: true }, lineEnding, done)(code);
    }

    function nextLine(code: Code): State | undefined {
      if (isLineEnding(code)) return context.now().offset >= end ? done(code) : betweenLines(code);
      if (code === null) return done(code);
      effects.enter('htmlFlowData');
      return inside(code);
    }

    function done(code: Code): State | undefined {
      effects.exit('htmlFlow');
      return ok(code);
    }
  },
});

/** The next line is in the same quotes and lists, and does not only continue a paragraph of them. */
function sameContainer(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return overLineEnding(effects, (code) => (this.parser.lazy[this.now().line] ? nok(code) : ok(code)));
}
