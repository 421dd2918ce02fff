import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../testing/runs.js';
import { textOfHtml } from './html.js';

describe('the words of an HTML text', () => {
  it.each([
    ['a paragraph', '<p>Tester. Hamburg.</p>', 'Tester. Hamburg.'],
    ['paragraphs and line breaks', '<p>One</p><p>Two<br>Three<br />Four</p>', 'One Two Three Four'],
    ['a link', '<p>See <a href="https://x.example" rel="me"><span>x.example</span></a></p>', 'See x.example'],
    ['a word with a tag inside', 'Ham<b>burg</b>', 'Hamburg'],
    ['entities', 'R&amp;D &lt;3 &quot;x&quot; &#39;y&#39; &#x1F600; a&nbsp;b', 'R&D <3 "x" \'y\' 😀 a b'],
    ['entities of entities', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['what is no entity', 'AT&T &nosuch; &#0; &#x110000;', 'AT&T &nosuch; &#0; &#x110000;'],
    ['what is no tag', '1 < 2 > 0', '1 < 2 > 0'],
    ['a comment', 'a<!-- no -->b', 'ab'],
    ['nothing', '', ''],
  ])('%s', (_, html, expected) => {
    expect(textOfHtml(html)).toBe(expected);
  }); // prettier-ignore

  it('of a text without tags and entities are the text, on one line', () => {
    const plain = fc.string().filter((text) => !/[<>&]/u.test(text));
    fc.assert(
      fc.property(plain, (text) => {
        expect(textOfHtml(text)).toBe(text.replace(/\s+/gu, ' ').trim());
      }),
      runs,
    );
  });

  it('take no longer for a long text without an end', () => {
    expect(textOfHtml('<'.repeat(200_000))).toHaveLength(200_000);
    expect(textOfHtml('<!--'.repeat(20_000))).toHaveLength(80_000);
  });
});
