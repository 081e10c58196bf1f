# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the bill of materials as SPDX 2.3: the program, the record in it, and the libraries that it was built against, in their versions.

make-sbom.py NAME VERSION LICENCE DATA METAINFO OUT LIBRARY=VERSION..."""

import datetime
import json
import os
import pathlib
import re
import sys

name, version, licence, data, metainfo, out, *libraries = sys.argv[1:]
bundle = json.loads((pathlib.Path(data) / 'bundle.json').read_text())
# The same bytes whenever and wherever it is built: the day of the release stands for that of the build, where nobody says which.
epoch = os.environ.get('SOURCE_DATE_EPOCH')
released = re.search(rf'<release version="{re.escape(version)}" date="([0-9-]+)"', pathlib.Path(metainfo).read_text())[1]
created = datetime.datetime.fromtimestamp(int(epoch), datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ') if epoch else f'{released}T00:00:00Z'


def package(identity, title, edition, concluded, **more):
    return {'SPDXID': f'SPDXRef-{identity}', 'name': title, 'versionInfo': edition, 'downloadLocation': 'NOASSERTION', 'filesAnalyzed': False,
            'licenseConcluded': concluded, 'licenseDeclared': concluded, 'copyrightText': 'NOASSERTION', **more}


packages = [package('program', name, version, licence),
            package('record', bundle['id'], bundle['edition'], bundle['licence'], attributionTexts=[bundle['attribution']])]
relations = [('DOCUMENT', 'DESCRIBES', 'program'), ('program', 'CONTAINS', 'record')]
for library in sorted(libraries):
    title, _, edition = library.partition('=')
    identity = 'library-' + re.sub(r'[^A-Za-z0-9.-]', '-', title)
    packages.append(package(identity, title, edition, 'NOASSERTION'))
    relations.append(('program', 'DYNAMIC_LINK', identity))

pathlib.Path(out).write_text(json.dumps({
    'spdxVersion': 'SPDX-2.3', 'dataLicense': 'CC0-1.0', 'SPDXID': 'SPDXRef-DOCUMENT', 'name': f'{name}-{version}',
    'documentNamespace': f'https://spdx.org/spdxdocs/{name}-{version}-{bundle["edition"]}',
    'creationInfo': {'created': created, 'creators': [f'Tool: {name}-{version}']},
    'packages': packages,
    'relationships': [{'spdxElementId': f'SPDXRef-{one}', 'relationshipType': kind, 'relatedSpdxElement': f'SPDXRef-{other}'} for one, kind, other in relations],
}, indent=2) + '\n')
