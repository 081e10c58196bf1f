# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The bill of materials has what SPDX 2.3 asks of one, and names each library that the build asks for: test-sbom.py FILE ROOT"""

import json
import pathlib
import re
import sys
import unittest

document = json.loads(pathlib.Path(sys.argv[1]).read_text())
root = pathlib.Path(sys.argv[2])
MEMBERS = {'spdxVersion', 'dataLicense', 'SPDXID', 'name', 'documentNamespace', 'creationInfo', 'packages', 'relationships'}
OF_A_PACKAGE = {'SPDXID', 'name', 'versionInfo', 'downloadLocation', 'filesAnalyzed', 'licenseConcluded', 'licenseDeclared', 'copyrightText'}


class Sbom(unittest.TestCase):
    def test_form(self):
        self.assertEqual(set(document), MEMBERS)
        self.assertEqual((document['spdxVersion'], document['dataLicense'], document['SPDXID']), ('SPDX-2.3', 'CC0-1.0', 'SPDXRef-DOCUMENT'))
        self.assertRegex(document['creationInfo']['created'], r'\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\Z')
        names = [package['SPDXID'] for package in document['packages']]
        self.assertEqual(len(names), len(set(names)))
        for package in document['packages']:
            self.assertEqual(set(package) - {'attributionTexts'}, OF_A_PACKAGE)
            self.assertRegex(package['SPDXID'], r'\ASPDXRef-[A-Za-z0-9.-]+\Z')
            self.assertTrue(package['versionInfo'], package)
        for relation in document['relationships']:
            self.assertLessEqual({relation['spdxElementId'], relation['relatedSpdxElement']}, {*names, 'SPDXRef-DOCUMENT'})

    def test_whole(self):
        linked = {relation['relatedSpdxElement'] for relation in document['relationships'] if relation['relationshipType'] == 'DYNAMIC_LINK'}
        asked = set(re.findall(r"\bdependency\('([^']+)'", (root / 'meson.build').read_text()))
        self.assertEqual({package['name'] for package in document['packages'] if package['SPDXID'] in linked}, asked)
        bundle = json.loads((root / 'data' / 'bundle.json').read_text())
        self.assertEqual([package['versionInfo'] for package in document['packages'] if package['name'] == bundle['id']], [bundle['edition']])


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
