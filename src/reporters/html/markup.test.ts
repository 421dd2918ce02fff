import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { visible } from '../../core/visible.js';
import { hostileTexts } from '../../testing/hostile.js';
import { runs } from '../../testing/runs.js';
import { markup, multiline } from './markup.js';

/** What a parser makes of a text in a paragraph: its attribute and its content. */
function parsed(text: string): unknown {
  const { childNodes } = parseFragment(markup`<p title="${text}">${text}</p>`.text);
  return childNodes.map((node) => {
    if (!('attrs' in node)) return node;
    return [
      node.attrs.map(({ name, value }) => [name, value]),
      node.childNodes.map((child) => ('value' in child ? child.value : child)),
    ];
  });
}

const asText = (text: string): unknown => [[[['title', text]], text === '' ? [] : [text]]];

describe('markup', () => {
  it.each(hostileTexts)('takes %j for text, between tags and in an attribute', (text) => {
    expect(parsed(text)).toEqual(asText(visible(text)));
  });

  it('takes any text for text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parsed(text)).toEqual(asText(visible(text)));
      }),
      runs,
    );
  });

  it('leaves markup, numbers and lists as they are, and what is undefined out', () => {
    const items = ['a', 'b<'].map((item) => markup`<li>${item}</li>`);
    expect(markup`<ol start="${3}">${items}${undefined}</ol>`.text).toBe(
      '<ol start="3"><li>a</li><li>b&lt;</li></ol>',
    );
  });
});

describe('multiline', () => {
  it('keeps line breaks, each as one, and nothing else that moves', () => {
    expect(markup`${multiline('a\r\nb\rc\u2028d\n\n<e>\t.')}`.text).toBe(
      'a&#10;b&#10;c&#10;d&#10;&#10;&lt;e&gt; .',
    );
  });
});
