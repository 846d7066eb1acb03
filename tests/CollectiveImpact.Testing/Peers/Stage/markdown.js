// The part of markdown that Adaptive Cards promise: bold, italic, links, lists, and a backslash before a mark.
// The renderer package brings none of its own.
const toHtml = (() => {
  const escapeHtml = text => text.replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`);
  const inline = text => text
    .replace(/\[([^\]]+)\]\(((?:https?:\/\/|mailto:)[^\s)]+)\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*/g, '<strong>$1</strong>')
    .replace(/(?<![\p{L}\p{N}])__(?=\S)(.+?)(?<=\S)__(?![\p{L}\p{N}])/gu, '<strong>$1</strong>')
    .replace(/\*(?=\S)(.+?)(?<=\S)\*/g, '<em>$1</em>')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)(.+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '<em>$1</em>');

  const block = lines => {
    const item = /^(?:([-*+])|(\d+)[.)])\s+/;
    if (!lines.every(line => item.test(line))) return `<p>${lines.map(inline).join('\n')}</p>`;
    const [, bullet, first] = item.exec(lines[0]);
    const [open, close] = bullet ? ['<ul>', '</ul>'] : [`<ol start="${first}">`, '</ol>'];
    return `${open}${lines.map(line => `<li>${inline(line.replace(item, ''))}</li>`).join('')}${close}`;
  };

  // A paragraph ends at an empty line, and where a list begins or ends.
  const blocks = text => {
    const found = [[]];
    let inList = null;
    for (const line of text.split(/\r\n|\r|\n/).map(l => l.trim())) {
      const list = /^(?:[-*+]|\d+[.)])\s/.test(line);
      if (line === '' || (inList !== null && list !== inList)) found.push([]);
      inList = line === '' ? null : list;
      if (line !== '') found.at(-1).push(line);
    }
    return found.filter(lines => lines.length > 0);
  };

  // A mark after a backslash hides in the private use area until the marks have been read.
  const hide = text => text.replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, (_, c) => String.fromCharCode(0xE000 + c.charCodeAt(0)));
  const show = html => html.replace(/[\uE000-\uE07F]/g, c => escapeHtml(String.fromCharCode(c.charCodeAt(0) - 0xE000)));

  return text => show(blocks(escapeHtml(hide(text))).map(block).join(''));
})();
