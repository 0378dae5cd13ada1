/**
 * HtmlTemplate of the script's realm, as source text: a template's scriptlets are code of the script and see its functions, so they
 * are run where the script runs. What they print is escaped by its place: as text or attribute, or as a value or a string of a script.
 */

/** Source of a function (html, toOutput: text -> HtmlOutput) -> template. */
export const templateSource = String.raw`(function (html, toOutput) {
  'use strict';
  const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  const forText = (text) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]);
  const forString = (text) => text.replace(/[\\"'\x60<>&=/\x00-\x1f\u2028\u2029]/g, (sign) => {
    if (sign === '/' || sign === '\\') return '\\' + sign;
    const code = sign.charCodeAt(0).toString(16);
    return code.length > 2 ? '\\u' + code : '\\x' + code.padStart(2, '0');
  });
  const textOf = (value) => String(value === undefined || value === null ? '' : value);
  const plain = (value) => (value && typeof value.getContent === 'function' ? value.getContent() : textOf(value));

  // Follows what is written: whether its end stands in a script, and there in a string or a comment.
  function follower() {
    let rest = '';
    let inScript = false;
    let within = '';
    function throughScript(body) {
      for (let index = 0; index < body.length; index += 1) {
        const sign = body[index];
        const two = sign + (body[index + 1] || '');
        if (within === '//') within = sign === '\n' ? '' : within;
        else if (within === '/*') within = two === '*/' ? '' : within;
        else if (within !== '') {
          if (sign === '\\') index += 1;
          else if (sign === within || (sign === '\n' && within !== '\x60')) within = '';
        } else if (sign === '"' || sign === "'" || sign === '\x60') within = sign;
        else if (two === '//' || two === '/*') within = two;
      }
    }
    return {
      get script() { return inScript; },
      get string() { return within.length === 1; },
      read(text) {
        rest += text;
        for (;;) {
          const tag = (inScript ? /<\/script/i : /<script\b[^>]*>/i).exec(rest);
          if (tag === null) break;
          if (inScript) throughScript(rest.slice(0, tag.index));
          rest = rest.slice(tag.index + tag[0].length);
          inScript = !inScript;
          within = '';
        }
        if (inScript) throughScript(rest);
        // The beginning of a tag may be its first part.
        rest = inScript ? '' : (/<[^>]*$/.exec(rest) || [''])[0];
      },
    };
  }

  function escaped(value, place) {
    if (!place.script) return forText(textOf(value));
    if (place.string) return forString(textOf(value));
    if (value === undefined || value === null || typeof value === 'number' || typeof value === 'boolean') return ' ' + (value === undefined ? 'null' : String(value)) + ' ';
    return "'" + forString(textOf(value)) + "'";
  }

  function emptyOutput() {
    const parts = [];
    const place = follower();
    const add = (text) => { parts.push(text); place.read(text); };
    return {
      set _(value) { add(plain(value)); },
      set _$(value) { add(escaped(value, place)); },
      append(value) { add(plain(value)); return this; },
      appendUntrusted(value) { add(escaped(value, place)); return this; },
      getContent: () => parts.join(''),
    };
  }

  // What a scriptlet prints is assigned: its first statement is printed, others may follow.
  function code() {
    let written = '';
    let from = 0;
    for (const match of html.matchAll(/<\?(!?=)?([\s\S]*?)\?>/g)) {
      written += 'output._ = ' + JSON.stringify(html.slice(from, match.index)) + ';\n';
      written += (match[1] === '=' ? 'output._$ =' : match[1] === '!=' ? 'output._ =' : '') + match[2] + '\n;';
      from = match.index + match[0].length;
    }
    return written + 'output._ = ' + JSON.stringify(html.slice(from)) + ';\n';
  }

  const methods = {
    evaluate() {
      const names = Object.keys(this);
      const output = emptyOutput();
      new Function('output', ...names, code())(output, ...names.map((name) => this[name]));
      return toOutput(output.getContent());
    },
    getCode: code,
    getRawContent: () => html,
    toString: () => 'HtmlTemplate',
  };
  return Object.create(methods);
})`;
