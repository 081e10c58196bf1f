/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/bundle/acc-bundle.h"

G_BEGIN_DECLS

/* All faults of a bundle, not the first alone, each an AccFault. */

/* Looks at a folder or file record by record, then at what the records say together, then at every series. bundle: (out)
 * (optional) (nullable) transfer full, what was read where nothing was wrong. faults: AccFault, appended. TRUE: none. */
gboolean acc_check_file (GFile *file, GCancellable *cancellable, GPtrArray *faults, AccBundle **bundle);

/* What the records of a bundle that can be read say together: that no act is older than its treaty, that nobody joins twice
 * without leaving between, that every fact has a source, that treaties entered into force when their own rule says. */
gboolean acc_check_bundle (AccBundle *bundle, GPtrArray *faults);

/* Of one act, what its treaty says of its kind and date. */
gboolean acc_check_act (const AccTreaty *treaty, int kind, AccDate date, AccDate effective, const AccFaultPlace *place);

G_END_DECLS
