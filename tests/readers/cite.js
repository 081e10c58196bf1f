// SPDX-FileCopyrightText: 2026 The Accession contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// cite.js ITEMS STYLE: the bibliography of CSL-JSON items in one of Debian's styles.
const CSL = require('citeproc');
const fs = require('fs');

const folder = '/usr/share/citation-style-language/';
const items = Object.fromEntries(JSON.parse(fs.readFileSync(process.argv[2], 'utf8')).map((item) => [item.id, item]));
const system = {
  retrieveLocale: () => fs.readFileSync(`${folder}locales/locales-en-US.xml`, 'utf8'),
  retrieveItem: (id) => items[id],
};
const engine = new CSL.Engine(system, fs.readFileSync(`${folder}styles/${process.argv[3]}.csl`, 'utf8'), 'en-US');

engine.setOutputFormat('text');
engine.updateItems(Object.keys(items));
const [about, entries] = engine.makeBibliography();
if (about.bibliography_errors.length > 0)
  throw new Error(JSON.stringify(about.bibliography_errors));
process.stdout.write(entries.join(''));
