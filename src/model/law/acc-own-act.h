/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/bundle/acc-bundle.h"

G_BEGIN_DECLS

/* Acts that a person recorded: a new act, or one that stands instead of an act of the edition. They lie over an edition and are told apart
 * from it wherever they show: AccAction has them as its own, and the name of the edition tells that they are there. */

/* "KAZ/some-treaty/accession/1999-01-15": transfer full. */
char      *acc_own_act_get_id (const AccOwnAct *self);

/* Whether it can lie over the bundle beside OTHERS (AccOwnAct, nullable): its State and treaty are there, the treaty was open to it, it is done
 * by today and is there only once. */
gboolean   acc_own_act_check (const AccOwnAct *self, AccBundle *bundle, const GPtrArray *others, const AccFaultPlace *place);

/* "acts-2-0123456789ab": how many, and by what another set of acts is told apart; of none NULL. Transfer full. */
char      *acc_own_acts_name (const GPtrArray *acts);
#define ACC_OWN_ACTS_PREFIX "acts-"

G_END_DECLS
