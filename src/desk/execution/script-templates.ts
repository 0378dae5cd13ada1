/**
 * HtmlTemplate of the script's realm, as source text: a template's scriptlets are code of the script and see its functions, so they
 * are run where the script runs. Values are escaped for text and attributes; what stands inside a script is escaped the same way.
 */

/** Source of a function (html, toOutput: text -> HtmlOutput) -> template. */
export const templateSource = String.raw`(function (html, toOutput) {
  'use strict';
  const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  const escaped = (value) => String(value === undefined || value === null ? '' : value).replace(/[&<>"']/g, (sign) => ESCAPES[sign]);
  const plain = (value) => String(value === undefined || value === null ? '' : value && typeof value.getContent === 'function' ? value.getContent() : value);

  function code() {
    let written = 'let _ = "";\n';
    let from = 0;
    for (const match of html.matchAll(/<\?(!?=)?([\s\S]*?)\?>/g)) {
      written += '_ += ' + JSON.stringify(html.slice(from, match.index)) + ';\n';
      if (match[1] === '=') written += '_ += $escaped(' + match[2] + '\n);\n';
      else if (match[1] === '!=') written += '_ += $plain(' + match[2] + '\n);\n';
      else written += match[2] + '\n';
      from = match.index + match[0].length;
    }
    return written + '_ += ' + JSON.stringify(html.slice(from)) + ';\nreturn _;';
  }

  const methods = {
    evaluate() {
      const names = Object.keys(this);
      const text = new Function('$escaped', '$plain', ...names, code())(escaped, plain, ...names.map((name) => this[name]));
      return toOutput(text);
    },
    getCode: code,
    getRawContent: () => html,
    toString: () => 'HtmlTemplate',
  };
  return Object.create(methods);
})`;
