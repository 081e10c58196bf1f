// SPDX-FileCopyrightText: 2026 The Accession contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// csvw.mjs PACKAGES CSV METADATA: what a reader of CSV on the Web makes of a table and its description: a line of JSON for each row, its cells by their
// properties, each as its value and its type.
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';

const [packages, table, description] = process.argv.slice(2);
const load = async (name) => (await import(pathToFileURL(path.join(packages, name)).href)).default;
const JsonLd = await load('@rdfjs/parser-jsonld/index.js');
const Csvw = await load('@zazuko/rdf-parser-csvw/index.js');
const datasets = await load('@rdfjs/dataset/index.js');
const base = 'file:///#';
const csvw = 'http://www.w3.org/ns/csvw#';
// What of the W3C's context the descriptions use: no test goes to the network for the rest.
const context = {
  '@vocab': csvw, csvw, dc: 'http://purl.org/dc/terms/', xsd: 'http://www.w3.org/2001/XMLSchema#',
  url: { '@id': 'csvw:url', '@type': '@id' }, titles: 'csvw:title', columns: { '@id': 'csvw:column', '@container': '@list' },
};
const types = { integer: 'integer', decimal: 'decimal', date: 'date', string: 'string', gYear: 'gYear', double: 'double' };
const metadata = JSON.parse(fs.readFileSync(description, 'utf8'));

if (metadata['@context'][0] !== 'http://www.w3.org/ns/csvw')
  throw new Error('the first context is not that of CSV on the Web');
metadata['@context'][0] = context;
for (const column of metadata.tableSchema.columns)
  if (typeof column.datatype === 'string')
    column.datatype = { '@id': 'xsd:' + types[column.datatype] };

const dataset = datasets.dataset();
for await (const quad of new JsonLd({ baseIRI: 'file:///' }).import(Readable.from([JSON.stringify(metadata)])))
  dataset.add(quad);
const rows = new Map();
for await (const quad of new Csvw({ metadata: dataset, baseIRI: 'file:///', timezone: 'utc' }).import(fs.createReadStream(table, 'utf8'))) {
  const row = rows.get(quad.subject.value) ?? {};

  // The others are of the table and of its rows as such.
  if (quad.predicate.value.startsWith(base))
    row[decodeURIComponent(quad.predicate.value.slice(base.length))] = [quad.object.value, quad.object.datatype.value.replace(/^.*#/, '')];
  rows.set(quad.subject.value, row);
}
for (const row of rows.values())
  if (Object.keys(row).length > 0)
    process.stdout.write(JSON.stringify(row) + '\n');
